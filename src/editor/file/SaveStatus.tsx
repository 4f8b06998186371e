import type { SaveState } from '../../store/save-state.ts';
import { keepingMessages as text } from '../messages/keeping.ts';
import { useKeeping } from './keeper-context.ts';
import styles from './SaveStatus.module.css';
import { type FileState, useFileState } from './use-file-state.ts';

/** Where the work is, in words. */
export function SaveStatus() {
  const save = useKeeping((keeping) => keeping.save);
  const file = useFileState();
  const words = wordsOf(save, file);
  const isBad = save.state === 'failed' || (save.state === 'elsewhere' && save.isUnsaved);
  return (
    <span className={styles.status} data-state={isBad ? 'failed' : save.state} title={words}>
      {words}
    </span>
  );
}

function wordsOf(save: SaveState, file: FileState | undefined): string {
  switch (save.state) {
    case 'failed':
      return file?.isCurrent === true ? text.savedIn(file.name) : text.notSaved(text.causes[save.cause]);
    case 'elsewhere':
      return save.isUnsaved ? text.elsewhereUnsaved : text.elsewhere;
    case 'shared':
      return text.shared;
    case 'saving':
      return text.saving;
    case 'saved':
      if (!file) return text.saved;
      return file.isCurrent ? text.savedIn(file.name) : text.savedBeyond(file.name);
  }
}
