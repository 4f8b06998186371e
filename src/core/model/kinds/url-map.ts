import * as z from 'zod/mini';
import { boolean, code, json, number, object, reference, region, rows, text, words } from '../field.ts';
import { defineKind } from '../kind.ts';

const weighted = z.looseObject({
  weightedBackendServices: z.optional(z.array(z.looseObject({ backendService: z.optional(z.string()) }))),
  requestMirrorPolicy: z.optional(z.looseObject({ backendService: z.optional(z.string()) })),
});
const pathRules = {
  paths: words('Paths', { placeholder: '/images/*' }),
  service: reference('Service'),
  routeAction: json('Route action', weighted),
};
const routeRules = {
  priority: number('Priority', { placeholder: '0' }),
  service: reference('Service'),
  routeAction: json('Route action', weighted),
};

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
      defaultRouteAction: json('Default route action', weighted),
      pathRules: rows('Path rules', pathRules),
      routeRules: rows('Route rules', routeRules),
    }),
    defaultUrlRedirect: object('Redirect', {
      httpsRedirect: boolean('To HTTPS'),
      hostRedirect: code('Host'),
      pathRedirect: code('Path'),
    }),
    defaultRouteAction: json('Default route action', weighted),
  },
});
