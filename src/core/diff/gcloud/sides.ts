import type { Call, Printed } from '../../export/gcloud/call.ts';
import type { Command } from '../../export/gcloud/command.ts';
import type { Parameters } from '../../export/gcloud/parameters.ts';
import type { Step } from '../../export/step.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../model/json.ts';
import { diffFlags, type UpdateFlags } from './flag-diff.ts';
import type { Request } from './request.ts';

/** Both makings of one resource, printed. */
export interface Sides {
  readonly request: Request;
  readonly parameters: Parameters;
  readonly step: Step;
  readonly call: Call;
  readonly before: readonly Command[];
  readonly after: readonly Command[];
  /** Fields that no flag of the creating command sets, and that differ. */
  readonly unread: readonly string[];
}

/** What is in every command: the project and the place. */
export const ownFlags = ['--project', '--zone', '--region', '--global'];
/** From the path of the creating command to that of the updating one. */
export const updating = (path: string): string => path.replace(/ create$/, ' update');

/** Paths of fields that differ, as far down as objects go. */
export function changedPaths(old: JsonObject, now: JsonObject, prefix = ''): string[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => {
    const [before, after]: [JsonValue | undefined, JsonValue | undefined] = [old[key], now[key]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const path = prefix === '' ? key : `${prefix}.${key}`;
    return isJsonObject(before) && isJsonObject(after) ? changedPaths(before, after, path) : [path];
  });
}

/** Several commands for one step, and all that is left over. */
export function both(...all: readonly Printed[]): Printed {
  return { commands: all.flatMap(({ commands }) => commands), notes: all.flatMap(({ notes = [] }) => notes) };
}

/** One command with the flags that say something else than before. */
export function withFlags(
  { before, after, step, unread }: Sides,
  update: UpdateFlags,
  path: (created: string) => string,
): Printed {
  const [old, now] = [before[0], after[0]];
  if (!now) return { commands: [], notes: [] };
  const { flags, lost } = diffFlags(old, now, update);
  const isSaid = flags.some(
    ([name]) => !(update.always ?? []).includes(name) || speltOf(old, name) !== speltOf(now, name),
  );
  return {
    commands: isSaid
      ? [{ ...now, path: path(now.path), flags: [...now.flags.filter(([name]) => ownFlags.includes(name)), ...flags] }]
      : [],
    notes: leftNotes(step.name, [...lost, ...unread]),
  };
}

const speltOf = (command: Command | undefined, name: string): string =>
  JSON.stringify(command?.flags.filter(([one]) => one === name) ?? []);

/** What stays as it is, where no flag changes it. */
export function leftNotes(name: string, left: readonly string[]): string[] {
  const names = [...new Set(left)].sort();
  return names.length === 0
    ? []
    : [`No gcloud flag changes these of ${name}, so they stay as they are: ${names.join(', ')}.`];
}
