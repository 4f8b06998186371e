import type { Opening, Trace } from '../../core/index.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { ChangeButton } from './ChangeButton.tsx';
import type { Tried } from './use-tried.ts';
import styles from './Ways.module.css';

const headings = [
  ['all', text.openings],
  ['some', text.openingsOfSome],
] as const;

/** The single changes after which the request arrives, on all ways or on some more; each is one press, and one step of undo. */
export function Openings({ base, tried }: { readonly base: Trace; readonly tried: Tried<Opening> }) {
  if (base.result === 'reachable' || (base.result === 'undetermined' && tried.isDone && tried.found.length === 0))
    return null;
  const { found, isDone } = tried;
  return (
    <section className={styles.openings} aria-label={text.openings} aria-busy={!isDone}>
      {headings.map(([wanted, words]) => {
        const openings = found.filter(({ opens }) => opens === wanted);
        return (
          openings.length > 0 && (
            <div key={wanted} className={styles.changes}>
              <h3 className={styles.heading}>{words}</h3>
              {openings.map(({ fix }) => (
                <ChangeButton key={fix.title} fix={fix} />
              ))}
            </div>
          )
        );
      })}
      {found.length === 0 && <p className={styles.why}>{isDone ? text.noOpening : text.looking}</p>}
    </section>
  );
}
