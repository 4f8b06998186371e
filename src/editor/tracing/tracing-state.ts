import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client, Failure, Id } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { useDesignerStore } from '../designer-context.ts';

/** What one predicts of a hop: whether it was refused or cannot exist, nobody has to guess. */
export type Guess = 'forward' | 'deliver' | 'drop' | 'undetermined';

/** A request as somebody asked for it. */
export interface Asked {
  readonly client: Client;
  /** A URL or ADDRESS:PORT, as it was typed. */
  readonly text: string;
  /** The frontend that was chosen; without one its name or address decides. */
  readonly rule: Id | undefined;
}

/** What canvas and outline show of the way that is looked at. */
export interface Lit {
  /** Everything on the way, with the number of the hop that first comes by. */
  readonly ids: ReadonlyMap<Id, number>;
  /** Where the present hop decides. */
  readonly at: Id | undefined;
  /** A walk to a hop brings it into view, an edit does not. */
  readonly walked: number;
}

/** What is traced, and where one stands on the way. Never in the design, nor in its history. */
export interface Tracing {
  /** Undefined: what the design proposes. */
  readonly asked: Asked | undefined;
  /** The frontend whose proposal is meant, until something else is asked. */
  readonly from: Id | undefined;
  /** The design that it was asked of, by the count of opened ones. */
  readonly opened: number;
  readonly way: number;
  readonly step: number;
  readonly walked: number;
  readonly view: 'ways' | 'failures';
  /** What is switched off in thought. */
  readonly off: Failure | undefined;
  /** While the verdicts are predicted: what was said of each hop after the first. */
  readonly guesses: readonly Guess[] | undefined;
  /** Somebody asked for the panel, or what had the focus goes away: the list of hops takes it. */
  readonly isCalled: boolean;
  readonly lit: Lit | undefined;
}

const start: Tracing = {
  asked: undefined,
  from: undefined,
  opened: 0,
  way: 0,
  step: 0,
  walked: 0,
  view: 'ways',
  off: undefined,
  guesses: undefined,
  isCalled: false,
  lit: undefined,
};

const known = new WeakMap<DesignerStore, StoreApi<Tracing>>();

/** The trace of one editor. */
export function tracingOf(store: DesignerStore): StoreApi<Tracing> {
  const found = known.get(store);
  if (found) return found;
  const made = createStore<Tracing>()(() => ({ ...start, opened: store.getState().opened }));
  // What was asked of one design means nothing in another one.
  store.subscribe(({ opened }) => {
    const { opened: before, guesses, isCalled } = made.getState();
    if (opened !== before) made.setState({ ...start, opened, isCalled, ...(guesses ? { guesses: [] } : {}) });
  });
  known.set(store, made);
  return made;
}

export function useTracing<T>(select: (tracing: Tracing) => T): T {
  return useStore(tracingOf(useDesignerStore()), select);
}

/** From now on this is asked: one stands at its beginning, with everything on. */
export function ask(tracing: StoreApi<Tracing>, asked: Asked): void {
  tracing.setState({ asked, from: undefined, ...atStart(tracing) });
}

/** The trace of a frontend is wanted, with the focus in the panel; without one what was there is. */
export function callTrace(store: DesignerStore, from: Id | undefined): void {
  const tracing = tracingOf(store);
  tracing.setState({
    isCalled: true,
    ...(from === undefined ? {} : { from, asked: undefined, ...atStart(tracing) }),
  });
}

/** What was pressed goes away with what it did: the focus goes to where one stands on the way. */
export function standOnWay(tracing: StoreApi<Tracing>): void {
  tracing.setState({ isCalled: true });
}

/** Goes to a hop of a way. */
export function walkTo(tracing: StoreApi<Tracing>, way: number, step: number): void {
  const { way: before, guesses, walked } = tracing.getState();
  const isOther = way !== before;
  tracing.setState({ way, step, walked: walked + 1, ...(isOther && guesses ? { guesses: [] } : {}) });
}

/** Switches something off in thought, or everything on again. */
export function switchOff(tracing: StoreApi<Tracing>, off: Failure | undefined): void {
  tracing.setState({ ...atStart(tracing), off });
}

function atStart(tracing: StoreApi<Tracing>): Pick<Tracing, 'way' | 'step' | 'off' | 'view' | 'walked' | 'guesses'> {
  const { guesses, walked } = tracing.getState();
  return { way: 0, step: 0, walked: walked + 1, off: undefined, view: 'ways', guesses: guesses && [] };
}
