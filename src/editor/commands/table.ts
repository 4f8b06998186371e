import { commandWords } from '../messages/commands.ts';
import type { Chord } from './chords.ts';

export type CommandGroup = 'edit' | 'select' | 'connect' | 'arrange' | 'view' | 'find' | 'file' | 'program';

/** What a command needs to have a meaning: something selected (wires count), boxes, a number of them, a past… */
export type Need =
  | 'past'
  | 'future'
  | 'something'
  | 'boxes'
  | 'two'
  | 'pair'
  | 'three'
  | 'design'
  | 'findings'
  | 'fixes'
  | 'frontend';

/**
 * Where the keys act. canvas: while it has the focus. page: wherever nobody types. always: while somebody types too.
 */
type Scope = 'canvas' | 'page' | 'always';

export type CommandId = keyof typeof commandWords;

/** One thing that can be done. Keys, lists of keys, menus, the palette and the README are made of these. */
export interface Command {
  readonly id: CommandId;
  readonly label: string;
  readonly detail?: string;
  readonly group: CommandGroup;
  /** Its own keys; the settings may have others. */
  readonly keys: readonly Chord[];
  readonly scope: Scope;
  readonly needs?: Need;
  /** Only means something as a key: arrows, Escape. It stands in no list of things to do, and its keys stay. */
  readonly keyOnly?: true;
}

type Row = Omit<Command, 'id' | 'label' | 'detail' | 'group' | 'scope'> & { readonly scope?: Scope };

