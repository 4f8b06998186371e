import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const pathMatchersFit = defineRule({
  id: 'url-map/path-matchers-fit',
  severity: 'error',
  title: 'A host rule names a path matcher of its URL map',
  why: 'The host rule chooses by host name, the path matcher it names then by path. They are joined by the matcher’s name: a name that no matcher has is refused, and a matcher that no host rule names is never asked.',
  source: cite('externalApplicationOverview'),
  on: 'urlMap',
  *check(map) {
    const names = new Set(map.pathMatchers?.map(({ name }) => name));
    const named = new Set(map.hostRules?.map(({ pathMatcher }) => pathMatcher));
    for (const [index, { pathMatcher, hosts }] of (map.hostRules ?? []).entries()) {
      if (pathMatcher && names.has(pathMatcher)) continue;
      yield {
        at: [{ id: map.id, field: `hostRules[${index}].pathMatcher` }],
        message: `The host rule for ${hosts?.join(', ') ?? 'no host'} of ${nameOf(map, 'the URL map')} names ${pathMatcher ? `the path matcher “${pathMatcher}”, which is not there` : 'no path matcher'}. It can name ${[...names].map((one) => `“${one}”`).join(' or ') || 'one once there is one'}.`,
        fixes: [
          {
            title: 'Remove the host rule',
            safety: 'design',
            edit: (design) =>
              set(design, 'urlMap', map.id, { hostRules: map.hostRules?.filter((_, other) => other !== index) }),
          },
        ],
      };
    }
    for (const [index, { name }] of (map.pathMatchers ?? []).entries()) {
      if (!name || named.has(name)) continue;
      yield {
        at: [{ id: map.id, field: `pathMatchers[${index}].name` }],
        severity: 'info',
        message: `No host rule of ${nameOf(map, 'the URL map')} names the path matcher ${name}, so it is never asked.`,
        fixes: [
          {
            title: 'Use it for all hosts',
            safety: 'design',
            edit: (design) =>
              set(design, 'urlMap', map.id, {
                hostRules: [...(map.hostRules ?? []), { hosts: ['*'], pathMatcher: name }],
              }),
          },
        ],
      };
    }
  },
});
