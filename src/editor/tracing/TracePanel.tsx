import { type KeyboardEvent, useEffect } from 'react';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { announce } from '../ui/status.ts';
import { clientLabel } from './asking.ts';
import { HopList } from './HopList.tsx';
import { OffNotice } from './OffNotice.tsx';
import { Openings } from './Openings.tsx';
import { RequestForm } from './RequestForm.tsx';
import { SweepTable } from './SweepTable.tsx';
import styles from './TracePanel.module.css';
import { TraceTools } from './TraceTools.tsx';
import { ask, standOnWay, switchOff, tracingOf, useTracing, walkTo } from './tracing-state.ts';
import { useLighting, useSaidResult } from './use-lighting.ts';
import { useTrace } from './use-trace.ts';
import { useOpenings } from './use-tried.ts';
import { ResultMark } from './VerdictMark.tsx';
import { WayList } from './WayList.tsx';
import { knownHops, stepsOf, within } from './way.ts';

export interface TracePanelProps {
  readonly onLeave: () => void;
  /** To be read only: what was asked is told in a line, and nothing else can be asked. */
  readonly isBrief?: boolean;
}

/** A request on its way through the design: what is decided at each hop, what stops it, and what would let it through. */
export function TracePanel({ onLeave, isBrief = false }: TracePanelProps) {
  const tracing = tracingOf(useDesignerStore());
  const traced = useTrace();
  const { judged, asked, base, failures, what } = traced;
  const view = useTracing((state) => state.view);
  const guesses = useTracing((state) => state.guesses);
  const shown = what?.trace ?? base;
  const way = within(
    useTracing((state) => state.way),
    shown?.paths.length ?? 1,
  );
  const path = shown?.paths[way];
  const steps = path ? stepsOf(path) : [];
  const guessed = path && guesses ? knownHops(path, guesses) : steps.length;
  const isSecret = path !== undefined && guessed < path.hops.length;
  const known = isSecret ? guessed : steps.length;
  const step = within(
    useTracing((state) => state.step),
    known,
  );
  // What cannot be edited needs no changes tried.
  const locked = useDesigner((designer) => designer.locked);
  const openings = useOpenings(judged, locked ? undefined : base);
  useLighting(judged.design, path, step, known);
  useSaidResult(shown, isSecret);
  useEffect(() => () => tracing.setState({ lit: undefined, isCalled: false }), [tracing]);

  if (!asked) return <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>;

  const go = (to: number) => {
    const next = within(to, known);
    const hop = steps[next];
    if (!hop) return;
    walkTo(tracing, way, next);
    // Whoever stands in the list hears the hop by itself.
    if (!document.activeElement?.closest('[data-hop]'))
      announce(text.said(next + 1, steps.length, text.stage[hop.stage], hop.text, text.verdict[hop.verdict]), 'trace');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
      return;
    }
    if (!(event.target instanceof Element) || event.target.closest('input, select, [role="menu"]')) return;
    const isInList = event.target.closest('[data-hop]') !== null;
    const to = {
      ArrowLeft: step - 1,
      ArrowRight: step + 1,
      Home: 0,
      End: steps.length,
      ...(isInList ? { ArrowUp: step - 1, ArrowDown: step + 1 } : {}),
    }[event.key];
    if (to === undefined || view === 'failures') return;
    event.preventDefault();
    go(to);
  };

  return (
    <div className={styles.panel} role="group" aria-label={text.panel} onKeyDown={onKeyDown} data-trace="">
      {isBrief ? (
        <p className={styles.asked}>{text.asked(clientLabel(asked.client, judged.design), asked.text)}</p>
      ) : (
        <RequestForm traced={traced} asked={asked} onAsk={(next) => ask(tracing, next)} />
      )}
      {base && shown && (
        <>
          <div className={styles.bar}>
            {!isSecret && (
              <p className={styles.result} data-result={shown.result}>
                <ResultMark result={shown.result} /> {text.resultMeans[shown.result]}
              </p>
            )}
            {!isBrief && <TraceTools judged={judged} failures={failures} />}
          </div>
          {what && !isSecret && (
            <OffNotice
              design={judged.design}
              what={what}
              onEnd={() => {
                switchOff(tracing, undefined);
                standOnWay(tracing);
                announce(text.onSaid, 'trace');
              }}
            />
          )}
          {view === 'failures' ? (
            <SweepTable
              judged={judged}
              base={base}
              failures={failures}
              onChoose={(failure) => {
                switchOff(tracing, failure);
                standOnWay(tracing);
              }}
            />
          ) : (
            <div className={styles.columns}>
              <div className={styles.side}>
                <WayList
                  design={judged.design}
                  paths={shown.paths}
                  way={way}
                  isSecret={isSecret}
                  onChoose={(next) => walkTo(tracing, next, 0)}
                />
                {!isSecret && !what && !locked && <Openings base={base} tried={openings} />}
              </div>
              {path && <HopList path={path} step={step} onStep={go} />}
            </div>
          )}
        </>
      )}
    </div>
  );
}
