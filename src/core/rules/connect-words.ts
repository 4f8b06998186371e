import { inWords, withArticle } from '../edit/variants.ts';
import { negTypeOf } from '../facts/neg-types.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { nameOf, nicName } from '../model/endpoints.ts';
import { isKind, type KindName, kindNames, type Resource } from '../model/kinds.ts';
import { relations } from '../model/relations.ts';
import { resourceOf } from '../model/resource-of.ts';
import { targetsOfType } from './chain-parts.ts';

/** What people call one end: `vm-1`, or `nic1 of vm-1`. */
export function called(design: Design, anchor: Anchor): string {
  const resource = resourceOf(design, anchor.id);
  if (!resource) return 'something that is not in the design';
  const name = nameOf(resource, inWords(resource.kind));
  if (!isKind('vm', resource) || anchor.part === undefined) return name;
  const index = resource.networkInterfaces?.findIndex(({ id }) => id === anchor.part) ?? -1;
  return index < 0 ? name : `${nicName(index)} of ${name}`;
}

/** `a VM instance`, `an IP address`, `a SERVERLESS NEG`. */
export function withKind(resource: Resource | undefined): string {
  if (!resource) return 'something that is not in the design';
  const type = isKind('neg', resource) ? resource.networkEndpointType : undefined;
  return withArticle(type === undefined ? inWords(resource.kind) : `${type} NEG`);
}

/** `GCE_VM_IP NEG`, `backend service`: something that a chain puts in. */
export function newThing(resource: Resource): string {
  const type = isKind('neg', resource) ? resource.networkEndpointType : undefined;
  if (type) return `${type} NEG`;
  return isKind('subnet', resource) && resource.purpose ? 'proxy-only subnet' : inWords(resource.kind);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? (items[0] ?? 'nothing') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** Everything that something can be joined to, whichever side holds the reference. */
function partners(resource: Resource): readonly KindName[] {
  const { kind } = resource;
  if (isKind('neg', resource)) {
    const lies = negTypeOf(resource.networkEndpointType ?? '');
    const homes = lies ? [...Object.values(lies.network), ...Object.values(lies.subnetwork)] : [];
    const inNetwork = homes.some((wish) => wish !== 'forbidden');
    const own: readonly KindName[] = [...(inNetwork ? (['network'] as const) : []), 'backendService'];
    return [...targetsOfType(resource.networkEndpointType), ...own];
  }
  const found = new Set<KindName>();
  for (const { from, to } of relations) {
    const targets: readonly KindName[] = to;
    if (from === kind) for (const target of targets) found.add(target);
    if (targets.includes(kind)) found.add(from);
  }
  if (kind === 'internetHost' || kind === 'hybridHost') found.add('neg');
  return kindNames.filter((each) => found.has(each) && each !== 'opaque' && each !== 'external');
}

/** `A firewall rule can be joined to a VPC network.` */
export function joinsWhat(resource: Resource): string {
  const others = partners(resource).map((other) => withArticle(other === 'neg' ? 'NEG' : inWords(other)));
  const subject = withKind(resource);
  const capital = subject.charAt(0).toUpperCase() + subject.slice(1);
  return others.length === 0
    ? `${capital} stands by itself here: no rule knows what it could be joined to.`
    : `${capital} can be joined to ${listed(others, 'or')}.`;
}
