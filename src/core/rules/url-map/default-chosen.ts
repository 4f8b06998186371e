import { nameOf } from '../../model/endpoints.ts';
import { isObject } from '../../model/references.ts';
import { wholeOf } from '../../model/sight.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const defaultChosen = defineRule({
  id: 'url-map/default-chosen',
  severity: 'error',
  incomplete: true,
  title: 'A URL map and each of its path matchers say what happens to all other requests',
  why: 'Requests that match no host or path go to the default: a backend service, a backend bucket, a redirect or a split by weights.',
  source: cite('externalApplicationOverview', 'backendServiceOverview'),
  on: 'urlMap',
  *check(map) {
    if (!hasDefault(wholeOf(map))) {
      yield {
        at: [{ id: map.id, field: 'defaultService' }],
        message: `${nameOf(map, 'The URL map')} has no default yet. It needs a backend service, a bucket or a redirect for requests that match nothing else.`,
      };
    }
    for (const [index, matcher] of (map.pathMatchers ?? []).entries()) {
      if (hasDefault(matcher)) continue;
      yield {
        at: [{ id: map.id, field: `pathMatchers[${index}].defaultService` }],
        message: `The path matcher ${matcher.name ?? index + 1} of ${nameOf(map, 'the URL map')} has no default yet. It needs a backend service, a bucket or a redirect for paths that match no rule.`,
      };
    }
  },
});

/** Newer kinds of defaults (a traffic split, an error policy) stand in fields that are not modelled. */
function hasDefault(holder: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(holder));
  return (
    Boolean(fields.get('defaultService')) ||
    isObject(fields.get('defaultUrlRedirect')) ||
    isObject(fields.get('defaultRouteAction'))
  );
}
