import { useDeferredValue, useMemo } from 'react';
import {
  clientsOf,
  type Design,
  type Finding,
  failuresOn,
  proposedRequests,
  resourceOf,
  traceRequest,
  viewOf,
  whatIf,
} from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { askedFor, isStanding, meant, withClient } from './asking.ts';
import { type Asked, useTracing } from './tracing-state.ts';

/** A design with what the rules found in it. */
export interface Judged {
  readonly design: Design;
  readonly findings: readonly Finding[];
}

/** What is asked of the present design, and what becomes of it; traced anew after every edit. */
export function useTrace() {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const present = useMemo((): Judged => ({ design, findings: store.getState().checker().findings() }), [store, design]);
  // Whoever drags something on the canvas is served first.
  const judged = useDeferredValue(present);
  const wanted = useTracing(({ asked }) => asked);
  const from = useTracing((tracing) => tracing.from);
  const off = useTracing((tracing) => tracing.off);

  const proposals = useMemo(() => proposedRequests(viewOf(judged.design)), [judged]);
  const places = useMemo(() => clientsOf(viewOf(judged.design)), [judged]);
  const asked = useMemo((): Asked | undefined => {
    const proposal = proposals.find(({ request }) => request.rule === from) ?? proposals[0];
    const proposed = proposal && askedFor(proposal);
    if (!wanted) return proposed;
    // What was chosen may be gone meanwhile.
    const hasRule = wanted.rule === undefined || resourceOf(judged.design, wanted.rule)?.kind === 'forwardingRule';
    return {
      ...wanted,
      client: isStanding(wanted.client, judged.design) ? wanted.client : (proposed?.client ?? { from: 'internet' }),
      rule: hasRule ? wanted.rule : undefined,
    };
  }, [wanted, from, proposals, judged]);
  const client = asked?.client;
  const clients = useMemo(() => (client ? withClient(places, client) : places), [places, client]);
  const read = useMemo(() => asked && meant(asked, proposals), [asked, proposals]);
  const base = useMemo(
    () =>
      asked && read && 'request' in read
        ? traceRequest(judged.design, asked.client, read.request, judged.findings)
        : undefined,
    [judged, asked, read],
  );
  const failures = useMemo(() => (base ? failuresOn(judged.design, base) : []), [judged, base]);
  const what = useMemo(() => {
    const isThere = off?.type === 'zone' || resourceOf(judged.design, off?.id) !== undefined;
    return base && off && isThere ? whatIf(judged.design, base, off, judged.findings) : undefined;
  }, [judged, base, off]);

  return { judged, proposals, clients, asked, read, base, failures, what };
}

export type Traced = ReturnType<typeof useTrace>;
