import type { Id } from '../model/kind.ts';
import { isKind, type Neg, type Resource, type UrlMap } from '../model/kinds.ts';
import { isHome, referencesOf } from '../model/references.ts';
import type { View } from '../model/view.ts';

/** One thing that leads to another: a reference of the design, or an endpoint that names a host by its address. */
export interface Link {
  readonly from: Id;
  readonly to: Id;
  readonly verb: string;
  readonly isTraffic: boolean;
  /** The endpoint, interface or backend that it goes out from. */
  readonly part?: string;
  readonly field: string;
}

/** The links that go out from a resource to others of the design, in the order of its fields. */
export function linksFrom(resource: Resource, view: View, hosts: Hosts): readonly Link[] {
  const links = referencesOf(resource).flatMap(({ relation, from, to, part, field }): Link[] => {
    const isSaid = relation.contains || relation.around || isHome(resource, relation, part);
    if (isSaid || !view.get(to) || to === from) return [];
    const isTraffic = relation.traffic !== undefined;
    return [{ from, to, verb: relation.verb, isTraffic, field, ...(part === undefined ? {} : { part }) }];
  });
  return isKind('neg', resource) ? [...links, ...hostLinks(resource, hosts)] : links;
}

/** The hosts outside, by host name and address: endpoints name them, and refer to none. */
export type Hosts = ReadonlyMap<string, Id>;

/** Of two with one address the one that comes first in the list. */
export function hostsOf(resources: readonly Resource[]): Hosts {
  const hosts = new Map<string, Id>();
  for (const resource of resources) {
    if (!isKind('internetHost', resource) && !isKind('hybridHost', resource)) continue;
    const fqdn = isKind('internetHost', resource) ? resource.fqdn : undefined;
    for (const key of [fqdn, resource.ipAddress]) if (key !== undefined && !hosts.has(key)) hosts.set(key, resource.id);
  }
  return hosts;
}

function hostLinks(neg: Neg, hosts: Hosts): Link[] {
  return (neg.endpoints ?? []).flatMap(({ id: part, instance, fqdn, ipAddress }, index) => {
    if (instance !== undefined) return [];
    const to = (fqdn === undefined ? undefined : hosts.get(fqdn)) ?? hosts.get(ipAddress ?? '');
    const field = `endpoints[${index}]`;
    return to === undefined ? [] : [{ from: neg.id, to, verb: 'reaches', isTraffic: true, part, field }];
  });
}

/** One way through a URL map: which requests, and where they go. */
export interface Way {
  readonly hosts: readonly string[];
  /** Path patterns, or a sentence where requests are told apart otherwise. */
  readonly paths: readonly string[];
  readonly to: Id | undefined;
}

/** What a URL map does with requests, the default last. */
export function waysOf(map: UrlMap): readonly Way[] {
  const matched = (map.pathMatchers ?? []).flatMap((matcher) => {
    const rules = map.hostRules?.filter(({ pathMatcher }) => pathMatcher === matcher.name) ?? [];
    const hosts = rules.flatMap((rule) => rule.hosts ?? []);
    return [
      ...(matcher.pathRules ?? []).map((rule) => ({ hosts, paths: rule.paths ?? [], to: rule.service })),
      ...(matcher.routeRules ?? []).map((rule) => ({
        hosts,
        paths: [`route rule of priority ${rule.priority ?? 0}`],
        to: rule.service,
      })),
      { hosts, paths: ['any other path'], to: matcher.defaultService },
    ];
  });
  if (map.defaultService === undefined && map.defaultUrlRedirect) return matched;
  return [...matched, { hosts: ['any other host'], paths: [], to: map.defaultService }];
}
