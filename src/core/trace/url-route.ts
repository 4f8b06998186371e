import * as z from 'zod/mini';
import { nameOf } from '../model/endpoints.ts';
import { parseIpv4 } from '../model/ip.ts';
import type { Id } from '../model/kind.ts';
import type { UrlMap } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import { cite } from '../rules/sources.ts';
import { blocker, type Findings } from './blockers.ts';
import { type Hop, hop } from './hop.ts';
import type { TraceRequest } from './request.ts';

/** Where a URL map leads a request: to one or several services, or away. */
export interface Decision {
  readonly hop: Hop;
  /** Backend services and buckets, with their part of the requests; empty where it leads nowhere. */
  readonly services: readonly { readonly id: Id; readonly share: number; readonly field: string }[];
  /** The request that a redirect asks the client to make instead. */
  readonly redirect?: TraceRequest;
}

type PathMatcher = NonNullable<UrlMap['pathMatchers']>[number];

/** How well a host pattern fits, longer patterns better than shorter ones; undefined where it does not. */
function fitOfHost(pattern: string, host: string): number | undefined {
  const wanted = pattern.toLowerCase().replace(/:\d+$/, '');
  if (wanted === host) return Number.POSITIVE_INFINITY;
  if (wanted === '*') return 0;
  if (!wanted.startsWith('*')) return undefined;
  const rest = wanted.slice(1);
  return host.endsWith(rest) && host.length > rest.length ? rest.length : undefined;
}

/** The path matcher for a host; `index` is the place of the host rule that chose it. */
function hostRuleFor(map: UrlMap, host: string): { readonly index: number; readonly matcher: string } | undefined {
  let best: { index: number; matcher: string; fit: number } | undefined;
  for (const [index, { hosts = [], pathMatcher }] of (map.hostRules ?? []).entries()) {
    for (const pattern of hosts) {
      const fit = fitOfHost(pattern, host);
      if (fit === undefined || pathMatcher === undefined || (best && best.fit >= fit)) continue;
      best = { index, matcher: pathMatcher, fit };
    }
  }
  return best;
}

/** Whether a URL map names a host in a rule of its own. */
export function routesHost(map: UrlMap, host: string): boolean {
  return (map.hostRules ?? []).some(({ hosts = [] }) =>
    hosts.some((pattern) => pattern !== '*' && fitOfHost(pattern, host) !== undefined),
  );
}

/** How well a path pattern fits: the whole path best, then the longest beginning. `/*` fits everything, `/a/*` also `/a/`. */
function fitOfPath(pattern: string, path: string): number | undefined {
  if (!pattern.endsWith('*')) return pattern === path ? Number.POSITIVE_INFINITY : undefined;
  const beginning = pattern.slice(0, -1);
  return path.startsWith(beginning) ? beginning.length : undefined;
}

const weighted = z.looseObject({
  weightedBackendServices: z.optional(
    z.array(z.looseObject({ backendService: z.optional(z.string()), weight: z.optional(z.number()) })),
  ),
});
const redirecting = z.looseObject({
  httpsRedirect: z.optional(z.boolean()),
  hostRedirect: z.optional(z.string()),
  pathRedirect: z.optional(z.string()),
  prefixRedirect: z.optional(z.string()),
});
const matchRule = z.looseObject({
  prefixMatch: z.optional(z.string()),
  fullPathMatch: z.optional(z.string()),
  ignoreCase: z.optional(z.boolean()),
});
const routing = z.looseObject({ matchRules: z.optional(z.array(matchRule)), urlRedirect: z.optional(redirecting) });
const known: ReadonlySet<string> = new Set(['prefixMatch', 'fullPathMatch', 'ignoreCase']);

/** How a rule by priority took a path: by this beginning of it, or by the whole of it. */
interface Taken {
  readonly prefix?: string;
}

