import type { Design } from '../model/design.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { RuleCases } from '../rules/cases.ts';

/** What a name of each kind ends with, so that a sentence about it tells what it is. */
const endings: ReadonlyMap<KindName, string> = new Map([
  ['network', 'net'],
  ['subnet', 'subnet'],
  ['vm', 'vm'],
  ['instanceGroup', 'group'],
  ['neg', 'neg'],
  ['healthCheck', 'check'],
  ['backendService', 'service'],
  ['backendBucket', 'bucket'],
  ['forwardingRule', 'frontend'],
  ['targetProxy', 'proxy'],
  ['urlMap', 'map'],
  ['firewallRule', 'firewall'],
  ['router', 'router'],
  ['address', 'ip'],
  ['cloudRunService', 'service'],
]);

/** Names in the cases that say no more than the kind does. */
const kindWords: ReadonlySet<string> = new Set([
  'neg',
  'group',
  'check',
  'probe',
  'service',
  'bucket',
  'rule',
  'r',
  'proxy',
  'map',
  'fw',
  'router',
  'vip',
]);

/** Names that are clear as they are, or mean something to the cloud: `default` is the network that many projects have. */
const kept: ReadonlySet<string> = new Set(['vpc', 'default', 'sub', 'shop']);

/** One lower-case word, perhaps with a number: what cases call a resource whose name does not matter. */
const short = /^([a-z]{1,11})(-\d+)?$/;

/**
 * Cases whose resources have names that speak for themselves: a forwarding rule called `rule` becomes `web-frontend`, a
 * NEG called `out` becomes `out-neg`. Cases are written with short names, which in a sentence read as common words.
 * Where a rule is about names they stay.
 */
export function withSpeakingNames(cases: RuleCases): RuleCases {
  if (cases.rule.id.startsWith('resource/name')) return cases;
  const [good, ...goods] = cases.good;
  const [bad, ...bads] = cases.bad;
  const renamed = <T extends { readonly design: Design }>(one: T): T => ({ ...one, design: speaking(one.design) });
  return { ...cases, good: [renamed(good), ...goods.map(renamed)], bad: [renamed(bad), ...bads.map(renamed)] };
}

function speaking(design: Design): Design {
  /** New names by the old ones, of each kind: what has one name has one name afterwards, and nothing else has it. */
  const names = new Map<string, string>();
  const key = ({ kind, name }: Resource) => `${kind} ${name ?? ''}`;
  const all = Object.keys(design.resources).flatMap((id) => resourceOf(design, id) ?? []);
  const taken = new Set(all.map(key));
  for (const resource of all) {
    const name = speakingNames(resource).find((one) => !taken.has(`${resource.kind} ${one}`));
    if (name === undefined || names.has(key(resource))) continue;
    names.set(key(resource), name);
    taken.add(`${resource.kind} ${name}`);
  }
  const resources = all.map((resource) => {
    const name = names.get(key(resource));
    return [resource.id, name === undefined ? resource : { ...resource, name }] as const;
  });
  return { ...design, resources: Object.fromEntries(resources) };
}

/** Names to choose from, the best first; none where the name stays. */
function speakingNames({ kind, name }: Resource): readonly string[] {
  const ending = endings.get(kind);
  const [, word = '', number = ''] = short.exec(name ?? '') ?? [];
  if (ending === undefined || word === '' || kept.has(word)) return [];
  const full = word === ending ? [] : [`${word}-${ending}${number}`];
  return kindWords.has(word) ? [`web-${ending}${number}`, ...full] : full;
}
