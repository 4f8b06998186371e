import { isIdle, type Steering } from '../../facts/affinity.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { UrlMap } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import type { View } from '../../model/view.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const idleRouteActions = defineRule({
  id: 'url-map/idle-route-actions',
  severity: 'warning',
  title: 'Requests to a global internet NEG are neither retried nor mirrored',
  why: 'Both need other endpoints of the same service to send to, and a global internet NEG has one, outside Google Cloud. The documentation lists both as unsupported there.',
  source: cite('internetNegOverview', 'backendServiceOverview'),
  on: 'urlMap',
  *check(map, view) {
    for (const { field, action, services } of routesOf(map)) {
      if (!action) continue;
      const mirrored = action.requestMirrorPolicy;
      for (const [key, value, steering, words] of [
        ['retryPolicy', action.retryPolicy, 'retries', 'retries requests'],
        ['requestMirrorPolicy', mirrored, 'mirroring', 'mirrors requests'],
      ] as const) {
        if (!value) continue;
        const near = steering === 'mirroring' ? [...services, mirrored?.backendService] : services;
        const idle = near.flatMap((id) => idleNeg(id, steering, view) ?? [])[0];
        if (!idle) continue;
        yield {
          at: [{ id: map.id, field: `${field}.${key}` }, { id: idle.service }],
          message: `${nameOf(map, 'The URL map')} ${words} of a route that leads to ${idle.name}, a global internet NEG. That is not supported there.`,
        };
      }
    }
  },
});

interface Action {
  readonly retryPolicy?: unknown;
  readonly requestMirrorPolicy?: { readonly backendService?: string };
  readonly weightedBackendServices?: readonly { readonly backendService?: string }[];
}

interface RouteOfMap {
  readonly field: string;
  readonly action: Action | undefined;
  readonly services: readonly (string | undefined)[];
}

/** Each place where a URL map says what happens to requests, with the services they go to. */
function* routesOf(map: UrlMap): Iterable<RouteOfMap> {
  const route = (field: string, action: Action | undefined, service: string | undefined): RouteOfMap => ({
    field,
    action,
    services: [service, ...(action?.weightedBackendServices ?? []).map(({ backendService }) => backendService)],
  });
  yield route('defaultRouteAction', map.defaultRouteAction, map.defaultService);
  for (const [at, matcher] of (map.pathMatchers ?? []).entries()) {
    const field = `pathMatchers[${at}]`;
    yield route(`${field}.defaultRouteAction`, matcher.defaultRouteAction, matcher.defaultService);
    for (const key of ['pathRules', 'routeRules'] as const) {
      for (const [index, rule] of (matcher[key] ?? []).entries()) {
        yield route(`${field}.${key}[${index}].routeAction`, rule.routeAction, rule.service);
      }
    }
  }
}

function idleNeg(id: string | undefined, steering: Steering, view: View) {
  const service = view.of('backendService', id);
  if (!service) return undefined;
  const products = productsOf(service, view);
  if (products.length === 0) return undefined;
  const on = backendsOf(service, view).find(
    ({ kind }) => kind && products.every((product) => isIdle(product.id, kind, steering)),
  );
  return on && { service: service.id, name: on.name };
}
