import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Design,
  emptyDesign,
  judgeLevel,
  type Level,
  type LevelState,
  levels,
  type Move,
  readLevel,
  writeLevel,
} from '../../core/index.ts';
import type { Designer, DesignerStore } from '../../store/designer.ts';
import type { Keeper } from '../../store/keeper.ts';
import { newDocumentId } from '../../store/kept-designs.ts';
import { type Played, Progress } from '../../store/progress.ts';
import { browserShelf } from '../../store/shelf.ts';
import { appMessages } from '../messages/app.ts';
import { keepingMessages } from '../messages/keeping.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { remember } from '../ui/remembered.ts';
import { announce, showToast } from '../ui/status.ts';
import { doMove } from './do-move.ts';
import { learnDoor } from './door.ts';
import { editsMade } from './edits-made.ts';

/** A level that is being played in one of the kept designs. */
export interface Session {
  readonly level: Level;
  /** Under which its progress is noted. */
  readonly key: string;
  readonly document: string;
  /** The design that one came from. */
  readonly back: string | undefined;
  /** Edits from before the page was loaded. */
  readonly before: number;
  /** The solution was shown: what comes of it is not one's own. */
  readonly isShown: boolean;
}

interface LearningState {
  readonly session: Session | undefined;
  /** How far the present design is; nothing until it was judged. */
  readonly judged: LevelState | undefined;
  readonly edits: number;
}

/** A moment after an edit, so that several at once are judged once. */
const delayMs = 60;

/** Levels and the designs in which they are played: opens, judges, and notes how it went. */
export class Learning {
  readonly state: StoreApi<LearningState> = createStore<LearningState>()(() => ({
    session: undefined,
    judged: undefined,
    edits: 0,
  }));
  readonly progress: Progress;
  private readonly store: DesignerStore;
  private readonly keeper: Keeper;
  private readonly known = new Map<string, Session>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: DesignerStore, keeper: Keeper, progress: Progress) {
    this.store = store;
    this.keeper = keeper;
    this.progress = progress;
    void progress.load();
    void this.follow(store.getState().document);
    store.subscribe((now, before) => {
      if (now.document !== before.document) void this.follow(now.document);
      else if (now.design !== before.design || now.findings !== before.findings) this.soon();
    });
  }

  /** Opens a level: where it was left, or in a new design of its own. What is present is kept. */
  async start(level: Level): Promise<void> {
    const key = keyOf(level);
    const content = writeLevel(level);
    remember('learning', 'yes');
    await this.progress.load();
    const begun = this.progress.state.getState().begun[key];
    const back = this.backFrom(this.store.getState());
    if (begun !== undefined && begun === this.store.getState().document) return;
    const played = begun === undefined ? undefined : await this.progress.played(begun);
    if (begun !== undefined && played?.level === content) {
      const session = sessionOf(level, begun, { ...played, back: back ?? played.back });
      this.known.set(begun, session);
      const loaded = await this.keeper.open(begun);
      if (loaded.state === 'unsaved') showToast(keepingMessages.unsavedFirst);
      if (loaded.state === 'design' || loaded.state === 'unsaved') return;
    }
    await this.keeper.flush();
    const document = newDocumentId();
    const session = sessionOf(level, document, { levelId: key, edits: 0, isShown: false, back });
    this.known.set(document, session);
    // What nothing keeps must stay a step back.
    const step = this.keeper.isUnsaved() ? text.startStep(level.title) : undefined;
    this.store.getState().open(level.start, step, document);
    announce(text.started(level.title));
  }

  /** Back to the design that one came from. */
  async leave(): Promise<void> {
    const { session } = this.state.getState();
    if (session?.back === undefined) return;
    const loaded = await this.keeper.open(session.back);
    if (loaded.state === 'unsaved') showToast(keepingMessages.unsavedFirst);
    // An empty design is kept nowhere.
    else if (loaded.state !== 'design')
      this.store.getState().open(emptyDesign(appMessages.file.newName), undefined, session.back);
    announce(text.left(this.store.getState().design.name));
  }

  /** The design of the beginning again, as one step. */
  reset(isShown = false): void {
    const { session } = this.state.getState();
    if (!session) return;
    this.change({ ...session, isShown });
    const { design, open } = this.store.getState();
    const start = settledLike(session.level.start, design);
    if (JSON.stringify(start.resources) !== JSON.stringify(design.resources)) open(start, text.resetStep);
    announce(isShown ? text.solutionShown : text.wasReset);
  }

  /** Makes a move of the solution, as one step. */
  make(move: Move): void {
    doMove(this.store, move);
  }

  private change(session: Session): void {
    this.known.set(session.document, session);
    this.state.setState({ session });
  }

  private backFrom({ document }: Designer): string | undefined {
    const { session } = this.state.getState();
    if (session?.document === document) return session.back;
    return document === '' ? undefined : document;
  }

  /** The level that belongs to a design, if one does. */
  private async follow(document: string): Promise<void> {
    const session = this.known.get(document) ?? (document === '' ? undefined : await this.recall(document));
    if (this.store.getState().document !== document) return;
    if (session) this.known.set(document, session);
    this.state.setState({ session, judged: undefined, edits: 0 });
    learnDoor.setState({ isPlaying: session !== undefined });
    if (session) this.judge();
  }

  private async recall(document: string): Promise<Session | undefined> {
    const played = await this.progress.played(document);
    if (!played) return undefined;
    try {
      const read = readLevel(JSON.parse(played.level));
      return read.ok ? sessionOf(read.value, document, played) : undefined;
    } catch {
      return undefined;
    }
  }

  private soon(): void {
    if (!this.state.getState().session) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.judge(), delayMs);
  }

  private judge(): void {
    const { session, judged: before, edits: known } = this.state.getState();
    const { design, findings, document, past } = this.store.getState();
    if (!session || session.document !== document) return;
    const judged = judgeLevel(session.level, design, findings);
    const edits = editsMade(past, document, session.before, text.resetStep);
    this.state.setState({ judged, edits });
    if (!before || edits !== known) void this.progress.keepPlayed(document, playedOf(session, edits));
    if (before) say(session.level, before, judged);
    if (judged.isDone && !session.isShown && edits > 0) void this.progress.note(session.key, { isDone: true, edits });
  }
}

