import { collectCommand } from '../../core/index.ts';
import { CopyButton } from '../exporting/CopyButton.tsx';
import { importingMessages as text } from '../messages/importing.ts';
import styles from './CollectCommand.module.css';

/** The command that collects what an import reads, to be copied into a shell. */
export function CollectCommand() {
  return (
    <section className={styles.command} aria-label={text.commandTitle}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3>{text.commandTitle}</h3>
          <p className={styles.hint}>{text.commandHint}</p>
        </div>
        <CopyButton text={collectCommand} label={text.copyCommand} />
      </div>
      <pre className={styles.code} tabIndex={0}>
        {collectCommand.trimEnd()}
      </pre>
    </section>
  );
}
