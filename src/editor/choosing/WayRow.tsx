import { type Answers, type Possibility, remarksOn } from '../../core/index.ts';
import { choosingMessages as text } from '../messages/choosing.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Choosing.module.css';
import { SourceLinks } from './SourceLinks.tsx';
import { StandingMark } from './StandingMark.tsx';

export interface WayRowProps {
  readonly possibility: Possibility;
  readonly answers: Answers;
  /** What it is called is said by the heading above. */
  readonly isUnchecked?: boolean;
  readonly onPlace: (possibility: Possibility) => void;
  readonly onAtlas: (possibility: Possibility) => void;
}

/** One way that is left: the load balancer before a NEG, with its conditions or doubts, and what can be done with it. */
export function WayRow({ possibility, answers, isUnchecked = false, onPlace, onAtlas }: WayRowProps) {
  const { neg, product } = possibility;
  const remarks = remarksOn(possibility, answers);
  const worst = isUnchecked
    ? 'unchecked'
    : remarks.some(({ standing }) => standing.name !== 'yes')
      ? 'condition'
      : 'yes';
  return (
    <li className={styles.way} data-possibility={possibility.id}>
      <div className={styles.wayTop}>
        <StandingMark name={worst} hideText />
        <span className={styles.product}>{product.name}</span>
        <span className={styles.wayActions}>
          <Button
            size="small"
            variant="plain"
            aria-label={text.inAtlasOf(neg.label, product.name)}
            onClick={() => onAtlas(possibility)}
          >
            {text.inAtlas}
          </Button>
          <Button size="small" aria-label={text.placeOf(neg.label, product.name)} onClick={() => onPlace(possibility)}>
            {isUnchecked ? text.placeAnyway : text.place}
          </Button>
        </span>
      </div>
      {remarks.map(({ question, standing }) => (
        <p key={`${question} ${standing.reason}`} className={styles.remark}>
          {standing.reason} <SourceLinks sources={standing.sources} />
        </p>
      ))}
    </li>
  );
}
