import { type Command, type Flag, spellFlag } from '../../export/gcloud/command.ts';

/** How a command that updates takes what the one that creates takes. */
export interface UpdateFlags {
  /** Flags that it takes as they are. */
  readonly takes: readonly string[];
  /** The flag that takes a value away again. */
  readonly clears?: Readonly<Record<string, Flag>>;
  /** Flags that go along wherever another one stands: those that say where a thing referred to lives. */
  readonly with?: Readonly<Record<string, readonly string[]>>;
  /** What is said besides wherever another flag stands. */
  readonly goes?: Readonly<Record<string, readonly Flag[]>>;
  /** Flags without which gcloud does not take the command. */
  readonly always?: readonly string[];
}

/** Flags that their negation takes away: `--no-enable-cdn`. */
export const negated = (...names: readonly string[]): Readonly<Record<string, Flag>> =>
  Object.fromEntries(names.map((name) => [name, [name.replace('--', '--no-')]]));

/** Flags that nothing after the sign takes away. */
export const emptied = (...names: readonly string[]): Readonly<Record<string, Flag>> =>
  Object.fromEntries(names.map((name) => [name, [name, '']]));

/** Flags that the value which holds without them takes away. */
export const reset = (values: Readonly<Record<string, string>>): Readonly<Record<string, Flag>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [name, value]]));

export interface FlagDiff {
  readonly flags: readonly Flag[];
  /** Names of flags whose change the update cannot express. */
  readonly lost: readonly string[];
}

/** What is in every command: the project and the place. */
const common = ['--project', '--zone', '--region', '--global', '--quiet'];

/**
 * The flags of an update, from what creating the one and creating the other would say. What is spelt the same need not
 * be said; what is said no more is taken away by a flag of its own.
 */
export function diffFlags(before: Command | undefined, after: Command, update: UpdateFlags): FlagDiff {
  const old = byName(before?.flags ?? []);
  const now = byName(after.flags);
  const wanted = new Set<string>(update.always ?? []);
  const lost: string[] = [];
  const cleared: Flag[] = [];
  const companions = new Map(Object.entries(update.with ?? {}));
  const isCompanion = (name: string) => [...companions.values()].some((names) => names.includes(name));
  const mainOf = (name: string) => [...companions].filter(([, names]) => names.includes(name)).map(([main]) => main);
  for (const [name, flags] of now) {
    if (common.includes(name) || spelt(flags) === spelt(old.get(name) ?? [])) continue;
    if (isCompanion(name)) for (const main of mainOf(name)) if (now.has(main)) wanted.add(main);
    if (update.takes.includes(name)) wanted.add(name);
    else if (!isCompanion(name) && !isNegationOf(name, update)) lost.push(name);
    else if (isNegationOf(name, update)) wanted.add(name);
  }
  for (const name of old.keys()) {
    if (now.has(name) || common.includes(name) || hasOpposite(name, now)) continue;
    if (isCompanion(name) && !update.takes.includes(name)) continue;
    const clear = update.clears?.[name];
    if (clear) cleared.push(clear);
    else lost.push(name);
  }
  for (const name of [...wanted]) for (const companion of companions.get(name) ?? []) wanted.add(companion);
  const flags = after.flags.filter(([name]) => wanted.has(name));
  const besides = flags.flatMap(([name]) => update.goes?.[name] ?? []);
  return { flags: [...flags, ...besides, ...cleared], lost };
}

/** `--no-enable-cdn`, where the update takes `--enable-cdn`. */
const isNegationOf = (name: string, { takes }: UpdateFlags): boolean =>
  name.startsWith('--no-') && takes.includes(name.replace('--no-', '--'));

const hasOpposite = (name: string, flags: ReadonlyMap<string, unknown>): boolean =>
  flags.has(name.startsWith('--no-') ? name.replace('--no-', '--') : name.replace('--', '--no-'));

function byName(flags: readonly Flag[]): Map<string, Flag[]> {
  const found = new Map<string, Flag[]>();
  for (const flag of flags) found.set(flag[0], [...(found.get(flag[0]) ?? []), flag]);
  return found;
}

const spelt = (flags: readonly Flag[]): string => flags.map(spellFlag).join('\n');
