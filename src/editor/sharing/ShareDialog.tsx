import { useEffect, useId, useState } from 'react';
import { writeDesign } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { copyText } from '../exporting/copy-text.ts';
import { fileNameOf, saveFile } from '../file/save-file.ts';
import { sharingMessages as text } from '../messages/sharing.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { announce } from '../ui/status.ts';
import { addressWith } from './address.ts';
import { encodeDesign, longLink } from './link-codec.ts';
import styles from './ShareDialog.module.css';

export interface ShareDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A link that carries the present design, with its length and what may become of long ones. */
export function ShareDialog({ open, onClose }: ShareDialogProps) {
  return open ? <OpenShareDialog onClose={onClose} /> : null;
}

/** Browsers take addresses of up to two million characters; beyond that a link opens nowhere. */
const longestLink = 2_000_000;

function OpenShareDialog({ onClose }: Pick<ShareDialogProps, 'onClose'>) {
  const design = useDesigner((designer) => designer.design);
  const [hash, setHash] = useState<string>();
  const [embed, setEmbed] = useState(false);
  const [below, setBelow] = useState('embed');
  const [said, setSaid] = useState('');
  const id = useId();

  useEffect(() => {
    let isCurrent = true;
    encodeDesign(design).then(
      (made) => isCurrent && setHash(made),
      (error: unknown) => isCurrent && setSaid(text.failed(error instanceof Error ? error.message : String(error))),
    );
    return () => {
      isCurrent = false;
    };
  }, [design]);

  const link = hash === undefined ? '' : addressWith(window.location.href, hash, embed ? below : '');
  const isTooLong = link.length > longestLink;
  const copy = async () => {
    const done = await copyText(link);
    const words = done ? text.copied : text.copyFailed;
    setSaid(words);
    announce(words);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title}
      closeLabel={text.close}
      footer={
        <>
          <Button onClick={() => saveFile(fileNameOf(design.name, '.neg.json'), writeDesign(design))}>
            {text.saveFile}
          </Button>
          <Button
            variant="primary"
            {...(isTooLong ? { disabledReason: text.tooLong } : link === '' ? { disabledReason: text.making } : {})}
            onClick={() => void copy()}
          >
            {text.copy}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.intro}>{text.intro}</p>
        <label className={styles.label} htmlFor={id}>
          {text.link}
        </label>
        <input
          id={id}
          className={styles.link}
          readOnly
          value={isTooLong ? '' : link}
          aria-describedby={`${id}size`}
          onFocus={(event) => event.target.select()}
        />
        <p id={`${id}size`} className={styles.size} data-long={link.length > longLink || undefined}>
          {link === '' ? text.making : text.size((link.length / 1000).toFixed(1))}
          {isTooLong ? ` · ${text.tooLong}` : link.length > longLink && ` · ${text.long}`}
        </p>
        <Checkbox checked={embed} onChange={setEmbed}>
          {text.embed}
        </Checkbox>
        {embed && (
          <Field label={text.below}>
            <Select value={below} options={text.belowOptions} onChange={setBelow} />
          </Field>
        )}
        <p className={styles.said}>{said}</p>
      </div>
    </Dialog>
  );
}
