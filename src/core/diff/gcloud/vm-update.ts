import type { Call, Printed } from '../../export/gcloud/call.ts';
import type { Command, Flag } from '../../export/gcloud/command.ts';
import { dict, list, type Word } from '../../export/shell.ts';
import { parseLink } from '../../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, textOf } from '../../model/json.ts';
import { leftNotes, type Sides } from './sides.ts';

/**
 * Commands about a VM that is there: tags, labels, machine type, interfaces. What needs the VM to stand still is put
 * between its stop and its start.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/instances
 */
export function printVmUpdate({ step, call, request }: Sides): Printed {
  const old = request.before[0]?.body ?? {};
  const now = step.body;
  const live: Command[] = [];
  const still: Command[] = [];
  const left: string[] = [];
  const differs = (key: string) => JSON.stringify(old[key]) !== JSON.stringify(now[key]);
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(differs).sort()) {
    const [before, after] = [old[key], now[key]];
    if (key === 'tags')
      live.push(
        ...setChange(texts(before), texts(after), ['add-tags', 'remove-tags'], (verb, items) =>
          call.scoped(`compute instances ${verb}`, ['--tags', list(items)]),
        ),
      );
    else if (key === 'labels')
      live.push(...labels(before, after, (verb, flag) => call.scoped(`compute instances ${verb}`, flag)));
    else if (key === 'machineType' && typeof after === 'string') {
      still.push(
        call.scoped('compute instances set-machine-type', ['--machine-type', after.split('/').at(-1) ?? after]),
      );
    } else if (key === 'networkInterfaces') {
      interfaces(rows(before), rows(after)).forEach(({ index, flags, stops, rest }) => {
        left.push(...rest.map((field) => `networkInterfaces[${index}].${field}`));
        if (flags.length === 0) return;
        const command = call.scoped(
          'compute instances network-interfaces update',
          ['--network-interface', `nic${index}`],
          ...flags.map(
            ([name, value]) =>
              [
                name,
                typeof value === 'string' && /^--(network|subnetwork)$/.test(name) ? placeWord(call, value) : value,
              ] as const,
          ),
        );
        (stops ? still : live).push(command);
      });
    } else left.push(key);
  }
  const stopped =
    still.length === 0 ? [] : [call.scoped('compute instances stop'), ...still, call.scoped('compute instances start')];
  return { commands: [...live, ...stopped], notes: leftNotes(step.name, left) };
}

/** gcloud looks for a bare subnet name in the region of the VM's zone; one from elsewhere is written as a URL. */
function placeWord(call: Call, url: string): Word | undefined {
  const link = parseLink(url);
  const isNear = link?.scope.type !== 'region' || call.step.scope.value?.startsWith(`${link.scope.value}-`);
  return link && !isNear ? call.url(link) : call.reference(url);
}

const rows = (value: JsonValue | undefined): readonly JsonObject[] =>
  isJsonList(value) ? value.filter(isJsonObject) : [];
const texts = (tags: JsonValue | undefined): readonly string[] =>
  isJsonObject(tags) && isJsonList(tags.items) ? tags.items.filter((item) => typeof item === 'string') : [];

function setChange(
  before: readonly string[],
  after: readonly string[],
  [add, remove]: readonly [string, string],
  print: (verb: string, items: readonly string[]) => Command,
): Command[] {
  const fresh = after.filter((item) => !before.includes(item));
  const gone = before.filter((item) => !after.includes(item));
  return [...(fresh.length > 0 ? [print(add, fresh)] : []), ...(gone.length > 0 ? [print(remove, gone)] : [])];
}

function labels(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  print: (verb: string, flag: Flag) => Command,
): Command[] {
  const [old, now] = [before, after].map((value) =>
    isJsonObject(value) ? Object.entries(value).map(([key, text]) => [key, textOf(text) ?? ''] as const) : [],
  );
  const held = new Map(old);
  const kept = new Map(now);
  const fresh = [...kept].filter(([key, text]) => held.get(key) !== text);
  const gone = [...held.keys()].filter((key) => !kept.has(key));
  const value = dict(fresh);
  return [
    ...(fresh.length > 0 && value !== undefined ? [print('add-labels', ['--labels', value])] : []),
    ...(gone.length > 0 ? [print('remove-labels', ['--labels', list(gone)])] : []),
  ];
}

interface NicUpdate {
  readonly index: number;
  readonly flags: readonly Flag[];
  /** The VM has to stand still for it. */
  readonly stops: boolean;
  /** Fields that no flag sets. */
  readonly rest: readonly string[];
}

function interfaces(before: readonly JsonObject[], after: readonly JsonObject[]): NicUpdate[] {
  return after.flatMap((nic, index) => {
    const old = before[index] ?? {};
    const changed = [...new Set([...Object.keys(old), ...Object.keys(nic)])]
      .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(nic[key]))
      .sort();
    if (changed.length === 0) return [];
    const moves = changed.some((key) => place.includes(key));
    const flags: Flag[] = [];
    const rest: string[] = [];
    // An interface that moves gets another address unless it is told the one that it has.
    for (const key of moves ? [...new Set([...changed, ...place])].sort() : changed) {
      const value = textOf(nic[key]);
      if (key === 'network' && value !== undefined) flags.push(['--network', value]);
      else if (key === 'subnetwork' && value !== undefined) flags.push(['--subnetwork', value]);
      else if (key === 'networkIP' && value !== undefined) flags.push(['--private-network-ip', value]);
      else if (key === 'stackType' && value !== undefined) flags.push(['--stack-type', value]);
      else if (key === 'aliasIpRanges') flags.push(['--aliases', aliases(nic.aliasIpRanges)]);
      else if (!place.includes(key)) rest.push(key);
    }
    return [{ index, flags, stops: moves, rest }];
  });
}

/** Where an interface is. */
const place: readonly string[] = ['network', 'subnetwork', 'networkIP'];

/** `pods:10.4.1.0/24;/32`; nothing takes all of them away. */
function aliases(value: JsonValue | undefined): string {
  return rows(value)
    .map(({ subnetworkRangeName, ipCidrRange }) =>
      [textOf(subnetworkRangeName), textOf(ipCidrRange) ?? ''].filter((text) => text !== undefined).join(':'),
    )
    .join(';');
}
