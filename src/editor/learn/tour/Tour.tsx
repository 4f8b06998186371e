import { Check, Footprints } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../commands/centre.ts';
import { useDesigner, useDesignerStore } from '../../designer-context.ts';
import { openDesign } from '../../importing/open-design.ts';
import { learnMessages } from '../../messages/learn.ts';
import { Button } from '../../ui/Button.tsx';
import { remember } from '../../ui/remembered.ts';
import { announce } from '../../ui/status.ts';
import { fitSoon } from '../fit-soon.ts';
import { hasStrayVm, isActDone, tourDesign, tourSteps, tourSubnet } from './steps.ts';
import styles from './Tour.module.css';

const text = learnMessages.touring;

export interface TourProps {
  /** The panel that is open at the bottom, if one is. */
  readonly bottom: string | undefined;
  readonly onEnd: () => void;
}

/** Six steps on a design of their own. Each waits until it is really done, by mouse or keyboard. */
export function Tour({ bottom, onEnd }: TourProps) {
  const store = useDesignerStore();
  const centre = useCommands();
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const count = useDesigner(({ shown }) => shown?.count ?? 0);
  const [at, setAt] = useState(0);
  const [countBefore, setCountBefore] = useState(0);
  const begun = useRef(false);
  /** Before, the design is not yet that of the tour. */
  const [isReady, setReady] = useState(false);
  const step = tourSteps[at];
  // Whoever has no keys at hand is told of fingers.
  const [isTouched] = useState(() => window.matchMedia('(pointer: coarse)').matches);

  useEffect(() => {
    // Once, also where the development build mounts twice.
    if (begun.current) return;
    begun.current = true;
    const start = tourDesign(text.name);
    if (start) openDesign(store, start);
    store.getState().select([tourSubnet]);
    setCountBefore(store.getState().shown?.count ?? 0);
    setReady(true);
    // On a phone the list would cover what is told here.
    if (window.matchMedia('(min-width: 45em)').matches) centre.run('shelf');
    fitSoon(centre);
  }, [store, centre]);

  const isDone =
    isReady && step !== undefined && isActDone(step, { design, findings, shown: count - countBefore, bottom });
  useEffect(() => {
    if (!isDone) return;
    setCountBefore(store.getState().shown?.count ?? 0);
    setAt((before) => before + 1);
  }, [isDone, store]);

  const isStray = step === 'add' && hasStrayVm(design);
  const words = step === undefined ? text.end : isStray ? text.outside : text.steps[step];
  useEffect(() => {
    if (isReady) announce(at < tourSteps.length ? text.said(at + 1, tourSteps.length, words) : words);
  }, [at, words, isReady]);

  const end = (said: string | undefined) => {
    remember('tour', 'no');
    onEnd();
    if (said !== undefined) announce(said);
  };

  return (
    <section className={styles.tour} aria-label={text.label} data-tour="">
      <span className={styles.icon}>
        {step === undefined ? <Check size={18} aria-hidden="true" /> : <Footprints size={18} aria-hidden="true" />}
      </span>
      <div className={styles.words}>
        <p>
          {step !== undefined && <span className={styles.count}>{text.step(at + 1, tourSteps.length)}</span>} {words}
        </p>
        {step !== undefined && (
          <p className={styles.keys}>{isTouched ? text.byTouch[step] : `${text.keys}: ${text.byKeys[step]}`}</p>
        )}
      </div>
      <div className={styles.actions}>
        {step === undefined ? (
          <>
            <Button
              size="small"
              variant="primary"
              onClick={() => {
                end(undefined);
                centre.run('learn');
              }}
            >
              {text.toLevels}
            </Button>
            <Button size="small" variant="plain" onClick={() => end(undefined)}>
              {text.close}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" variant="plain" onClick={() => setAt(at + 1)}>
              {text.skipStep}
            </Button>
            <Button size="small" variant="plain" onClick={() => end(text.skipped)}>
              {text.skip}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
