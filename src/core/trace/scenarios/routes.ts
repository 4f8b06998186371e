import { put } from '../../edit/write.ts';
import { forwardingRule } from '../../model/builders.ts';
import { both, bucket, canary, matcher, set, shop, toBucket, toNeg, web } from './changes.ts';
import type { Scenario } from './scenario.ts';

/** By URL map: host before path, the longest fit before the shorter. */
export const routeScenarios: readonly Scenario[] = [
  {
    what: 'a path rule leads to a bucket',
    source: 'urlMapConcepts',
    template: 'cdn-origin',
    to: 'https://news.example.com/images/a.png',
    result: 'reachable',
    fields: { 'news-map': 'pathMatchers[0].pathRules[0].service' },
    ways: ['news > news-proxy > news-map > images: ok 100 %'],
  },
  {
    what: 'a host that no rule names goes to the default, whatever its path',
    source: 'urlMapConcepts',
    template: 'cdn-origin',
    to: 'https://other.example.com/images/a.png',
    result: 'reachable',
    ways: ['news > news-proxy > news-map > news-service > origin-neg > origin-neg > origin-neg: ok 100 %'],
  },
  {
    what: 'the longest path rule wins',
    source: 'urlMapConcepts',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          pathRules: [
            { paths: ['/a/*'], service: 'web-service' },
            { paths: ['/a/b/*'], service: 'files' },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/a/b/c',
    result: 'reachable',
    fields: { 'web-map': 'pathMatchers[0].pathRules[1].service' },
    ways: [toBucket],
  },
  {
    what: 'a whole path wins over a beginning',
    source: 'urlMapConcepts',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          pathRules: [
            { paths: ['/a', '/a/*'], service: 'web-service' },
            { paths: ['/*'], service: 'files' },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/a',
    result: 'reachable',
    ways: [toNeg],
  },
  {
    what: 'paths are told apart by their letters’ case',
    source: 'urlMapConcepts',
    template: 'first-neg',
    change: both(bucket, set('web-map', matcher({ pathRules: [{ paths: ['/Files/*'], service: 'files' }] }))),
    to: 'http://web.example.com/files/a',
    result: 'reachable',
    ways: [toNeg],
  },
  {
    what: 'a wildcard host fits any label before it',
    source: 'urlMapConcepts',
    template: 'first-neg',
    change: both(
      bucket,
      set('web-map', {
        hostRules: [{ hosts: ['*.example.com'], pathMatcher: 'm' }],
        pathMatchers: [{ name: 'm', defaultService: 'files' }],
      }),
    ),
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: [toBucket],
  },
  {
    what: 'a whole host wins over a wildcard',
    source: 'urlMapConcepts',
    template: 'first-neg',
    change: both(
      bucket,
      set('web-map', {
        hostRules: [
          { hosts: ['*.example.com'], pathMatcher: 'm' },
          { hosts: ['web.example.com'], pathMatcher: 'n' },
        ],
        pathMatchers: [
          { name: 'm', defaultService: 'web-service' },
          { name: 'n', defaultService: 'files' },
        ],
      }),
    ),
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: [toBucket],
  },
  {
    what: 'route rules go by priority',
    source: 'trafficManagement',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          routeRules: [
            { priority: 2, matchRules: [{ prefixMatch: '/' }], service: 'web-service' },
            { priority: 1, matchRules: [{ prefixMatch: '/files' }], service: 'files' },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/files/a',
    result: 'reachable',
    fields: { 'web-map': 'pathMatchers[0].routeRules[1].service' },
    ways: [toBucket],
  },
  {
    what: 'a route rule that asks for a header leaves a doubt',
    source: 'trafficManagement',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          routeRules: [
            {
              priority: 1,
              matchRules: [{ prefixMatch: '/', headerMatches: [{ headerName: 'x', exactMatch: 'y' }] }],
              service: 'files',
            },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/',
    result: 'undetermined',
    ways: [`${web} > web-1: ? 100 %`],
  },
  {
    what: 'weights are parts of the requests',
    source: 'trafficManagement',
    template: 'first-neg',
    change: both(
      canary,
      set('web-map', {
        defaultService: undefined,
        defaultRouteAction: {
          weightedBackendServices: [
            { backendService: 'web-service', weight: 90 },
            { backendService: 'canary', weight: 10 },
          ],
        },
      }),
    ),
    to: 'http://web.example.com/',
    result: 'reachable',
    ways: [`${web} > web-1: ok 90 %`, 'web > web-proxy > web-map > canary > web-neg > web-neg > web-1: ok 10 %'],
  },
  {
    what: 'a redirect to HTTPS is followed to the other frontend',
    source: 'trafficManagement',
    template: 'container-native',
    change: (design) =>
      put(
        put(design, {
          id: 'plain-map',
          kind: 'urlMap',
          name: 'plain-map',
          defaultUrlRedirect: { httpsRedirect: true },
        }),
        { id: 'plain-proxy', kind: 'targetProxy', name: 'plain-proxy', type: 'HTTP', urlMap: 'plain-map' },
        forwardingRule('plain', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          IPProtocol: 'TCP',
          portRange: '80',
          target: 'plain-proxy',
          IPAddress: 'shop-address',
        }),
      ),
    to: 'http://shop.example.com/',
    result: 'reachable',
    ways: [
      `plain > plain-proxy > plain-map > ${shop} > shop-us > shop-us > node-us-1: ok`,
      `plain > plain-proxy > plain-map > ${shop} > shop-eu > shop-eu > node-eu-1: ok`,
    ],
  },
  {
    what: 'a redirect of a prefix keeps what follows it',
    source: 'trafficManagement',
    template: 'first-neg',
    change: both(
      bucket,
      set(
        'web-map',
        matcher({
          pathRules: [
            { paths: ['/old/*'], urlRedirect: { prefixRedirect: '/files/' } },
            { paths: ['/files/a'], service: 'files' },
          ],
        }),
      ),
    ),
    to: 'http://web.example.com/old/a',
    result: 'reachable',
    ways: ['web > web-proxy > web-map > web > web-proxy > web-map > files: ok 100 %'],
  },
  {
    what: 'a redirect to another host leaves the address behind',
    source: 'trafficManagement',
    template: 'first-neg',
    change: both(set('web-map', matcher({})), (design) =>
      put(
        design,
        {
          id: 'old-map',
          kind: 'urlMap',
          name: 'old-map',
          defaultUrlRedirect: { hostRedirect: 'web.example.com' },
        },
        { id: 'old-proxy', kind: 'targetProxy', name: 'old-proxy', type: 'HTTP', urlMap: 'old-map' },
        forwardingRule('old', {
          loadBalancingScheme: 'EXTERNAL_MANAGED',
          IPProtocol: 'TCP',
          portRange: '80',
          target: 'old-proxy',
          IPAddress: '203.0.113.7',
        }),
      ),
    ),
    to: 'http://203.0.113.7/',
    result: 'reachable',
    ways: [`old > old-proxy > old-map > ${web} > web-1: ok 100 %`],
  },
  {
    what: 'a map that says nothing leads nowhere',
    source: 'urlMapConcepts',
    template: 'first-neg',
    change: set('web-map', { defaultService: undefined }),
    to: 'http://web.example.com/',
    result: 'unreachable',
    ways: ['web > web-proxy > web-map: NO_MATCHING_ROUTE 100 %'],
  },
];
