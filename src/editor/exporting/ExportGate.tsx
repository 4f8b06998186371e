import type { Finding } from '../../core/index.ts';
import { FixButton } from '../findings/FixButton.tsx';
import { PlaceLink } from '../findings/PlaceLink.tsx';
import { exportingMessages as text } from '../messages/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import styles from './ExportGate.module.css';

/** The rest is one tab away, in the findings. */
const listed = 50;

export interface ExportGateProps {
  readonly errors: readonly Finding[];
  readonly onForce: () => void;
}

/** What keeps the design from being exported: each error with its place and its first way out. */
export function ExportGate({ errors, onForce }: ExportGateProps) {
  return (
    <section className={styles.gate} aria-label={text.gateLabel}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <SeverityShape severity="error" size={14} />
          {text.blocks(errors.length)}
        </h3>
        <Button size="small" aria-description={text.forceHint} onClick={onForce}>
          {text.force}
        </Button>
      </header>
      <ul className={styles.list}>
        {errors.slice(0, listed).map((finding) => (
          <li key={finding.key} className={styles.item}>
            <p className={styles.message}>{finding.message}</p>
            <div className={styles.ways}>
              <PlaceLink at={finding.at[0]} />
              {finding.fixes[0] && <FixButton finding={finding} fix={finding.fixes[0]} />}
            </div>
          </li>
        ))}
        {errors.length > listed && <li className={styles.quiet}>{text.others(errors.length - listed)}</li>}
      </ul>
    </section>
  );
}
