import * as z from 'zod/mini';
import { json, reference, region, rows, text, words } from '../field.ts';
import { defineKind } from '../kind.ts';

const weighted = z.looseObject({
  weightedBackendServices: z.optional(z.array(z.looseObject({ backendService: z.optional(z.string()) }))),
});
const pathRule = z.looseObject({
  paths: z.optional(z.array(z.string())),
  service: z.optional(z.string()),
  routeAction: z.optional(weighted),
});
const routeRule = z.looseObject({
  priority: z.optional(z.number()),
  service: z.optional(z.string()),
  routeAction: z.optional(weighted),
});

export const urlMap = defineKind({
  kind: 'urlMap',
  label: 'URL map',
  purpose: 'Routes requests by host and path to backend services and buckets',
  family: 'balancing',
  scopes: ['global', 'region'],
  fields: {
    region: region('Region', { hint: 'Empty: global' }),
    defaultService: reference('Default service'),
    hostRules: rows('Host rules', {
      hosts: words('Hosts', { placeholder: 'example.com' }),
      pathMatcher: text('Path matcher'),
    }),
    pathMatchers: rows('Path matchers', {
      name: text('Name'),
      defaultService: reference('Default service'),
      pathRules: json('Path rules', z.array(pathRule)),
      routeRules: json('Route rules', z.array(routeRule)),
    }),
    defaultUrlRedirect: json('Redirect', z.looseObject({ httpsRedirect: z.optional(z.boolean()) })),
    defaultRouteAction: json('Default route action', weighted),
  },
});
