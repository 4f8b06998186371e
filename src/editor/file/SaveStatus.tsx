import type { SaveState } from '../../store/saving.ts';
import { appMessages as text } from '../messages/app.ts';
import styles from './SaveStatus.module.css';

/** Where the work is, in words. */
export function SaveStatus({ state }: { state: SaveState }) {
  const words =
    state.state === 'failed'
      ? text.notSaved(state.why)
      : { saving: text.saving, saved: text.saved, elsewhere: text.elsewhere }[state.state];
  return (
    <span className={styles.status} data-state={state.state} title={words}>
      {words}
    </span>
  );
}
