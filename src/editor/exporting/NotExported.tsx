import type { Plan } from '../../core/index.ts';
import { PlaceLink } from '../findings/PlaceLink.tsx';
import { exportingMessages as text } from '../messages/exporting.ts';
import styles from './NotExported.module.css';

/** What of the design no request makes, and why: nothing is left out in silence. */
export function NotExported({ items }: { readonly items: Plan['notExported'] }) {
  if (items.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{text.notExported(items.length)}</summary>
      <ul className={styles.list}>
        {items.map(({ id, reason }) => (
          <li key={id} className={styles.item}>
            <PlaceLink at={{ id }} />
            <span className={styles.reason}>{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
