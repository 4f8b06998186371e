import { type Design, writeDesign } from '../core/index.ts';
import { aboutDesign, aboutOf } from './about.ts';
import type { ReadText } from './read-text.ts';
import type { Shelf } from './shelf.ts';
import {
  aboutKey,
  designKey,
  earlierAside,
  earlierKey,
  fileKey,
  lastKey,
  playedKey,
  snapshotKey,
  snapshotsKey,
} from './shelf-keys.ts';

/** What a list says of a kept design without reading it. */
export interface KeptDesign {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** How many resources; absent of what could not be read. */
  readonly resources?: number;
}

/** What was found under an id. */
export type Loaded =
  | { readonly state: 'nothing' }
  | { readonly state: 'design'; readonly design: Design; readonly revision: number }
  /** Damaged, or of a newer program: `content` as it was found, and why it cannot be opened. */
  | { readonly state: 'unreadable'; readonly content: unknown; readonly why: string };

/** Why a version was set aside. */
export type SnapshotCause =
  | 'opened'
  | 'working'
  | 'before-delete'
  | 'before-import'
  | 'before-open'
  | 'before-takeover';

/** A version of a design that can be had back. */
export interface Snapshot {
  /** When it was set aside, in milliseconds since 1970: its name among those of a design. */
  readonly at: number;
  readonly cause: SnapshotCause;
  readonly name: string;
  readonly resources: number;
}

/** All that was kept of a deleted design, to put it back. */
export type Removed = readonly (readonly [key: string, value: unknown])[];

const snapshotLimit = 20;
const causes: ReadonlySet<string> = new Set<SnapshotCause>([
  'opened',
  'working',
  'before-delete',
  'before-import',
  'before-open',
  'before-takeover',
]);

/** An id for a new design. Nobody has to guess it; it only must not be taken. */
export function newDocumentId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
}

/** The designs on a shelf: each under its own key, with its versions beside it. */
export class KeptDesigns {
  private readonly shelf: Shelf;
  private readonly now: () => number;

  constructor(shelf: Shelf, now: () => number = () => Date.now()) {
    this.shelf = shelf;
    this.now = now;
  }

  /** Recently changed ones first. */
  async list(): Promise<readonly KeptDesign[]> {
    const ids = (await this.shelf.keys()).flatMap((key) =>
      key.startsWith(designKey('')) ? [key.slice(designKey('').length)] : [],
    );
    const abouts = await this.shelf.read(ids.map(aboutKey));
    return ids
      .map((id, index): KeptDesign => {
        const { revision: _, ...about } = aboutOf(abouts[index]);
        return { ...about, id, name: about.name === '' ? id : about.name };
      })
      .toSorted((a, b) => b.changed - a.changed || a.id.localeCompare(b.id));
  }

  /** The id of the design that was last worked on in any tab. */
  async last(): Promise<string | undefined> {
    const [last] = await this.shelf.read([lastKey]);
    if (typeof last === 'string') return last;
    return (await this.list())[0]?.id;
  }

  async load(id: string): Promise<Loaded> {
    const [content, about] = await this.shelf.read([designKey(id), aboutKey(id)]);
    if (content === undefined) return { state: 'nothing' };
    const read = await readText(content);
    return read.ok
      ? { state: 'design', design: read.design, revision: aboutOf(about).revision }
      : { state: 'unreadable', content, why: read.why };
  }

  /**
   * Writes a design if what is kept still is what this tab last saw of it (`revision`, absent for a new one). Returns
   * the new revision, or nothing where another tab has been there. What was deleted meanwhile is written anew.
   */
  async save(id: string, design: Design, revision: number | undefined): Promise<number | undefined> {
    const next = (revision ?? 0) + 1;
    const written = await this.shelf.write({
      puts: [
        [designKey(id), writeDesign(design)],
        [aboutKey(id), aboutDesign(design, this.now(), next)],
        [lastKey, id],
      ],
      check: {
        key: aboutKey(id),
        passes: (about) => about === undefined || aboutOf(about).revision === revision,
      },
    });
    return written ? next : undefined;
  }

  /** The revision that is kept now, whoever wrote it. */
  async revision(id: string): Promise<number | undefined> {
    const [about] = await this.shelf.read([aboutKey(id)]);
    return about === undefined ? undefined : aboutOf(about).revision;
  }

  /** Names a design that no tab has open. Of one that cannot be read only the list has the new name. */
  async rename(id: string, name: string): Promise<void> {
    const [content, about] = await this.shelf.read([designKey(id), aboutKey(id)]);
    const read = await readText(content);
    const known = aboutOf(about);
    await this.shelf.write({
      puts: [
        ...(read.ok ? [[designKey(id), writeDesign({ ...read.design, name })] as const] : []),
        [aboutKey(id), { ...known, name, revision: known.revision + 1 }],
      ],
    });
  }

