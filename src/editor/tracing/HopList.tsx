import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Path } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { isElsewhere } from '../ui/is-elsewhere.ts';
import { HopItem } from './HopItem.tsx';
import styles from './Hops.module.css';
import { Prediction } from './Prediction.tsx';
import { tracingOf, useTracing } from './tracing-state.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { guessFor, knownHops, stepsOf } from './way.ts';

export interface HopListProps {
  readonly path: Path;
  readonly step: number;
  readonly onStep: (step: number) => void;
}

/** The way as a list, walked by its buttons and by keys. */
export function HopList({ path, step, onStep }: HopListProps) {
  const store = useDesignerStore();
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  const guesses = useTracing((tracing) => tracing.guesses);
  const isCalled = useTracing((tracing) => tracing.isCalled);
  const steps = stepsOf(path);
  const known = guesses ? knownHops(path, guesses) : path.hops.length;
  const isWhole = known === path.hops.length;
  const last = (isWhole ? steps.length : known) - 1;

  // Whoever predicts goes from question to question.
  const isAsked = guesses !== undefined && step === last;

  // Whoever called the panel stands in it at once, and walks.
  useEffect(() => {
    if (!isCalled) return;
    if (!isElsewhere()) list.current?.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
    tracingOf(store).setState({ isCalled: false });
  }, [isCalled, store]);

  // Within the list the focus goes along with the steps; wherever it is, the hop is in view.
  useEffect(() => {
    const isSame = before.current === step;
    before.current = step;
    // Nobody walked, or whoever asks for something else keeps it in view.
    if ((isSame && !isAsked) || document.activeElement?.closest('input, select')) return;
    const current = list.current?.querySelectorAll<HTMLElement>('[data-hop] > button')[step];
    if (list.current?.contains(document.activeElement) && document.activeElement?.closest('[data-hop]'))
      current?.focus({ preventScroll: true });
    const question = isAsked ? list.current?.querySelector('[data-question]') : undefined;
    (question ?? current?.closest('[data-hop]'))?.scrollIntoView({ block: 'nearest' });
  }, [step, isAsked]);

  const remarkOn = (index: number): string | undefined => {
    const guess = guesses?.[index - 1];
    const hop = path.hops[index];
    if (guess === undefined || !hop) return undefined;
    const isRight = guessFor(hop.verdict) === guess;
    return isRight ? text.right : text.wrong(text.guess[guess], text.verdictMeans[hop.verdict]);
  };
  const hopAt = (index: number) => {
    const hop = steps[index];
    const remark = remarkOn(index);
    return (
      hop && (
        <HopItem
          key={index}
          hop={hop}
          isCurrent={index === step}
          onGo={() => onStep(index)}
          {...(remark === undefined ? {} : { remark })}
        />
      )
    );
  };

  return (
    <div className={styles.way} ref={list}>
      <div className={styles.walk} role="group" aria-label={text.hops}>
        <IconButton
          size="small"
          label={text.first}
          keys={['Home']}
          icon={<ChevronFirst size={16} aria-hidden="true" />}
          onClick={() => onStep(0)}
        />
        <IconButton
          size="small"
          label={text.previous}
          keys={['←']}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          onClick={() => onStep(step - 1)}
        />
        <IconButton
          size="small"
          label={text.next}
          keys={['→']}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          onClick={() => onStep(step + 1)}
        />
        <IconButton
          size="small"
          label={text.last}
          keys={['End']}
          icon={<ChevronLast size={16} aria-hidden="true" />}
          onClick={() => onStep(last)}
        />
        <span className={styles.position}>{text.position(step + 1, isWhole ? steps.length : path.hops.length)}</span>
      </div>
      <ol className={styles.list} aria-label={text.hops}>
        {path.hops.slice(0, known).map((_, index) => hopAt(index))}
      </ol>
      {guesses && <Prediction path={path} guesses={guesses} />}
      {isWhole && path.probe && (
        <>
          <h3 className={styles.heading}>
            {text.probeHops} <span className={styles.quiet}>{text.prober[path.probe.prober]}</span>
            {path.probe.prober !== 'none' && <VerdictMark verdict={path.probe.verdict} />}
          </h3>
          <ol className={styles.list} aria-label={text.probeHops}>
            {path.probe.hops.map((_, index) => hopAt(path.hops.length + index))}
          </ol>
        </>
      )}
    </div>
  );
}
