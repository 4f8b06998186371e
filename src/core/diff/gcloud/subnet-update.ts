import type { Call, Printed } from '../../export/gcloud/call.ts';
import type { Command } from '../../export/gcloud/command.ts';
import { dict, list } from '../../export/shell.ts';
import { isJsonList, isJsonObject, type JsonObject, textOf } from '../../model/json.ts';
import { diffFlags } from './flag-diff.ts';
import { subnetFlags } from './network-flags.ts';
import { both, leftNotes, ownFlags, type Sides, updating, withFlags } from './sides.ts';

const path = 'compute networks subnets update';

/** `networks subnets expand-ip-range` and `update`: some things only one at a time. */
export function updateSubnet(sides: Sides): Printed {
  const { call, request, step } = sides;
  const old = request.before[0]?.body ?? {};
  const prefix = typeof step.body.ipCidrRange === 'string' ? step.body.ipCidrRange.split('/')[1] : undefined;
  const isGrown = old.ipCidrRange !== step.body.ipCidrRange && prefix !== undefined;
  const [before, after] = [sides.before.map(rest), sides.after.map(rest)];
  const groups = subnetFlags.map((update) => {
    const mine = (command: Command): Command => ({
      ...command,
      flags: command.flags.filter(
        ([name]) => ownFlags.includes(name) || update.takes.includes(name.replace('--no-', '--')),
      ),
    });
    return withFlags({ ...sides, unread: [], before: before.map(mine), after: after.map(mine) }, update, updating);
  });
  // A subnet is promoted; it becomes the backup by the promotion of another one alone.
  const isLeft = old.role !== step.body.role && step.body.role !== 'ACTIVE';
  const [now] = after;
  const clears = Object.assign({}, ...subnetFlags.map((update) => update.clears ?? {}));
  const { lost } = now
    ? diffFlags(before[0], now, { takes: subnetFlags.flatMap(({ takes }) => takes), clears })
    : { lost: [] };
  return both(
    {
      commands: isGrown
        ? [call.scoped('compute networks subnets expand-ip-range', ['--prefix-length', prefix], ['--quiet'])]
        : [],
    },
    secondaryRanges(call, rangesOf(old), rangesOf(step.body)),
    ...groups,
    { commands: [], notes: leftNotes(step.name, [...lost, ...sides.unread, ...(isLeft ? ['role'] : [])]) },
  );
}

/** Without what is said in another way. */
const rest = (command: Command): Command => ({
  ...command,
  flags: command.flags.filter(
    ([name, value]) => !['--secondary-range', '--range'].includes(name) && !(name === '--role' && value !== 'ACTIVE'),
  ),
});

function rangesOf(body: JsonObject): ReadonlyMap<string, string> {
  const rows = isJsonList(body.secondaryIpRanges) ? body.secondaryIpRanges.filter(isJsonObject) : [];
  return new Map(rows.map((row) => [textOf(row.rangeName) ?? '', textOf(row.ipCidrRange) ?? '']));
}

/** A range under an old name goes before the new one comes. */
function secondaryRanges(call: Call, old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Printed {
  const gone = [...old].flatMap(([name, range]) => (now.get(name) === range ? [] : [name]));
  const fresh = [...now].filter(([name, range]) => old.get(name) !== range);
  const value = dict(fresh);
  return {
    commands: [
      ...(gone.length > 0 ? [call.scoped(path, ['--remove-secondary-ranges', list(gone)])] : []),
      ...(fresh.length > 0 && value !== undefined ? [call.scoped(path, ['--add-secondary-ranges', value])] : []),
    ],
    notes: value === undefined ? ['A secondary range has a name that gcloud cannot take.'] : [],
  };
}
