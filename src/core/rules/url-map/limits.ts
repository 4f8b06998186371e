import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOfUrlMap, servicesOfMap } from '../../model/load-balancer.ts';
import type { At } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const urlMapLimits = defineRule({
  id: 'url-map/limits',
  severity: 'error',
  title: 'A URL map has room for some thousand hosts, matchers and services',
  why: 'The numbers are fixed: nobody can raise them. A larger site is split into several URL maps, with a forwarding rule each, or routes many hosts by one rule with a wildcard.',
  source: cite('loadBalancingQuotas'),
  on: 'urlMap',
  *check(map, view) {
    const products = productsOfUrlMap(map, view).filter(({ urlMapLimits: most }) => most !== null);
    if (products.length === 0) return;
    const isInternal = products.every(({ exposure }) => exposure === 'INTERNAL');
    const hosts = (isInternal ? limits.internalHostRulesPerUrlMap : limits.externalHostRulesPerUrlMap).value;
    // Where it may still be one of several products, the roomiest counts.
    const services = Math.max(...products.map(({ urlMapLimits: most }) => most?.backends ?? 0));
    const name = nameOf(map, 'The URL map');
    const told = (field: string, count: number, what: string, most: number): { at: [At]; message: string } => ({
      at: [{ id: map.id, field }],
      message: `${name} has ${count} ${what}. It has room for ${most}.`,
    });
    const hostRules = map.hostRules?.length ?? 0;
    if (hostRules > hosts) yield told('hostRules', hostRules, 'host rules', hosts);
    const matchers = map.pathMatchers ?? [];
    if (matchers.length > hosts) yield told('pathMatchers', matchers.length, 'path matchers', hosts);
    for (const [index, { name: matcher, pathRules = [], routeRules = [] }] of matchers.entries()) {
      const count = Math.max(pathRules.length, routeRules.length);
      if (count <= limits.rulesPerPathMatcher.value) continue;
      yield {
        at: [
          { id: map.id, field: `pathMatchers[${index}].${pathRules.length === count ? 'pathRules' : 'routeRules'}` },
        ],
        message: `The path matcher ${matcher ?? index + 1} of ${nameOf(map, 'the URL map')} has ${count} rules. It has room for ${limits.rulesPerPathMatcher.value}.`,
      };
    }
    const distinct = servicesOfMap(map, view).length;
    if (distinct > services) yield told('pathMatchers', distinct, 'backend services and buckets behind it', services);
  },
});
