import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind, type ResourceOf } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

type UrlMap = ResourceOf<'urlMap'>;

export const pathMatchersFit = defineRule({
  id: 'url-map/path-matchers-fit',
  severity: 'error',
  title: 'A host rule names a path matcher of its URL map',
  why: 'The host rule chooses by host name, the path matcher it names then by path. They are joined by the matcher’s name: a name that no matcher has is refused, and a matcher that no host rule names is never asked.',
  source: cite('externalApplicationOverview'),
  on: 'urlMap',
  *check(map) {
    const names = new Set(map.pathMatchers?.flatMap(({ name }) => (name ? [name] : [])));
    const missing = [...missingOf(map, names)];
    const [only, ...others] = missing;
    if (only) {
      // One field for all of them: the places of host rules move with every one that goes.
      const field = others.length > 0 ? 'hostRules' : `hostRules[${only[1].index}].pathMatcher`;
      const count = missing.reduce((sum, [, { count }]) => sum + count, 0);
      const among = [...names].map((one) => `“${one}”`);
      const can = `It can be ${few(among, 'one once there is one', ' or ')}.`;
      yield {
        at: [{ id: map.id, field }],
        message: `${others.length > 0 ? ofSeveral(missing, count, map) : ofOne(only, map)} ${can}`,
        fixes: [removeRules(map, new Set(missing.map(([name]) => name)), count)],
      };
    }
    const named = new Set(map.hostRules?.map(({ pathMatcher }) => pathMatcher));
    const idle = [...(map.pathMatchers ?? []).entries()].flatMap(([index, { name }]) =>
      name && !named.has(name) ? [{ index, name }] : [],
    );
    const [first] = idle;
    if (!first) return;
    yield {
      at: [{ id: map.id, field: `pathMatchers[${first.index}].name` }],
      severity: 'info',
      message: `No host rule of ${nameOf(map, 'the URL map')} names the path ${idle.length === 1 ? `matcher ${first.name}, so it is` : `matchers ${few(idle.map(({ name }) => name))}, so they are`} never asked.`,
      fixes: idle.length === 1 ? [askForAll(map, first.name)] : [],
    };
  },
});

interface Missing {
  /** Of the first host rule that names it. */
  readonly index: number;
  count: number;
  readonly hosts: string[];
}

/** The names without a path matcher, blank ones as '', with the host rules that name them. */
function missingOf(map: UrlMap, names: ReadonlySet<string>): ReadonlyMap<string, Missing> {
  const missing = new Map<string, Missing>();
  for (const [index, { pathMatcher, hosts = [] }] of (map.hostRules ?? []).entries()) {
    if (pathMatcher && names.has(pathMatcher)) continue;
    const of = missing.get(pathMatcher ?? '') ?? { index, count: 0, hosts: [] };
    of.count += 1;
    of.hosts.push(...hosts);
    missing.set(pathMatcher ?? '', of);
  }
  return missing;
}

function ofOne([name, { count, hosts }]: readonly [string, Missing], map: UrlMap): string {
  const who = count === 1 ? `The host rule for ${few(hosts)}` : `${count} host rules (${few(hosts)})`;
  return `${who} of ${nameOf(map, 'the URL map')} ${count === 1 ? 'names' : 'name'} ${name ? `the path matcher “${name}”, which is not there` : 'no path matcher'}.`;
}

function ofSeveral(missing: readonly (readonly [string, Missing])[], count: number, map: UrlMap): string {
  const names = missing.map(
    ([name, { count }]) => `${name ? `“${name}”` : 'none'}${count > 1 ? ` (${count} times)` : ''}`,
  );
  return `${count} host rules of ${nameOf(map, 'the URL map')} name path matchers that are not there: ${few(names)}.`;
}

/** At most three, and how many more. */
function few(words: readonly string[], none = 'no host', or = ', '): string {
  if (words.length === 0) return none;
  const more = words.length - 3;
  return more > 0 ? `${words.slice(0, 3).join(', ')} and ${more} more` : words.join(or);
}

function removeRules(map: UrlMap, missing: ReadonlySet<string>, count: number): Fix {
  return {
    title: count === 1 ? 'Remove the host rule' : `Remove the ${count} host rules`,
    safety: 'design',
    edit: (design) => {
      const now = resourceOf(design, map.id);
      if (!isKind('urlMap', now)) return design;
      const hostRules = now.hostRules?.filter(({ pathMatcher }) => !missing.has(pathMatcher ?? ''));
      return set(design, 'urlMap', map.id, { hostRules });
    },
  };
}

function askForAll(map: UrlMap, pathMatcher: string): Fix {
  return {
    title: 'Use it for all hosts',
    safety: 'design',
    edit: (design) => {
      const now = resourceOf(design, map.id);
      if (!isKind('urlMap', now)) return design;
      return set(design, 'urlMap', map.id, { hostRules: [...(now.hostRules ?? []), { hosts: ['*'], pathMatcher }] });
    },
  };
}
