import { useEffect, useState } from 'react';
import { learnMessages } from '../messages/learn.ts';
import { leaveLink } from '../sharing/leave-link.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import type { LearnAsk } from './door.ts';
import { decodeLevel, type LevelRead, levelOfText } from './level-code.ts';
import { useLearning } from './use-learning.ts';

const text = learnMessages.opened;
const mostProblems = 8;

export interface LevelDialogProps {
  readonly ask: Extract<LearnAsk, { readonly type: 'file' | 'link' }>;
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

/** A level that came as a file or a link: what it is, and whether to start it; or why it cannot be opened. */
export function LevelDialog({ ask, onClose, onStarted }: LevelDialogProps) {
  const learning = useLearning();
  const [read, setRead] = useState<LevelRead>();

  useEffect(() => {
    let isCurrent = true;
    const reading = ask.type === 'file' ? Promise.resolve(levelOfText(ask.text)) : decodeLevel(ask.packed);
    void reading.then((found) => isCurrent && setRead(found));
    return () => {
      isCurrent = false;
    };
  }, [ask]);

  const close = () => {
    if (ask.type === 'link') leaveLink();
    onClose();
  };
  if (!read) {
    return (
      // Of its own: what was read opens anew, with the focus where its answer is.
      <Dialog key="reading" open onClose={close} title={text.title} closeLabel={learnMessages.close} size="small">
        <p>{text.reading}</p>
      </Dialog>
    );
  }
  if (!read.ok) {
    const { problems } = read;
    return (
      <Dialog
        open
        onClose={close}
        title={text.refusedTitle}
        closeLabel={learnMessages.close}
        size="small"
        footer={
          <Button variant="primary" data-autofocus="" onClick={close}>
            {text.done}
          </Button>
        }
      >
        <div className={styles.body}>
          <ul className={styles.problems}>
            {problems.slice(0, mostProblems).map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                {where !== '' && <code className={styles.where}>{where}</code>} {message}
              </li>
            ))}
          </ul>
          {problems.length > mostProblems && <p>{text.more(problems.length - mostProblems)}</p>}
          <p className={styles.quiet}>{text.refusedHint}</p>
        </div>
      </Dialog>
    );
  }
  const { level } = read;
  const start = async () => {
    if (ask.type === 'link') leaveLink();
    await learning.start(level);
    onStarted();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={level.title || text.title}
      closeLabel={learnMessages.close}
      size="small"
      lightDismiss={false}
      footer={
        <>
          <Button onClick={close}>{text.refuse}</Button>
          <Button variant="primary" data-autofocus="" onClick={() => void start()}>
            {text.start}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{level.story}</p>
        <p className={styles.quiet}>
          {text.goals(level.goals.length)} · {text.kept}
        </p>
      </div>
    </Dialog>
  );
}
