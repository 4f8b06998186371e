import type { Script } from '../../src/core/export/gcloud.ts';
import type { Plan } from '../../src/core/export/step.ts';
import type { Id } from '../../src/core/model/kind.ts';
import type { Body } from './cloud.ts';
import { isBody } from './flags.ts';

/** What a script says in its own comments that it leaves out of a resource. */
export interface Told {
  /** Somebody else has to make the whole of it. */
  isByHand: boolean;
  /** Paths of fields without positions: `backends[].maxRate`. */
  readonly fields: Set<string>;
  /** Flags whose change nothing expresses. */
  readonly flags: Set<string>;
  /** Names of Cloud NAT gateways. */
  readonly gateways: Set<string>;
}

const fieldsNote =
  /^# No gcloud flag (?:sets these fields|changes these) of .*, so they (?:keep their defaults|stay as they are): (.*)\.$/s;

/** Reads the comments of a script as its reader does, by the resource that each line speaks of. */
export function toldBy({ lines }: Script): Map<Id, Told> {
  const found = new Map<Id, Told>();
  for (const { id, text } of lines) {
    if (id === undefined || !text.startsWith('#')) continue;
    const told = found.get(id) ?? { isByHand: false, fields: new Set(), flags: new Set(), gateways: new Set() };
    found.set(id, told);
    const gateway = /^# Not created: Cloud NAT gateway (.*), as /s.exec(text)?.[1];
    if (gateway !== undefined) told.gateways.add(gateway === 'without a name' ? '' : gateway);
    else if (/has a peering without/.test(text)) told.fields.add('peerings');
    else if (/^# (Not created|By hand): /.test(text)) told.isByHand = true;
    for (const path of fieldsNote.exec(text)?.[1]?.split(', ') ?? []) {
      if (path.startsWith('--')) told.flags.add(path);
      else told.fields.add(inResource(path));
    }
  }
  return found;
}

/** Where a field of a request stands in the resource, whichever item of a list it lies in. */
const inResource = (path: string): string =>
  path
    .replace(/\[\d+\]/g, '[]')
    .replace(/^networkPeering\b/, 'peerings[]')
    .replace(/^networkEndpoints\b/, 'endpoints');

/** The resources without what scripts say that they leave out: by the URL that a plan has for each id. */
export function without(
  resources: ReadonlyMap<string, Body>,
  told: ReadonlyMap<Id, Told>,
  { steps }: Plan,
): Map<string, Body> {
  const found = new Map([...resources].map(([url, body]): [string, Body] => [url, structuredClone(body)]));
  for (const { id, url, action } of steps) {
    const own = told.get(id);
    const body = found.get(url);
    if (!own || !body || action !== 'create') continue;
    if (own.isByHand) found.delete(url);
    for (const path of own.fields) drop(body, path.split('.'));
    if (Array.isArray(body.nats))
      body.nats = body.nats.filter((nat) => !(isBody(nat) && own.gateways.has(String(nat.name ?? ''))));
  }
  // A backend that leads nowhere is no backend.
  for (const body of found.values())
    if (Array.isArray(body.backends)) body.backends = body.backends.filter((one) => isBody(one) && one.group);
  return found;
}

/** Takes out a field by its path; `[]` stands for each item of a list. */
function drop(body: Body, [step = '', ...rest]: readonly string[]): void {
  const key = step.replace(/(\[\])+$/, '');
  const held = body[key];
  if (rest.length === 0) Reflect.deleteProperty(body, key);
  else for (const item of Array.isArray(held) ? held : [held]) if (isBody(item)) drop(item, rest);
}
