import { type Hop, reachabilityCauses } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { useDesigner } from '../designer-context.ts';
import { PlaceLink } from '../findings/PlaceLink.tsx';
import { SourceLink } from '../findings/SourceList.tsx';
import { tracingMessages as text } from '../messages/tracing.ts';
import { ChangeButton } from './ChangeButton.tsx';
import styles from './Hops.module.css';
import { VerdictMark } from './VerdictMark.tsx';

export interface HopItemProps {
  readonly hop: Hop;
  readonly isCurrent: boolean;
  /** What somebody predicted of it. */
  readonly remark?: string;
  readonly onGo: () => void;
}

/** One hop: what was decided; everything that stops a request there and what nobody looked at; and where one stands, more. */
export function HopItem({ hop, isCurrent, remark, onGo }: HopItemProps) {
  const { stage, at, text: said, verdict, blockers, notChecked, sources } = hop;
  return (
    <li className={styles.item} data-current={isCurrent || undefined} data-hop={stage} data-verdict={verdict}>
      <button
        type="button"
        className={styles.row}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={onGo}
      >
        <span className={styles.stage}>{text.stage[stage]}</span>
        <span className={styles.said}>{said}</span>
        <VerdictMark verdict={verdict} />
      </button>
      {remark !== undefined && <p className={styles.remark}>{remark}</p>}
      {blockers.map((blocker) => (
        <BlockerLine key={`${blocker.cause} ${blocker.message}`} blocker={blocker} isWhole={isCurrent} />
      ))}
      {notChecked.map((one) => (
        <p key={one} className={styles.unchecked}>
          {text.notChecked} {one}
        </p>
      ))}
      {isCurrent && (at || sources.length > 0) && (
        <div className={styles.more}>
          {at && (
            <span className={styles.place}>
              {text.decides} <PlaceLink at={at} />
            </span>
          )}
          <Sources sources={sources} />
        </div>
      )}
    </li>
  );
}

function BlockerLine({ blocker, isWhole }: { readonly blocker: Hop['blockers'][number]; readonly isWhole: boolean }) {
  const centre = useCommands();
  const locked = useDesigner((designer) => designer.locked);
  const { cause, message, finding, fixes, sources } = blocker;
  return (
    <div className={styles.blocker} data-cause={cause}>
      <p>
        <code className={styles.cause}>{cause}</code> {reachabilityCauses[cause].words}
      </p>
      <p>{message}</p>
      {isWhole && (
        <div className={styles.more}>
          {finding && (
            <button
              type="button"
              className={styles.link}
              onClick={() => centre.open({ type: 'rule', rule: finding.rule.id })}
            >
              {text.rule(finding.rule.id)}
            </button>
          )}
          <Sources sources={sources} />
          {fixes.length > 0 && !locked && (
            <div className={styles.fixes} role="group" aria-label={text.changes}>
              {fixes.map((fix) => (
                <ChangeButton key={fix.title} fix={fix} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Sources({ sources }: { readonly sources: Hop['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <span className={styles.sources}>
      {text.sources}{' '}
      {sources.map(({ url }) => (
        <SourceLink key={url} url={url} />
      ))}
    </span>
  );
}
