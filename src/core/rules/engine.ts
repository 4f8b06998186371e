import type { Design } from '../model/design.ts';
import { DesignIndex, type Touched } from '../model/design-index.ts';
import type { Entry } from '../model/entry.ts';
import type { Id } from '../model/kind.ts';
import { type KindName, kindNames, kindRank, type Resource } from '../model/kinds.ts';
import { changedIds } from '../model/lineage.ts';
import { Notes } from '../model/notes.ts';
import { fieldsReadAlone, sightOf, valuesByBit } from '../model/sight.ts';
import { TrackedView } from '../model/tracked-view.ts';
import type { View } from '../model/view.ts';
import { failed, toFinding } from './finding.ts';
import { rules as allRules } from './list.ts';
import type { Finding, Rule } from './rule.ts';
import { settle } from './settle.ts';

/** A rule for one kind, together with all that it ever read; a change of anything else cannot change what it finds. */
interface Judge {
  readonly rule: Rule;
  /** What it read of whatever resource it judged. */
  readonly notes: Notes;
  /**
   * What it read when it last judged one resource, where it looked far: another such resource may have made it read more,
   * and to judge this one again is dear.
   */
  readonly own: Map<Entry, Notes>;
  looksFar: boolean;
  /** How often it judged. */
  count: number;
  /** Values of a few fields with which it read nothing else and found nothing: it need not be asked again. */
  readonly silent: Silence[];
}

type Silence = readonly { readonly bit: number; readonly value: unknown }[];

/** The findings of one resource by the judge that found them; judges that found nothing are not in it. */
type Found = ReadonlyMap<Judge, readonly Finding[]>;

/** What has to be judged again: some rules of a resource, or all of them. */
type Stale = Map<Entry, Set<Judge> | 'all'>;

const nothing: Found = new Map();

/**
 * Judges a design, and after an edit only what depends on what changed. It notes who read which resource, and of each
 * rule which fields it ever reads: a rule judges a resource again where a resource that was read for it changed in such
 * a field. Findings after any run of updates equal those of a fresh check.
 */
export class Checker {
  readonly #index: DesignIndex;
  readonly #view: View;
  readonly #judges = new Map<KindName, readonly Judge[]>();
  /** Only resources with findings; most have none. */
  readonly #found = new Map<Entry, Found>();
  #settled: readonly Finding[] | undefined;
  /** What is read now counts for the present design as well, to which it comes back without judging. */
  #isTrying = false;

