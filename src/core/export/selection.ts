import type { Design } from '../model/design.ts';
import { frontNetwork, frontRegion } from '../model/frontends.ts';
import type { Id } from '../model/kind.ts';
import { type ForwardingRule, isKind, type KindName, type Resource } from '../model/kinds.ts';
import { productsOfRule } from '../model/load-balancer.ts';
import { subnetsOf } from '../model/ranges.ts';
import { type View, viewOf } from '../model/view.ts';
import type { Draft } from './drafts.ts';
import { inReadingOrder, planned } from './plan.ts';
import type { NotExported, Plan } from './step.ts';

export interface SelectionOptions {
  /** Only the selected resources; what they need has to be there already. */
  readonly alone?: boolean;
  /** For the script that deletes: then what uses the selected comes with them, instead of what they need. */
  readonly teardown?: boolean;
}

/**
 * The part of a design's plan that concerns some of its resources, for any printer.
 *
 * To create: the selected resources and all that they refer to, through any number of steps, and the proxy-only subnets
 * without which the API refuses their forwarding rules. To delete: the selected resources and all that uses them, for
 * the API deletes nothing that is in use; what they stand on stays. VMs may go while a NEG or group holds them, and
 * service attachments while somebody is connected to them, so those pull nothing along.
 *
 * With `alone` exactly the selected ones; what was left out for it is among `notExported`, cause `notSelected`.
 */
export function planOfSelection(
  design: Design,
  selected: Iterable<Id>,
  { alone = false, teardown = false }: SelectionOptions = {},
): Plan {
  const whole = planned(design);
  const picked = new Set(selected);
  const links = teardown ? usersOf(whole.drafts, design) : needsOf(whole.drafts, design);
  const reached = reach(picked, links);
  const chosen = alone ? picked : reached;
  const drafts = whole.drafts.filter(({ resource }) => chosen.has(resource));
  const created = new Set(whole.drafts.map(({ resource }) => resource));
  const left = [...reached].filter((id) => !chosen.has(id) && created.has(id));
  const notSelected = left.map((id): NotExported => ({ id, cause: 'notSelected', reason: leftOut(teardown) }));
  return {
    steps: drafts.flatMap(({ steps }) => steps),
    notExported: inReadingOrder([...whole.notExported.filter(({ id }) => reached.has(id)), ...notSelected], design),
  };
}

const leftOut = (teardown: boolean): string =>
  teardown
    ? 'It is not selected, and uses what is: what is in use cannot be deleted.'
    : 'It is not selected, and what is needs it: it has to be there already.';

type Links = (id: Id) => Iterable<Id>;

/** All that can be reached from the start, the start included. */
function reach(start: ReadonlySet<Id>, links: Links): ReadonlySet<Id> {
  const reached = new Set(start);
  for (const id of reached) for (const next of links(id)) reached.add(next);
  return reached;
}

/** What has to be there before a resource can be made. */
function needsOf(drafts: readonly Draft[], design: Design): Links {
  const view = viewOf(design);
  const needs = new Map<Id, Set<Id>>();
  for (const draft of drafts) {
    const known = needs.get(draft.resource) ?? new Set();
    needs.set(draft.resource, new Set([...known, ...draft.needs]));
  }
  return (id) => [...(needs.get(id) ?? []), ...besides(view.get(id), view)];
}

/** What a resource needs without referring to it. */
function besides(resource: Resource | undefined, view: View): readonly Id[] {
  if (isKind('forwardingRule', resource)) return proxyOnlySubnets(resource, view);
  // A NEG that GKE makes, and the Service whose annotation asks for it, go together.
  if (isKind('neg', resource)) return view.from('gkeService', resource.id, 'gkeService.negs').map(({ id }) => id);
  return isKind('gkeService', resource) ? (resource.negs ?? []) : [];
}

/** The subnets of the proxies behind a rule. Source: https://cloud.google.com/load-balancing/docs/proxy-only-subnets */
export function proxyOnlySubnets(rule: ForwardingRule, view: View): readonly Id[] {
  const purposes = new Set<string | null | undefined>(
    productsOfRule(rule, view).map(({ proxyOnlySubnetPurpose }) => proxyOnlySubnetPurpose),
  );
  if (purposes.has('REGIONAL_MANAGED_PROXY')) purposes.add('INTERNAL_HTTPS_LOAD_BALANCER');
  const network = frontNetwork(rule, view);
  const region = frontRegion(rule, view);
  if (network === undefined) return [];
  const fits = subnetsOf(network, view).filter(
    (subnet) => subnet.purpose && purposes.has(subnet.purpose) && (region === undefined || subnet.region === region),
  );
  return fits.map(({ id }) => id);
}

/** What holds on to a resource, so that the API does not delete it. */
function usersOf(drafts: readonly Draft[], design: Design): Links {
  const users = new Map<Id, Id[]>();
  for (const { resource, needs } of drafts) {
    for (const id of needs) {
      const kind = design.resources[id]?.kind;
      if (kind === undefined || id === resource || letsGo.has(kind)) continue;
      const known = users.get(id);
      if (known) known.push(resource);
      else users.set(id, [resource]);
    }
  }
  return (id) => users.get(id) ?? [];
}

/** Kinds whose resources may be deleted while others refer to them. */
const letsGo: ReadonlySet<KindName> = new Set(['vm', 'serviceAttachment', 'external']);
