import { type BalancingMode, type BalancingRow, balancingOf } from '../facts/balancing.ts';
import { productWords } from './backends.ts';
import type { Backend, BackendService } from './kinds.ts';
import { backendKindOf, productsOf } from './load-balancer.ts';
import type { View } from './view.ts';

/** A balancing mode as a form offers it: whether it fits (true, or why not), and the capacity fields that go with it. */
export interface ModeChoice {
  readonly mode: string;
  readonly fits: true | string;
  readonly fields: readonly string[];
  /** Exactly one of `fields` has to be set. */
  readonly needsCapacity: boolean;
}

const modes: readonly BalancingMode[] = ['RATE', 'CONNECTION', 'UTILIZATION', 'IN_FLIGHT', 'CUSTOM_METRICS'];

/** What each mode counts, for backends of which nothing more is known. */
const usualFields: Readonly<Record<BalancingMode, readonly string[]>> = {
  RATE: ['maxRatePerEndpoint', 'maxRatePerInstance', 'maxRate'],
  CONNECTION: ['maxConnectionsPerEndpoint', 'maxConnectionsPerInstance', 'maxConnections'],
  UTILIZATION: ['maxUtilization', 'maxRatePerInstance', 'maxRate', 'maxConnectionsPerInstance', 'maxConnections'],
  IN_FLIGHT: ['maxInFlightRequestsPerEndpoint', 'maxInFlightRequestsPerInstance', 'maxInFlightRequests'],
  CUSTOM_METRICS: [],
};

/** Every field of a backend that states a capacity. */
export const capacityFields = [...new Set(Object.values(usualFields).flat())];

/**
 * The balancing modes for one backend, by the table of facts for the load balancers that the service may still be part
 * of. The blank mode stands first. Where neither the kind of backend nor its load balancer is known, every mode fits.
 */
export function modeChoices(service: BackendService, backend: Backend, view: View): readonly ModeChoice[] {
  const kind = backendKindOf(view.get(backend.group), view);
  const products = productsOf(service, view);
  const rows = kind === undefined ? [] : products.flatMap(({ id }) => balancingOf(id, kind));
  const blank = choiceOf('', rows, (row) => row.mode === null, 'A balancing mode has to be named here.');
  const allowed = [...new Set(rows.flatMap(({ mode, tolerated }) => [mode, ...tolerated]))].filter(
    (mode) => mode !== null,
  );
  const takes = allowed.length === 0 ? 'takes none' : `takes ${allowed.join(' or ')}`;
  const reason = `Here ${productWords(products)} ${takes}.`;
  const offered = modes.map((mode) =>
    choiceOf(mode, rows, (row) => row.mode === mode || row.tolerated.includes(mode), reason, usualFields[mode]),
  );
  return [blank, ...offered];
}

function choiceOf(
  mode: string,
  rows: readonly BalancingRow[],
  isIts: (row: BalancingRow) => boolean,
  reason: string,
  usual: readonly string[] = [],
): ModeChoice {
  if (rows.length === 0) return { mode, fits: true, fields: usual, needsCapacity: false };
  const its = rows.filter(isIts);
  return {
    mode,
    fits: its.length > 0 ? true : reason,
    fields: its.length > 0 ? [...new Set(its.flatMap(({ fields }) => fields))] : usual,
    needsCapacity: its.length > 0 && its.every(({ capacity }) => capacity === 'required-one'),
  };
}

/** Whether a capacity scaler may be set: true, or why not. */
export function scalerApplies(service: BackendService, backend: Backend, view: View): true | string {
  const kind = backendKindOf(view.get(backend.group), view);
  const products = productsOf(service, view);
  const rows = kind === undefined ? [] : products.flatMap(({ id }) => balancingOf(id, kind));
  const isForbidden = rows.length > 0 && rows.every(({ capacityScaler }) => capacityScaler === 'forbidden');
  return isForbidden ? `Backends of ${productWords(products)} of this kind are not scaled.` : true;
}

/** Moves a backend to another mode: a capacity that the mode does not count goes, its figure stays where one is needed. */
export function withMode(backend: Backend, mode: string | undefined, choice: ModeChoice | undefined): Backend {
  const figures = capacityFields.flatMap((field) => {
    const value = Object.entries(backend).find(([key]) => key === field)?.[1];
    return typeof value === 'number' ? [{ field, value }] : [];
  });
  const fields = new Set(choice?.fields);
  const entries = Object.entries(backend).filter(
    ([key]) => key !== 'balancingMode' && (fields.has(key) || !capacityFields.includes(key)),
  );
  const kept = figures.some(({ field }) => fields.has(field));
  const [figure] = figures.filter(({ field }) => field !== 'maxUtilization');
  const [target] = choice?.fields ?? [];
  const moved = choice?.needsCapacity && !kept && figure && target ? { [target]: figure.value } : {};
  return { id: backend.id, ...Object.fromEntries(entries), ...(mode ? { balancingMode: mode } : {}), ...moved };
}
