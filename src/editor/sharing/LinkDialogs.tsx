import { useState } from 'react';
import type { Design } from '../../core/index.ts';
import { sharingMessages as text } from '../messages/sharing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './LinkDialogs.module.css';
import { leaveLink } from './leave-link.ts';
import { loadSource } from './load-source.ts';
import { problemWords } from './problem-words.ts';

/** What a link came to that cannot be shown at once: a question, or why it cannot be opened. */
export type LinkAsk =
  | { readonly type: 'source'; readonly url: URL }
  | { readonly type: 'broken'; readonly why: string };

export interface LinkDialogsProps {
  readonly ask: LinkAsk | undefined;
  readonly onOpen: (design: Design) => void;
}

/** Asks before anything is loaded for a link, and says what is wrong with one. */
export function LinkDialogs({ ask: given, onOpen }: LinkDialogsProps) {
  const [ask, setAsk] = useState(given);
  const [isLoading, setLoading] = useState(false);
  if (!ask) return null;
  const close = () => {
    leaveLink();
    setAsk(undefined);
  };
  if (ask.type === 'broken') {
    return (
      <Dialog
        open
        onClose={close}
        title={text.broken.title}
        closeLabel={text.close}
        size="small"
        footer={
          <Button variant="primary" onClick={close}>
            {text.broken.done}
          </Button>
        }
      >
        <p className={styles.why}>{ask.why}</p>
        <p className={styles.hint}>{text.broken.text}</p>
      </Dialog>
    );
  }
  const open = async () => {
    setLoading(true);
    const read = await loadSource(ask.url);
    setLoading(false);
    if (!read.ok) {
      setAsk({ type: 'broken', why: problemWords(read) });
      return;
    }
    setAsk(undefined);
    onOpen(read.design);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={text.source.title}
      closeLabel={text.close}
      lightDismiss={false}
      footer={
        <>
          <Button onClick={close}>{text.source.refuse}</Button>
          <Button variant="primary" busy={isLoading} onClick={() => void open()}>
            {text.source.open}
          </Button>
        </>
      }
    >
      <p>{text.source.text}</p>
      <p className={styles.path}>{ask.url.pathname + ask.url.search}</p>
      <p className={styles.hint}>{text.source.hint}</p>
    </Dialog>
  );
}