/** How a rule by priority takes a path, false where it does not; undefined where it asks for headers, queries or a template. */
function matches(rule: object, path: string): Taken | false | undefined {
  const read = routing.safeParse(rule);
  if (!read.success) return undefined;
  const rules = read.data.matchRules ?? [];
  if (rules.length === 0) return { prefix: '/' };
  let isOpen = false;
  for (const each of rules) {
    if (Object.keys(each).some((key) => !known.has(key))) {
      isOpen = true;
      continue;
    }
    const fold = (text: string) => (each.ignoreCase ? text.toLowerCase() : text);
    const { fullPathMatch, prefixMatch = '/' } = each;
    if (fullPathMatch !== undefined) {
      if (fold(fullPathMatch) === fold(path)) return {};
    } else if (fold(path).startsWith(fold(prefixMatch))) return { prefix: prefixMatch };
  }
  return isOpen ? undefined : false;
}

/** A place of a URL map that says what happens: a service, an action with weights, or a redirect. */
interface Outcome {
  readonly why: string;
  readonly field: string;
  readonly said: object;
  readonly service: Id | undefined;
  readonly action: unknown;
  readonly redirect: unknown;
  /** The beginning of the path that was matched; absent where the whole path was. */
  readonly prefix?: string;
  /** A rule before it might take the request as well. */
  readonly doubt?: string;
}

function outcomeIn(matcher: PathMatcher, at: number, path: string): Outcome {
  const where = `pathMatchers[${at}]`;
  const rules = [...(matcher.routeRules ?? []).entries()].sort(([, a], [, b]) => (a.priority ?? 0) - (b.priority ?? 0));
  let doubt: string | undefined;
  for (const [index, rule] of rules) {
    const fits = matches(rule, path);
    if (fits === undefined) {
      doubt ??= `Whether the route rule with priority ${rule.priority ?? 0} takes the request: it asks for more than the path.`;
      continue;
    }
    if (fits)
      return {
        why: `the route rule with priority ${rule.priority ?? 0} takes ${path}`,
        field: `${where}.routeRules[${index}].service`,
        said: rule,
        service: rule.service,
        action: rule.routeAction,
        redirect: Reflect.get(rule, 'urlRedirect'),
        ...fits,
        ...(doubt ? { doubt } : {}),
      };
  }
  let best: { fit: number; outcome: Outcome } | undefined;
  for (const [index, rule] of (matcher.pathRules ?? []).entries()) {
    for (const pattern of rule.paths ?? []) {
      const fit = fitOfPath(pattern, path);
      if (fit === undefined || (best && best.fit >= fit)) continue;
      const outcome: Outcome = {
        why: `the path rule ${pattern} fits ${path} best`,
        field: `${where}.pathRules[${index}].service`,
        said: rule,
        service: rule.service,
        action: rule.routeAction,
        redirect: Reflect.get(rule, 'urlRedirect'),
        ...(pattern.endsWith('*') ? { prefix: pattern.slice(0, -1) } : {}),
      };
      best = { fit, outcome };
    }
  }
  if (best) return best.outcome;
  return {
    why: `no rule of ${matcher.name ?? 'the path matcher'} fits ${path}, so its default counts`,
    field: `${where}.defaultService`,
    said: matcher,
    service: matcher.defaultService,
    action: matcher.defaultRouteAction,
    redirect: Reflect.get(matcher, 'defaultUrlRedirect'),
    prefix: '/',
    ...(doubt ? { doubt } : {}),
  };
}

function outcomeOf(map: UrlMap, host: string, path: string): Outcome {
  const chosen = hostRuleFor(map, host);
  const at = (map.pathMatchers ?? []).findIndex(({ name }) => name !== undefined && name === chosen?.matcher);
  const matcher = map.pathMatchers?.[at];
  if (chosen && matcher) {
    const inside = outcomeIn(matcher, at, path);
    return { ...inside, why: `host rule ${chosen.index + 1} takes ${host || 'every host'}, and ${inside.why}` };
  }
  return {
    why: chosen
      ? `its host rule names a path matcher that is not there`
      : `no host rule takes ${host || 'an address'}, so the default counts`,
    field: 'defaultService',
    said: map,
    service: map.defaultService,
    action: map.defaultRouteAction,
    redirect: map.defaultUrlRedirect,
    prefix: '/',
  };
}