  /** A second design like this one, under a new id. */
  async duplicate(id: string, name: string): Promise<string | undefined> {
    const loaded = await this.load(id);
    if (loaded.state !== 'design') return undefined;
    const copy = newDocumentId();
    const design = { ...loaded.design, name };
    await this.shelf.write({
      puts: [
        [designKey(copy), writeDesign(design)],
        [aboutKey(copy), aboutDesign(design, this.now(), 1)],
      ],
    });
    return copy;
  }

  /** Deletes a design with its versions, and hands over all of it for `putBack`. */
  async remove(id: string): Promise<Removed> {
    const keys = [
      designKey(id),
      aboutKey(id),
      snapshotsKey(id),
      fileKey(id),
      playedKey(id),
      ...(await this.snapshots(id)).map(({ at }) => snapshotKey(id, at)),
    ];
    const values = await this.shelf.read(keys);
    await this.shelf.write({ deletes: keys });
    return keys.flatMap((key, index) => (values[index] === undefined ? [] : [[key, values[index]] as const]));
  }

  async putBack(removed: Removed): Promise<void> {
    await this.shelf.write({ puts: removed });
  }

  /** What is kept under an id, as it is: to be saved as a file even where nobody can read it. */
  async content(id: string): Promise<string> {
    const [content] = await this.shelf.read([designKey(id)]);
    return typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
  }

  /** The newest first. */
  async snapshots(id: string): Promise<readonly Snapshot[]> {
    const [list] = await this.shelf.read([snapshotsKey(id)]);
    return Array.isArray(list) ? list.filter(isSnapshot) : [];
  }

  async loadSnapshot(id: string, at: number): Promise<Loaded> {
    const [content] = await this.shelf.read([snapshotKey(id, at)]);
    if (content === undefined) return { state: 'nothing' };
    const read = await readText(content);
    return read.ok
      ? { state: 'design', design: read.design, revision: 0 }
      : { state: 'unreadable', content, why: read.why };
  }

  /** Sets a version aside, unless it is the one that was set aside last; of more than twenty the oldest goes. */
  async addSnapshot(id: string, design: Design, cause: SnapshotCause): Promise<void> {
    const list = await this.snapshots(id);
    const [newest] = list;
    const content = writeDesign(design);
    if (newest) {
      const [before] = await this.shelf.read([snapshotKey(id, newest.at)]);
      if (before === content) return;
    }
    const at = Math.max(this.now(), (newest?.at ?? 0) + 1);
    const snapshot: Snapshot = { at, cause, name: design.name, resources: countOf(design) };
    const all = [snapshot, ...list];
    await this.shelf.write({
      puts: [
        [snapshotKey(id, at), content],
        [snapshotsKey(id), all.slice(0, snapshotLimit)],
      ],
      deletes: all.slice(snapshotLimit).map((old) => snapshotKey(id, old.at)),
    });
  }

  /** The file that a design is bound to, as it was kept: only whoever kept it knows its form. */
  async file(id: string): Promise<unknown> {
    const [file] = await this.shelf.read([fileKey(id)]);
    return file;
  }

  async keepFile(id: string, file: unknown): Promise<void> {
    await this.shelf.write({ puts: [[fileKey(id), file]] });
  }

  /** Brings what earlier versions kept into the present order; what cannot be read comes along as it is. */
  async migrate(nameless: string): Promise<void> {
    const old = (await this.shelf.keys()).filter((key) => key === earlierKey || key.startsWith(earlierAside));
    if (old.length === 0) return;
    const contents = await this.shelf.read(old);
    const puts: (readonly [string, unknown])[] = [];
    for (const [index, key] of old.entries()) {
      const content = contents[index];
      const id = newDocumentId();
      const read = await readText(content);
      const about = read.ok
        ? aboutDesign(read.design, this.now(), 1)
        : { name: nameless, changed: this.now() - 1, revision: 1 };
      puts.push([designKey(id), content], [aboutKey(id), about]);
      if (key === earlierKey) puts.push([lastKey, id]);
    }
    await this.shelf.write({ puts, deletes: old });
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'number' &&
    'cause' in value &&
    typeof value.cause === 'string' &&
    causes.has(value.cause) &&
    'name' in value &&
    typeof value.name === 'string' &&
    'resources' in value &&
    typeof value.resources === 'number'
  );
}

function countOf(design: Design): number {
  return Object.keys(design.resources).length;
}

/** The reader comes with the first text that there is to read. */
async function readText(content: unknown): Promise<ReadText> {
  return (await import('./read-text.ts')).readText(content);
}
