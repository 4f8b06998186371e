import { Kbd } from '../ui/Kbd.tsx';
import styles from './Commands.module.css';
import { type Chord, capsOf } from './chords.ts';

/** A chord as caps; of two presses one after the other, both. */
export function ChordKeys({ chord }: { readonly chord: Chord }) {
  return (
    <span className={styles.chord}>
      {capsOf(chord).map((caps) => (
        <Kbd key={caps.join('+')} keys={caps} plain />
      ))}
    </span>
  );
}
