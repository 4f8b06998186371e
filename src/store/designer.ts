import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Answered,
  type At,
  Checker,
  type Design,
  type Edit,
  emptyDesign,
  type Finding,
  type Id,
  remove,
  resourceOf,
  sceneOf,
  settled,
  withAcceptances,
} from '../core/index.ts';

/** How many steps back one can go. */
const historyLimit = 500;

/** A step of history: the design before it, and what the step was, for menus and announcements. */
interface Step {
  readonly design: Design;
  readonly label: string;
}

/** What the whole editor knows: the design, its findings, the way back, and what is selected. */
export interface Designer {
  readonly design: Design;
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
  readonly compared: { readonly name: string; readonly design: Design } | undefined;

  /** Makes one step. An edit that changes nothing is none. Steps with the same `merge` key melt into one. */
  commit: (label: string, edit: Edit, merge?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Takes another design in place of this one; history starts anew, unless the change is a step (`asStep`). */
  open: (design: Design, asStep?: string) => void;
  select: (ids: readonly Id[]) => void;
  selectWire: (wire: string | undefined) => void;
  /** Selects a place and brings it into view; with `onCanvas` the focus stays where it is. */
  show: (at: At, where?: 'onCanvas') => void;
  /** From now on the present design is compared with this one; with none no longer. */
  compare: (name: string, design: Design | undefined) => void;
  /** Deletes what is selected; a load balancer's card goes with all of its parts. Returns how many resources that were. */
  deleteSelected: (label: string) => number;
  /** The engine over the present design, for questions before an edit. */
  checker: () => Checker;
}

export type DesignerStore = StoreApi<Designer>;

/** A store of its own for each editor: nothing is global. */
export function createDesigner(design: Design = emptyDesign()): DesignerStore {
  const checker = new Checker(design);
  let lastMerge: string | undefined;

  return createStore<Designer>()((set, get) => {
    /** Moves the engine and what depends on the design; the selection keeps what is still there. */
    const moved = (
      next: Design,
    ): Pick<Designer, 'design' | 'findings' | 'accepted' | 'lowered' | 'selected' | 'wire'> => {
      checker.update(next);
      const { selected, wire } = get();
      return {
        design: next,
        ...withAcceptances(checker.findings(), next),
        selected: selected.filter((id) => resourceOf(next, id) || Object.hasOwn(next.notes, id)),
        wire,
      };
    };

    return {
      design,
      ...withAcceptances(checker.findings(), design),
      past: [],
      future: [],
      selected: [],
      wire: undefined,
      shown: undefined,
      opened: 0,
      compared: undefined,

      commit: (label, edit, merge) => {
        const { design: before, past } = get();
        const edited = edit(before);
        if (edited === before) return;
        const next = settled(edited);
        const melts = merge !== undefined && merge === lastMerge && past.length > 0;
        lastMerge = merge;
        const steps = melts ? past : [...past, { design: before, label }].slice(-historyLimit);
        set({ ...moved(next), past: steps, future: [] });
      },

      undo: () => {
        const { past, future, design: now } = get();
        const step = past.at(-1);
        if (!step) return;
        lastMerge = undefined;
        set({
          ...moved(step.design),
          past: past.slice(0, -1),
          future: [{ design: now, label: step.label }, ...future],
        });
      },

      redo: () => {
        const { past, future, design: now } = get();
        const [step, ...rest] = future;
        if (!step) return;
        lastMerge = undefined;
        set({ ...moved(step.design), past: [...past, { design: now, label: step.label }], future: rest });
      },

      open: (design, asStep) => {
        const { design: before, past, opened } = get();
        const next = settled(design);
        lastMerge = undefined;
        const history = asStep === undefined ? [] : [...past, { design: before, label: asStep }].slice(-historyLimit);
        set({
          ...moved(next),
          past: history,
          future: [],
          selected: [],
          wire: undefined,
          shown: undefined,
          opened: opened + 1,
        });
      },

      select: (ids) => {
        const { selected, wire } = get();
        const same =
          wire === undefined && ids.length === selected.length && ids.every((id, index) => id === selected[index]);
        if (!same) set({ selected: ids, wire: undefined });
      },

      selectWire: (wire) => set(wire === undefined ? { wire } : { wire, selected: [] }),

      show: (at, where) => {
        const count = (get().shown?.count ?? 0) + 1;
        set({ shown: { at, count, onCanvas: where === 'onCanvas' }, selected: [at.id], wire: undefined });
      },

      compare: (name, design) => set({ compared: design && { name, design } }),

      deleteSelected: (label) => {
        const { design: now, selected, commit } = get();
        const { boxOf } = sceneOf(now);
        const ids = [...new Set(selected.flatMap((id) => boxOf.get(id)?.members ?? [id]))];
        if (ids.length > 0) commit(label, (before) => remove(before, ids));
        return ids.length;
      },

      checker: () => checker,
    };
  });
}
