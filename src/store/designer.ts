import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Answered,
  type At,
  type Checker,
  type Design,
  type Edit,
  emptyDesign,
  type Finding,
  type Id,
  type Outcome,
  resourceOf,
} from '../core/index.ts';
import type { Drawing } from './drawing.ts';
import type { Engine } from './engine.ts';

/** How many steps back one can go. */
const historyLimit = 500;

/** A step of history: the design before it, and what the step was, for menus and announcements. */
interface Step {
  readonly design: Design;
  readonly label: string;
  /** Which kept design it was. */
  readonly document: string;
}

/** Another design to hold the present one against. */
export interface Compared {
  readonly name: string;
  readonly design: Design;
  /** It was read from what is deployed, which knows nothing of what lies outside of Compute Engine. */
  readonly isDeployed: boolean;
}

/** What the whole editor knows: the design, its findings, the way back, and what is selected. */
export interface Designer {
  readonly design: Design;
  /** Which of the kept designs this is: where it is saved. */
  readonly document: string;
  /** Set while the design may be looked at only: no edit, undo or opening as a step changes it. */
  readonly locked: boolean;
  /** Counts the edits that were refused because the design is locked. */
  readonly refused: number;
  /** Whether the rules are at work. Until they have come nothing is found, which does not mean that all is well. */
  readonly judged: boolean;
  /** What counts: lowered errors as warnings, without what is accepted. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Answered[];
  readonly lowered: readonly Answered[];
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Ids of the selected boxes: resources, load balancer cards (by their leading member), notes. Never in history. */
  readonly selected: readonly Id[];
  /** The selected wire, by its id in the scene. */
  readonly wire: string | undefined;
  /** A place that somebody asked to be shown: the canvas brings it into view, the inspector focuses its field. */
  readonly shown: { readonly at: At; readonly count: number; readonly onCanvas: boolean } | undefined;
  /** Counts the designs that were opened: a canvas fits its view when it changes. */
  readonly opened: number;
  /** The design that the present one is compared with, and what it is called. */
  readonly compared: Compared | undefined;

  /** Makes one step. An edit that changes nothing is none. Steps with the same `merge` key melt into one. */
  commit: (label: string, edit: Edit, merge?: string) => void;
  undo: () => void;
  redo: () => void;
  /**
   * Takes another design in place of this one; history starts anew, unless the change is a step (`asStep`). Without a
   * `document` it is saved where the present one is.
   */
  open: (design: Design, asStep?: string, document?: string) => void;
  /** From now on the present design is saved as another one. */
  moveTo: (document: string, name: string) => void;
  setLocked: (locked: boolean) => void;
  /** Shows what another tab made of the design that this one may only look at; selection and view stay. */
  follow: (design: Design) => void;
  /** Collapses containers or expands them: how the design is looked at, so no step of history, and free where it is locked. */
  fold: (ids: readonly Id[], isToFold: boolean) => void;
  select: (ids: readonly Id[]) => void;
  selectWire: (wire: string | undefined) => void;
  /** Selects a place and brings it into view, out of collapsed containers; with `onCanvas` the focus stays where it is. */
  show: (at: At, where?: 'onCanvas') => void;
  /** From now on the present design is compared with this one; with none no longer. */
  compare: (other: Compared | undefined) => void;
  /** Deletes what is selected; a load balancer's card goes with all of its parts. Returns how many resources that were. */
  deleteSelected: (label: string) => number;
  /** The rules have come: the present design is judged, and each one after it. */
  judgeBy: (start: (design: Design) => Engine) => void;
  /** The rules over the present design, for questions before an edit. Throws as long as it is not `judged`. */
  checker: () => Checker;
}

export type DesignerStore = StoreApi<Designer>;

const unjudged: Outcome = { findings: [], accepted: [], lowered: [] };

/**
 * A store of its own for each editor: nothing is global. It is at work before the rules are (`judgeBy`). A design that
 * has anything in it comes with its `drawing`; an empty one gets it with the rules, and until then can only be named.
 */
