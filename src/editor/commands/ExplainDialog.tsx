import { useMemo } from 'react';
import { explainDesign, explanationText } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { CopyButton } from '../exporting/CopyButton.tsx';
import { commandMessages } from '../messages/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Commands.module.css';

const text = commandMessages.explain;

/** The design in plain words, made of facts: what serves what, how it is checked, where it is exposed, what is in doubt. */
export function ExplainDialog({ onClose }: { readonly onClose: () => void }) {
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const accepted = useDesigner((designer) => designer.accepted);
  const lowered = useDesigner((designer) => designer.lowered);
  const told = useMemo(
    () => explainDesign(design, { findings, accepted, lowered }),
    [design, findings, accepted, lowered],
  );
  const words = explanationText(told);
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title(design.name)}
      closeLabel={text.close}
      footer={<CopyButton text={words} label={text.copy} />}
    >
      <div className={styles.answer}>
        {told.length === 0 && <p>{words}</p>}
        {told.map(({ id, title, sentences }) => (
          <section key={id ?? title} aria-label={title}>
            <h3 className={styles.heading}>{title}</h3>
            {sentences.map((sentence) => (
              // What is listed below a sentence begins with a dash, as it does in the text.
              <p key={sentence} className={sentence.startsWith('- ') ? styles.item : undefined}>
                {sentence.replace(/^- /, '')}
              </p>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
