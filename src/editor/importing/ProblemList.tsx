import type { Problem } from '../../core/index.ts';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import styles from './ProblemList.module.css';

/** Why an input cannot be read: the place first, then what stands there and what was expected. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className={styles.list}>
      {problems.map(({ where, message }) => (
        <li key={`${where} ${message}`} className={styles.item}>
          <SeverityShape severity="error" size={14} />
          <div className={styles.words}>
            {where !== '' && <code className={styles.where}>{where}</code>}
            <p>{withCode(message)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A command in a sentence stands between backticks. */
function withCode(message: string) {
  return message.split('`').map((part, index) => {
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>;
  });
}