function say({ title }: Level, before: LevelState, now: LevelState): void {
  const count = ({ goals }: LevelState) => goals.filter(({ isMet }) => isMet).length;
  if (now.isDone && !before.isDone) announce(text.doneSaid(title), 'level');
  else if (count(before) !== count(now)) announce(text.goalsMet(count(now), now.goals.length), 'level');
}

function sessionOf(level: Level, document: string, { levelId, back, edits, isShown }: Omit<Played, 'level'>): Session {
  return { level, key: levelId, document, back, before: edits, isShown };
}

function playedOf({ level, key, back, isShown }: Session, edits: number): Played {
  return { level: writeLevel(level), levelId: key, edits, isShown, ...(back === undefined ? {} : { back }) };
}

/** The levels of the program are known by their ids; one from elsewhere by what it says, whatever it calls itself. */
export function keyOf(level: Level): string {
  if (levels.includes(level)) return level.id;
  let hash = 5381;
  for (const character of writeLevel(level)) hash = (hash * 33 + (character.codePointAt(0) ?? 0)) % 4_294_967_296;
  return `other-${level.id.slice(0, 60)}-${hash.toString(36)}`;
}

/** The name that somebody gave their design stays. */
function settledLike(start: Design, { name }: Design): Design {
  return { ...start, name };
}

const all = new WeakMap<Keeper, Learning>();

/** The lessons of an editor: one for all who ask. */
export function learningOf(store: DesignerStore, keeper: Keeper): Learning {
  const known = all.get(keeper);
  if (known) return known;
  const made = new Learning(store, keeper, new Progress(browserShelf()));
  all.set(keeper, made);
  return made;
}
