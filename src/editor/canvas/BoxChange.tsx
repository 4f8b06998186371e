import { type Change, ChangeMark } from '../comparing/ChangeMark.tsx';
import styles from './Boxes.module.css';

/** At the corner of a box: what became of it since the design that it is compared with. Its name says it in words. */
export function BoxChange({ change }: { readonly change: Change }) {
  return (
    <span className={styles.change} data-change={change}>
      <ChangeMark change={change} size={12} />
    </span>
  );
}