  constructor(design: Design, rules: readonly Rule[] = allRules) {
    this.#index = new DesignIndex(design);
    this.#view = new TrackedView(this.#index);
    for (const kind of kindNames) {
      const own = rules.filter(({ on }) => on.includes(kind));
      this.#judges.set(
        kind,
        own.map((rule) => ({ rule, notes: new Notes(), own: new Map(), looksFar: false, count: 0, silent: [] })),
      );
    }
    for (const { id } of Object.values(design.resources)) this.#judge(this.#index.entry(id), 'all');
  }

  get design(): Design {
    return this.#index.design;
  }

  /** Worst first, then in the order of kinds and names: the same design gives the same list. */
  findings(): readonly Finding[] {
    this.#settled ??= settle(
      [...this.#found].map(([{ id }, found]) => ({ id, found: [...found.values()].flat() })),
      this.design,
    );
    return this.#settled;
  }

  /** Moves to another design. `changed` may name the ids that differ, where the caller knows them. */
  update(next: Design, changed: ReadonlySet<Id> = changedIds(this.design, next)): void {
    if (this.#move(next, changed).size > 0) this.#settled = undefined;
  }

  /** The findings that `proposed` has and the present design has not. The checker stays where it is. */
  proposed(proposed: Design): readonly Finding[] {
    const present = this.design;
    const before = this.findings();
    const changed = changedIds(present, proposed);
    const kept = this.#try(() => this.#move(proposed, changed));
    this.#settled = undefined;
    const after = this.findings();
    // Back to where it was, with what was found there: nothing has to be judged for that.
    this.#index.update(present, changed);
    for (const [entry, found] of kept) this.#keep(entry, found);
    this.#settled = before;
    const known = new Set(before.map(({ key }) => key));
    return after.filter(({ key }) => !known.has(key));
  }

  #try<T>(work: () => T): T {
    this.#isTrying = true;
    try {
      return work();
    } finally {
      this.#isTrying = false;
    }
  }

  /** Moves to another design. Returns what was found before of all that was judged again. */
  #move(next: Design, changed: ReadonlySet<Id>): ReadonlyMap<Entry, Found> {
    const stale = this.#staleAfter((touched) => this.#index.update(next, changed, touched));
    const before = new Map<Entry, Found>();
    for (const [entry, judges] of stale) {
      before.set(entry, this.#found.get(entry) ?? nothing);
      this.#judge(entry, judges);
    }
    return before;
  }

  #staleAfter(update: (touched: Touched) => void): Stale {
    const stale: Stale = new Map();
    /** Marks readers. Who is concerned at all is asked once a kind: one resource may be read for thousands of a kind. */
    const concerning = (isConcerned: (notes: Notes) => boolean) => {
      const byKind = new Map<KindName, readonly Judge[]>();
      return (entry: Entry) => {
        if (!entry.raw || stale.get(entry) === 'all') return;
        const { kind } = entry.raw;
        let judges = byKind.get(kind);
        if (!judges) {
          judges = (this.#judges.get(kind) ?? []).filter(({ notes }) => isConcerned(notes));
          byKind.set(kind, judges);
        }
        for (const judge of judges) {
          const own = judge.looksFar ? judge.own.get(entry) : undefined;
          if (own && !isConcerned(own)) continue;
          const known = stale.get(entry);
          if (known === undefined) stale.set(entry, new Set([judge]));
          else if (known !== 'all') known.add(judge);
        }
      };
    };
    /** Who asked for all resources of a kind, by rules that read such fields; any rule that asked where none are named. */
    const askedForAll = (kind: KindName, fields?: number) => {
      const rank = kindRank.get(kind) ?? 0;
      const mark = concerning(
        (notes) => notes.hasKind(rank) && (fields === undefined || notes.hasFields(rank, fields)),
      );
      this.#index.kindReaders(kind).forEach(mark);
    };

    update({
      existence: (entry, kinds) => {
        stale.set(entry, 'all');
        for (const reader of entry.readers?.all() ?? []) stale.set(reader, 'all');
        for (const kind of kinds) askedForAll(kind);
      },
      changed: (entry, kind, fields) => {
        const rank = kindRank.get(kind) ?? 0;
        const mark = concerning((notes) => notes.hasFields(rank, fields));
        mark(entry);
        entry.readers?.all().forEach(mark);
        askedForAll(kind, fields);
      },
      referrers: (entry, relation) => {
        entry.backReaders?.all().forEach(concerning((notes) => notes.hasRelation(relation)));
      },
      name: (key) => {
        this.#index
          .named(key)
          .readers?.all()
          .forEach(concerning((notes) => notes.hasNames));
      },
      project: () => {
        const mark = concerning((notes) => notes.hasProject);
        for (const kind of this.#judges.keys()) this.#index.ofKind(kind).forEach(mark);
      },
    });
    return stale;
  }

  /** Has a resource judged by some of its rules; what the others found of it stays. */
  #judge(entry: Entry, judges: ReadonlySet<Judge> | 'all'): void {
    const { tracker } = this.#index;
    const resource = sightOf(entry);
    if (!resource) {
      this.#found.delete(entry);
      for (const all of this.#judges.values()) for (const { own } of all) own.delete(entry);
      return;
    }
    const before = judges === 'all' ? undefined : this.#found.get(entry);
    let found: Map<Judge, readonly Finding[]> | undefined = before && new Map(before);
    tracker.begin(entry);
    const values = valuesByBit(resource);
    for (const judge of judges === 'all' ? (this.#judges.get(resource.kind) ?? []) : judges) {
      const isQuiet = isSilent(judge, values);
      // What it read before is no longer what its silence rests on.
      if (isQuiet && judge.looksFar) judge.own.delete(entry);
      const findings = isQuiet ? undefined : this.#ask(judge, entry, resource);
      if (findings) {
        found ??= new Map();
        found.set(judge, findings);
      } else found?.delete(judge);
    }
    tracker.end();
    this.#keep(entry, found ?? nothing);
  }

  #ask(judge: Judge, entry: Entry, resource: Resource): readonly Finding[] | undefined {
    const { tracker } = this.#index;
    judge.count += 1;
    const isLearning = judge.silent.length < mostSilences && (judge.count <= 4 || judge.count % 64 === 0);
    const { asked } = tracker;
    if (!isLearning && !judge.looksFar) {
      tracker.notes = judge.notes;
      const quick = findingsOf(judge.rule, resource, this.#view);
      judge.looksFar = tracker.asked - asked >= farLook;
      return quick;
    }
    const notes = tracker.empty();
    tracker.notes = notes;
    const findings = findingsOf(judge.rule, resource, this.#view);
    judge.notes.add(notes);
    if (tracker.asked - asked >= farLook) judge.looksFar = true;
    if (judge.looksFar) this.#keepOwn(judge, entry, notes);
    if (isLearning && !findings && tracker.asked === asked) {
      const values = valuesByBit(resource);
      const read = fieldsReadAlone(notes, kindRank.get(resource.kind) ?? 0, values.length);
      const silence = read?.map((bit) => ({ bit, value: values[bit] }));
      // Lists and objects are of one resource only.
      if (silence?.every(({ value }) => typeof value !== 'object')) judge.silent.push(silence);
    }
    return findings;
  }

  #keepOwn({ own }: Judge, entry: Entry, notes: Notes): void {
    const known = own.get(entry);
    // Of the present design nothing is known then; what counts for it is among what the rule ever read.
    if (!known && this.#isTrying) return;
    if (!known) own.set(entry, notes.copy());
    else {
      if (!this.#isTrying) known.clear();
      known.add(notes);
    }
  }

  #keep(entry: Entry, found: Found): void {
    if (found.size > 0) this.#found.set(entry, found);
    else this.#found.delete(entry);
  }
}

/** From how many questions to the design on a judgement is dear. */
const farLook = 8;

/** A rule that keeps silent for the types of most NEGs, say, does so for the same reason each time. */
const mostSilences = 4;

function isSilent({ silent }: Judge, values: readonly unknown[]): boolean {
  for (const silence of silent) {
    let isSame = true;
    for (const { bit, value } of silence) {
      if (values[bit] === value) continue;
      isSame = false;
      break;
    }
    if (isSame) return true;
  }
  return false;
}

/** Every finding on a design, once. Canvas, command line and export gate all see these. */
export function check(design: Design, rules: readonly Rule[] = allRules): readonly Finding[] {
  return new Checker(design, rules).findings();
}

/** True where a design may be exported without being asked: no finding of severity error. */
export function deployable(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'error');
}

/** Undefined where the rule has nothing to say, as most often. */
function findingsOf(rule: Rule, resource: Resource, view: View): Finding[] | undefined {
  let findings: Finding[] | undefined;
  try {
    for (const report of rule.judge(resource, view)) {
      findings ??= [];
      findings.push(toFinding(rule, report));
    }
  } catch (error) {
    findings ??= [];
    findings.push(failed(rule, resource, error));
  }
  return findings;
}
