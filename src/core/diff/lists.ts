import type { KindName } from '../model/kinds.ts';
import { isObject } from '../model/references.ts';
import { isBlank, isSame } from './same.ts';

/**
 * What makes two items of a list the same item. `value`: the whole item, so the list is a set. Fields: those name it.
 * Lists that are not here have an order that means something.
 */
type Sense = 'value' | readonly string[];

/** By kind, then by the field's path. */
const senses: Readonly<Partial<Record<KindName, Readonly<Record<string, Sense>>>>> = {
  network: { peerings: ['name'] },
  subnet: { secondaryIpRanges: ['rangeName'] },
  firewallRule: {
    allowed: 'value',
    denied: 'value',
    'allowed[].ports': 'value',
    'denied[].ports': 'value',
    sourceRanges: 'value',
    destinationRanges: 'value',
    sourceTags: 'value',
    targetTags: 'value',
    sourceServiceAccounts: 'value',
    targetServiceAccounts: 'value',
  },
  router: {
    nats: ['name'],
    'nats[].natIps': 'value',
    'nats[].endpointTypes': 'value',
    'nats[].subnetworks': ['name'],
    'nats[].subnetworks[].sourceIpRangesToNat': 'value',
  },
  vm: { tags: 'value', 'networkInterfaces[].aliasIpRanges': ['subnetworkRangeName', 'ipCidrRange'] },
  instanceGroup: { instances: 'value', namedPorts: ['name', 'port'] },
  hybridLink: { ranges: 'value' },
  neg: { endpoints: ['instance', 'ipAddress', 'ipv6Address', 'fqdn', 'port', 'clientDestinationPort'] },
  gkeService: { negs: 'value', zones: 'value', nodeZones: 'value', ports: ['port'], syncErrors: 'value' },
  backendService: { backends: ['group'], healthChecks: 'value', serviceBindings: 'value' },
  urlMap: {
    hostRules: ['hosts'],
    'hostRules[].hosts': 'value',
    pathMatchers: ['name'],
    'pathMatchers[].pathRules': ['paths'],
    'pathMatchers[].pathRules[].paths': 'value',
    'pathMatchers[].routeRules': ['priority'],
  },
  certificate: { 'managed.domains': 'value' },
  forwardingRule: { ports: 'value', sourceIpRanges: 'value' },
  serviceAttachment: {
    natSubnets: 'value',
    consumerAcceptLists: ['projectIdOrNum', 'networkUrl'],
    consumerRejectLists: 'value',
    domainNames: 'value',
  },
};

/** What names an item of a list; undefined where its place does. `path` has no positions: `backends`. */
export function senseOf(kind: KindName, path: string): Sense | undefined {
  return senses[kind]?.[path];
}

/** What an item is known by: equal texts, same item. */
export function itemKey(item: unknown, sense: Sense): string {
  if (sense === 'value' || !isObject(item)) return plain(item);
  return plain(sense.map((field) => item[field]));
}

/** The same text for the same meaning: members in one order, blanks left out, lists within as sets. */
function plain(value: unknown): string {
  if (isBlank(value)) return '';
  if (Array.isArray(value)) return `[${value.map(plain).sort().join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([key, member]) => key !== 'id' && !isBlank(member));
  return `{${entries
    .map(([key, member]) => `${JSON.stringify(key)}:${plain(member)}`)
    .sort()
    .join()}}`;
}

/** Items of two lists, joined where they are the same. Those that stand more than once are joined one by one. */
export function matchItems(
  old: readonly unknown[],
  now: readonly unknown[],
  sense: Sense,
): readonly (readonly [oldIndex: number | undefined, newIndex: number | undefined])[] {
  const waiting = new Map<string, number[]>();
  const partners = new Map<number, number>();
  const isPaired = (index: number) => partners.get(index) === index;
  // Most items stand where they stood, and need no key.
  for (const [index, item] of now.entries())
    if (index < old.length && isSame(old[index], item, 1)) partners.set(index, index);
  for (const [index, item] of old.entries()) {
    if (isPaired(index)) continue;
    const key = itemKey(item, sense);
    const places = waiting.get(key);
    if (places) places.push(index);
    else waiting.set(key, [index]);
  }
  const fresh: number[] = [];
  for (const [index, item] of now.entries()) {
    if (isPaired(index)) continue;
    const place = waiting.get(itemKey(item, sense))?.shift();
    if (place === undefined) fresh.push(index);
    else partners.set(place, index);
  }
  return [
    ...old.map((_, index) => [index, partners.get(index)] as const),
    ...fresh.map((index) => [undefined, index] as const),
  ];
}