export function createDesigner(design: Design = emptyDesign(), document = '', drawing?: Drawing): DesignerStore {
  let engine: Engine | undefined;
  let drawn = drawing;
  let lastMerge: string | undefined;

  return createStore<Designer>()((set, get) => {
    /** Whether an edit may go on; one that may not is counted, so that somebody can say why. */
    const mayEdit = (): boolean => {
      const { locked, refused } = get();
      if (locked) set({ refused: refused + 1 });
      return !locked;
    };
    /** Of these ids those that are still there: a refused edit may have promised some. */
    const there = (ids: readonly Id[]): readonly Id[] => {
      const { locked, design: now } = get();
      return locked ? ids.filter((id) => resourceOf(now, id) || Object.hasOwn(now.notes, id)) : ids;
    };

    /** The design with a place for every box; without a drawing when it comes. */
    const settled = (next: Design): Design => drawn?.settled(next) ?? next;
    const foldedLike = (next: Design, other: Design): Design => drawn?.foldedLike(next, other) ?? next;

    /** Moves the engine and what depends on the design; the selection keeps what is still there. */
    const moved = (
      next: Design,
    ): Pick<Designer, 'design' | 'findings' | 'accepted' | 'lowered' | 'selected' | 'wire'> => {
      const { selected, wire } = get();
      return {
        design: next,
        ...(engine?.judge(next) ?? unjudged),
        selected: selected.filter((id) => resourceOf(next, id) || Object.hasOwn(next.notes, id)),
        wire,
      };
    };

    return {
      design,
      document,
      locked: false,
      refused: 0,
      judged: false,
      ...unjudged,
      past: [],
      future: [],
      selected: [],
      wire: undefined,
      shown: undefined,
      opened: 0,
      compared: undefined,

      commit: (label, edit, merge) => {
        const { design: before, past, document } = get();
        const edited = edit(before);
        if (edited === before || !mayEdit()) return;
        const next = settled(edited);
        const melts = merge !== undefined && merge === lastMerge && past.length > 0;
        lastMerge = merge;
        const steps = melts ? past : [...past, { design: before, label, document }].slice(-historyLimit);
        set({ ...moved(next), past: steps, future: [] });
      },

      undo: () => {
        const { past, future, design: now, document } = get();
        const step = past.at(-1);
        if (!step || !mayEdit()) return;
        lastMerge = undefined;
        set({
          ...moved(foldedLike(step.design, now)),
          document: step.document,
          past: past.slice(0, -1),
          future: [{ design: now, label: step.label, document }, ...future],
        });
      },

      redo: () => {
        const { past, future, design: now, document } = get();
        const [step, ...rest] = future;
        if (!step || !mayEdit()) return;
        lastMerge = undefined;
        set({
          ...moved(foldedLike(step.design, now)),
          document: step.document,
          past: [...past, { design: now, label: step.label, document }],
          future: rest,
        });
      },

      open: (design, asStep, document) => {
        const { design: before, past, opened, document: present, locked } = get();
        const isElsewhere = document !== undefined && document !== present;
        if (asStep !== undefined && !isElsewhere && !mayEdit()) return;
        const next = settled(design);
        lastMerge = undefined;
        const step = { design: before, label: asStep ?? '', document: present };
        // A design that is kept nowhere is no step to come back to.
        const history = asStep === undefined || (locked && present === '') ? [] : [...past, step].slice(-historyLimit);
        set({
          ...moved(next),
          document: document ?? present,
          locked: locked && !isElsewhere,
          past: history,
          future: [],
          selected: [],
          wire: undefined,
          shown: undefined,
          opened: opened + 1,
        });
      },

      moveTo: (document, name) => {
        const { design: now, document: left, past, future } = get();
        // The way back leads through the copy from now on, never into the design that was left.
        const along = (steps: readonly Step[]) =>
          steps.map((step) => (step.document === left ? { ...step, document } : step));
        lastMerge = undefined;
        set({
          ...moved({ ...now, name }),
          document,
          locked: false,
          past: along(past),
          future: along(future),
        });
      },

      fold: (ids, isToFold) => {
        const { design: now } = get();
        const next = drawn?.foldBoxes(settled(now), ids, isToFold) ?? now;
        if (next !== now) set(moved(next));
      },

      setLocked: (locked) => {
        if (get().locked !== locked) set({ locked });
      },

      follow: (design) => {
        if (get().locked) set({ ...moved(settled(design)), past: [], future: [] });
      },

      select: (asked) => {
        const ids = there(asked);
        const { selected, wire } = get();
        const same =
          wire === undefined && ids.length === selected.length && ids.every((id, index) => id === selected[index]);
        if (!same) set({ selected: ids, wire: undefined });
      },

      selectWire: (wire) => set(wire === undefined ? { wire } : { wire, selected: [] }),

      show: (at, where) => {
        if (there([at.id]).length === 0) return;
        const { design: now } = get();
        const count = (get().shown?.count ?? 0) + 1;
        const open = drawn?.unfoldedAround(now, at.id) ?? now;
        set({
          ...(open === now ? {} : moved(open)),
          shown: { at, count, onCanvas: where === 'onCanvas' },
          selected: [at.id],
          wire: undefined,
        });
      },

      compare: (compared) => set({ compared }),

      deleteSelected: (label) => {
        const { design: now, selected, commit } = get();
        if (!drawn || selected.length === 0) return 0;
        const { remove, sceneOf } = drawn;
        const { boxOf } = sceneOf(now);
        const ids = [...new Set(selected.flatMap((id) => boxOf.get(id)?.members ?? [id]))];
        commit(label, (before) => remove(before, ids));
        return ids.length;
      },

      judgeBy: (start) => {
        const { design: now } = get();
        engine = start(now);
        // What was opened before there was a drawing has its places from now on.
        const next = drawn ? now : engine.drawing.settled(now);
        drawn ??= engine.drawing;
        set({ judged: true, design: next, ...engine.judge(next) });
      },

      checker: () => {
        if (!engine) throw new Error('The rules have not come yet.');
        return engine.checker;
      },
    };
  });
}
