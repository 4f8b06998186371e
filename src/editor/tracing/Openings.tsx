import type { Opening, Trace } from '../../core/index.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { ChangeButton } from './ChangeButton.tsx';
import type { Tried } from './use-tried.ts';
import styles from './Ways.module.css';

/** The single changes after which the request arrives; each is one press, and one step of undo. */
export function Openings({ base, tried }: { readonly base: Trace; readonly tried: Tried<Opening> }) {
  if (base.result === 'reachable' || (base.result === 'undetermined' && tried.isDone && tried.found.length === 0))
    return null;
  const { found, isDone } = tried;
  return (
    <section className={styles.openings} aria-label={text.openings} aria-busy={!isDone}>
      {found.length > 0 && <h3 className={styles.heading}>{text.openings}</h3>}
      {found.map(({ fix }) => (
        <ChangeButton key={fix.title} fix={fix} />
      ))}
      {found.length === 0 && <p className={styles.why}>{isDone ? text.noOpening : text.looking}</p>}
    </section>
  );
}
