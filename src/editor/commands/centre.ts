import { createContext, useContext, useEffect } from 'react';
import type { Answers, Id, Point, Scene } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { whenJudged } from '../../store/when-judged.ts';
import { commandMessages as text } from '../messages/commands.ts';
import { judgingMessages } from '../messages/judging.ts';
import { currentSettings } from '../settings/settings.ts';
import { announce } from '../ui/status.ts';
import { type Chord, type Direction, directionOf, isModifier, meantBy, type Press } from './chords.ts';
import { reasonAgainst, type Situation } from './situation.ts';
import { type Command, type CommandGroup, type CommandId, commandOf, commands, plainName } from './table.ts';
import { toCanvas } from './to-canvas.ts';

/** What commands do; arrows say in which direction, and whether Shift was held. */
export type Runs = Partial<Record<CommandId, (direction: Direction, isCoarse: boolean) => void>>;

/** What commands open on top of the rest. Points are in the window, in CSS pixels. */
export type Surface =
  | { readonly type: 'palette' | 'search' | 'help' | 'settings' | 'explain' }
  | { readonly type: 'context' | 'fixes'; readonly at: Point }
  | { readonly type: 'why'; readonly boxes: readonly [Id, Id] }
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'chooser'; readonly answers?: Answers }
  | { readonly type: 'atlas'; readonly cell?: string; readonly about?: readonly Id[] };

/** Joins the table of commands with those who carry them out: canvas, files, panels. */
export interface CommandCentre {
  readonly run: (id: CommandId) => void;
  /** Why a command has no meaning now; nothing where it has one. */
  readonly reasonAgainst: (id: CommandId) => string | undefined;
  readonly situation: () => Situation;
  /** From now on these are done so, until what is returned is called. */
  readonly register: (runs: Runs) => () => void;
  /** The picture that the canvas shows, so that it is not drawn up once more. */
  readonly showing: (scene: Scene) => void;
  /** Opens something on top, or closes it. */
  readonly open: (surface: Surface | undefined) => void;
  readonly surface: () => Surface | undefined;
  /** Selects a resource and brings it into view, with the focus on the canvas. */
  readonly jump: (id: Id) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Runs the command of a key press among those of a scope; true where there was one. */
  readonly press: (press: Press, isMeant: (command: Command) => boolean) => boolean;
}

/** What edits leans on the rules: a key that is pressed before they have come is obeyed when they are there. */
const waiting: ReadonlySet<CommandGroup> = new Set(['edit', 'connect', 'arrange']);

/** The commands of one editor. */
export function createCommandCentre(store: DesignerStore): CommandCentre {
  let known: Runs = {};
  let scene: Scene | undefined;
  let begun: Chord | undefined;
  let surface: Surface | undefined;
  // What was asked for before anybody was there who carries it out: the canvas of a new design comes with the rules.
  let awaited: readonly { readonly id: CommandId; readonly act: () => void }[] = [];
  /** How often Escape called off what was asked for. */
  let calledOff = 0;
  const listeners = new Set<() => void>();

  const situation = (): Situation => ({
    ...store.getState(),
    boxOf: scene?.boxOf ?? new Map(),
    wires: scene?.wires ?? [],
  });
  const against = (id: CommandId) => reasonAgainst(commandOf(id).needs, situation());

  const run = (id: CommandId, direction: Direction = 'right', isCoarse = false) => {
    const reason = against(id);
    if (reason !== undefined) {
      announce(text.cannot(plainName(commandOf(id)), reason));
      return;
    }
    const act = () => known[id]?.(direction, isCoarse);
    const meant = store.getState();
    if (id === 'escape') calledOff += 1;
    if (meant.judged || (known[id] && !waiting.has(commandOf(id).group))) {
      act();
      return;
    }
    // There is nothing else to give up yet.
    if (id === 'escape') return;
    const askedIn = calledOff;
    const actIfMeant = () => {
      if (askedIn !== calledOff) return;
      // It was meant for what was selected then: nothing else must be deleted for it later.
      const { selected, wire, opened } = store.getState();
      if (selected === meant.selected && wire === meant.wire && opened === meant.opened) act();
      else announce(text.cannot(plainName(commandOf(id)), judgingMessages.overtaken));
    };
    whenJudged(store, () => {
      if (known[id]) actIfMeant();
      else awaited = [...awaited, { id, act: actIfMeant }];
    });
  };

  /** The first half of a chord says how it goes on. */
  const sayContinuations = (half: Chord) => {
    const words = commands.flatMap(({ label, keys }) =>
      keys.flatMap((key) =>
        key.startsWith(`${half} `) ? [`${key.slice(half.length + 1).toUpperCase()} ${label}`] : [],
      ),
    );
    announce(words.join(', '));
  };

  return {
    run,
    reasonAgainst: against,
    situation,
    register: (runs) => {
      known = { ...known, ...runs };
      const due = awaited.filter(({ id }) => known[id]);
      awaited = awaited.filter((each) => !due.includes(each));
      for (const { act } of due) act();
      return () => {
        const kept = Object.entries(known).filter(
          ([id, does]) => !Object.entries(runs).some(([one, its]) => one === id && its === does),
        );
        known = Object.fromEntries(kept);
      };
    },
    showing: (now) => {
      scene = now;
    },
    open: (next) => {
      surface = next;
      for (const listener of listeners) listener();
    },
    surface: () => surface,
    jump: (id) => {
      store.getState().show({ id }, 'onCanvas');
      // A list that it was chosen from gives the focus back first.
      requestAnimationFrame(toCanvas);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (press, isMeant) => {
      if (isModifier(press)) return false;
      const half = begun;
      begun = undefined;
      const meant = meantBy(press, commands.filter(isMeant), currentSettings(), half);
      if (!meant) return false;
      if ('begun' in meant) {
        begun = meant.begun;
        sayContinuations(meant.begun);
      } else run(meant.command.id, directionOf(press), press.shiftKey);
      return true;
    },
  };
}

export const CommandContext = createContext<CommandCentre | undefined>(undefined);

export function useCommands(): CommandCentre {
  const centre = useContext(CommandContext);
  if (!centre) throw new Error('No commands around this component.');
  return centre;
}

/** Carries these commands out as long as the component is there. Give it the same object while nothing changes. */
export function useRuns(runs: Runs): void {
  const centre = useCommands();
  useEffect(() => centre.register(runs), [centre, runs]);
}