/** What a URL map makes of a request: by host, then by path; weights and redirects included. */
export function decide(map: UrlMap, request: TraceRequest, view: View, findings: Findings): Decision {
  const outcome = outcomeOf(map, request.host ?? '', request.path);
  const name = nameOf(map, 'The URL map');
  const at = { id: map.id, field: outcome.field };
  const sources = cite('urlMapConcepts');
  const notChecked = [...(outcome.doubt ? [outcome.doubt] : []), ...findings.unchecked(map.id)];
  const blockers = findings.blocking(map.id);
  const base = { stage: 'route', at, sources, notChecked, blockers } as const;
  const verdict = outcome.doubt ? ('undetermined' as const) : ('forward' as const);

  const redirect = redirecting.safeParse(outcome.redirect);
  if (redirect.success && Object.keys(redirect.data).length > 0) {
    const next = redirected(request, redirect.data, outcome.prefix);
    return {
      hop: hop({
        ...base,
        verdict,
        text: `${name}: ${outcome.why}. It answers with a redirect, and the client asks again.`,
      }),
      services: [],
      redirect: next,
    };
  }
  const action = weighted.safeParse(outcome.action);
  const parts = action.success ? (action.data.weightedBackendServices ?? []) : [];
  const sum = parts.reduce((total, { weight = 0 }) => total + weight, 0);
  const services = parts.flatMap(({ backendService, weight = 0 }) =>
    backendService && sum > 0 ? [{ id: backendService, share: weight / sum, field: outcome.field }] : [],
  );
  if (services.length === 0 && outcome.service) services.push({ id: outcome.service, share: 1, field: outcome.field });
  const told = services
    .map(({ id, share }) => `${nameOf(view.get(id), 'a service')}${share < 1 ? ` (${percent(share)})` : ''}`)
    .join(', ');
  return {
    hop: hop({
      ...base,
      verdict,
      text: `${name}: ${outcome.why}. ${services.length === 0 ? 'Nothing is said there' : `It leads to ${told}`}.`,
      blockers:
        services.length > 0
          ? blockers
          : [
              ...blockers,
              blocker('NO_MATCHING_ROUTE', `${name} says nothing about ${request.host ?? ''}${request.path}.`, [
                'urlMapConcepts',
              ]),
            ],
    }),
    services,
  };
}

/** `33 %`. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/**
 * The request that the client makes after a redirect. Another host has another address, which DNS gives; a new prefix
 * takes the place of the one that was matched, and what follows it stays.
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1/urlMaps
 */
function redirected(request: TraceRequest, to: z.infer<typeof redirecting>, prefix: string | undefined): TraceRequest {
  const isHttps = to.httpsRedirect === true || request.protocol === 'https';
  const { rule: _, address, ...rest } = request;
  const host = to.hostRedirect?.toLowerCase() || undefined;
  const isElsewhere = host !== undefined && host !== request.host && host !== address;
  const follows = prefix === undefined ? '' : request.path.slice(prefix.length);
  return {
    ...rest,
    protocol: isHttps ? 'https' : request.protocol,
    port: isHttps && request.protocol !== 'https' ? 443 : request.port,
    ...(isElsewhere || address === undefined ? {} : { address }),
    ...(host ? (isAddress(host) ? { address: host, host: undefined } : { host }) : {}),
    path: to.pathRedirect ?? (to.prefixRedirect === undefined ? request.path : to.prefixRedirect + follows),
  };
}

const isAddress = (text: string): boolean => parseIpv4(text) !== undefined;