const rows: Readonly<Record<CommandGroup, Readonly<Partial<Record<CommandId, Row>>>>> = {
  edit: {
    undo: { keys: ['Mod+z'], scope: 'page', needs: 'past' },
    redo: { keys: ['Mod+Shift+z', 'Mod+y'], scope: 'page', needs: 'future' },
    copy: { keys: ['Mod+c'], needs: 'boxes' },
    cut: { keys: ['Mod+x'], needs: 'boxes' },
    paste: { keys: ['Mod+v'] },
    duplicate: { keys: ['Mod+d'], needs: 'boxes' },
    remove: { keys: ['Delete', 'Backspace'], needs: 'something' },
    rejoin: { keys: ['Mod+Backspace'], needs: 'boxes' },
    edit: { keys: ['Enter', 'F2'] },
  },
  select: {
    selectAll: { keys: ['Mod+a'], needs: 'design' },
    escape: { keys: ['Escape'], keyOnly: true },
    go: { keys: ['Arrow', 'Shift+Arrow'], keyOnly: true },
    follow: { keys: ['Mod+Arrow', 'Alt+Arrow'], keyOnly: true },
    selectUpstream: { keys: ['Alt+u'], needs: 'boxes' },
    selectDownstream: { keys: ['Alt+d'], needs: 'boxes' },
    selectConnected: { keys: ['Alt+k'], needs: 'boxes' },
  },
  connect: {
    add: { keys: ['n', '/'] },
    connect: { keys: ['c'], needs: 'something' },
    connectAny: { keys: ['Shift+c'], needs: 'boxes' },
    moveEnd: { keys: [], needs: 'something' },
    why: { keys: ['w'], needs: 'pair' },
  },
  arrange: {
    grab: { keys: ['Space'], needs: 'boxes' },
    alignLeft: { keys: ['Alt+a l'], needs: 'two' },
    alignRight: { keys: ['Alt+a r'], needs: 'two' },
    alignTop: { keys: ['Alt+a t'], needs: 'two' },
    alignBottom: { keys: ['Alt+a b'], needs: 'two' },
    alignCentre: { keys: ['Alt+a c'], needs: 'two' },
    alignMiddle: { keys: ['Alt+a m'], needs: 'two' },
    distributeAcross: { keys: ['Alt+a h'], needs: 'three' },
    distributeDown: { keys: ['Alt+a v'], needs: 'three' },
    tidy: { keys: [], needs: 'design' },
    tidySelection: { keys: [], needs: 'boxes' },
    tidyNew: { keys: [], needs: 'past' },
    pin: { keys: ['Alt+p'], needs: 'boxes' },
  },
  view: {
    fit: { keys: ['Shift+1'], needs: 'design' },
    fitSelection: { keys: ['Shift+2'], needs: 'boxes' },
    fold: { keys: ['f'], needs: 'boxes' },
    foldAll: { keys: [], needs: 'design' },
    unfoldAll: { keys: [], needs: 'design' },
    hideFrames: { keys: [], needs: 'design' },
    showRegions: { keys: [], needs: 'design' },
    showZones: { keys: [], needs: 'design' },
    zoomIn: { keys: ['+', 'Mod++', 'Mod+='] },
    zoomOut: { keys: ['-', 'Mod+-'] },
    zoomFull: { keys: ['Mod+0'] },
    pan: { keys: ['Mod+Shift+Arrow'], keyOnly: true },
    snap: { keys: ['Alt+s'] },
    grid: { keys: ["Mod+'"] },
    findings: { keys: [], scope: 'page' },
    inspector: { keys: [], scope: 'page' },
    shelf: { keys: [], scope: 'page' },
  },
  find: {
    palette: { keys: ['Mod+k'], scope: 'always' },
    search: { keys: ['Mod+f'], scope: 'always' },
    nextProblem: { keys: ['F8'], scope: 'always', needs: 'findings' },
    previousProblem: { keys: ['Shift+F8'], scope: 'always', needs: 'findings' },
    fixes: { keys: ['Mod+.'], scope: 'always', needs: 'fixes' },
    trace: { keys: ['p'], needs: 'design' },
    traceHere: { keys: [], needs: 'frontend' },
    menu: { keys: ['Mod+,', 'Shift+F10', 'ContextMenu'] },
  },
  file: {
    newDesign: { keys: [], scope: 'page' },
    designs: { keys: [], scope: 'page' },
    versions: { keys: [], scope: 'page' },
    saveAs: { keys: [], scope: 'page' },
    share: { keys: [], scope: 'page' },
    open: { keys: ['Mod+o'], scope: 'always' },
    save: { keys: ['Mod+s'], scope: 'always' },
    import: { keys: [], scope: 'page' },
    compare: { keys: [], scope: 'page' },
    templates: { keys: [], scope: 'page' },
    chooser: { keys: [], scope: 'page' },
    atlas: { keys: [], scope: 'page' },
    explain: { keys: [], scope: 'page' },
    export: { keys: [], scope: 'page' },
  },
  program: {
    help: { keys: ['?'], scope: 'page' },
    learn: { keys: [], scope: 'page' },
    breakDesign: { keys: [], scope: 'page' },
    makeLevel: { keys: [], scope: 'page' },
    tour: { keys: [], scope: 'page' },
    settings: { keys: [], scope: 'page' },
    about: { keys: [], scope: 'page' },
  },
};

export const commandGroups: readonly CommandGroup[] = [
  'edit',
  'select',
  'connect',
  'arrange',
  'view',
  'find',
  'file',
  'program',
];

const isCommandId = (id: string): id is CommandId => Object.hasOwn(commandWords, id);

/** Everything that can be done, in the order of lists. */
export const commands: readonly Command[] = commandGroups.flatMap((group) =>
  Object.entries(rows[group]).flatMap(([id, row]): Command[] =>
    isCommandId(id) ? [{ id, ...commandWords[id], group, ...row, scope: row.scope ?? 'canvas' }] : [],
  ),
);

const byId: ReadonlyMap<CommandId, Command> = new Map(commands.map((command) => [command.id, command]));

/** What a command is called within a sentence. */
export const plainName = ({ label }: Pick<Command, 'label'>): string => label.replace(/…$/, '');

export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`The table of commands has no row for "${id}".`);
  return command;
}
