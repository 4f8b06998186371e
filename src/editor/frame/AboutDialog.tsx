import { version } from '../../../package.json';
import { asOfText, reportGuide, rules } from '../../core/index.ts';
import { appMessages } from '../messages/app.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './AboutDialog.module.css';

const text = appMessages.about;

/** What this is, as of when its facts are, and what to do where one of them is wrong. */
export function AboutDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { intro, send } = reportGuide();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="small"
      title={text.title(version)}
      closeLabel={text.close}
      footer={
        <Button variant="primary" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <div className={styles.body}>
        <p>{text.what(rules.length)}</p>
        <p>{asOfText}</p>
        <h3 className={styles.head}>{text.wrong}</h3>
        <p>{intro}</p>
        <ul className={styles.list}>
          {send.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className={styles.quiet}>{text.notGoogle}</p>
      </div>
    </Dialog>
  );
}
