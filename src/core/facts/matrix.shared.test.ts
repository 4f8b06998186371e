import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { backendKinds, mixing, supportOf } from './backend-support.ts';
import { balancingOf } from './balancing.ts';
import { healthCheckOf } from './health-checks.ts';
import { negTypes } from './neg-types.ts';
import { productIds, products } from './products.ts';

/**
 * Compares the tables, cell by cell, with the matrix they were compiled from, so that no cell is mistyped. The matrix lies beside the
 * project and is not part of it: without it the comparison is left out.
 */
function matrixUrl(testFile: string): URL {
  return new URL('../../../../shared/reference/lb-matrix.json', testFile);
}

const strings = z.array(z.string());

const Product = z.object({
  id: z.string(),
  family: z.string(),
  exposure: z.string(),
  geography: z.string(),
  schemes: z.object({
    backendService: strings,
    forwardingRule: strings,
    crossSchemeAllowed: z.array(z.object({ forwardingRule: z.string(), backendService: z.string() })),
  }),
  scopes: z.object({
    backendService: strings,
    healthCheck: strings,
    healthCheckToleratedByApi: strings,
    urlMap: strings,
    targetProxy: strings,
    forwardingRule: strings,
    address: strings,
    backendBucket: strings,
  }),
  targets: strings,
  forwardingRule: z.object({
    ipProtocols: strings,
    ports: z.object({ kind: z.string() }),
    ipVersions: strings,
    networkTiers: strings,
    addressType: z.string(),
    networkField: z.string(),
    subnetField: z.string(),
    globalAccess: z.string(),
  }),
  backendServiceCount: z.string(),
  protocols: strings,
  protocolPairs: z.nullable(
    z.array(z.object({ forwardingRuleProtocol: z.string(), backendServiceProtocol: z.string() })),
  ),
  backends: z.record(
    z.string(),
    z.object({
      support: z.string(),
      confidence: z.string(),
      maxPerBackendService: z.nullable(z.number()),
      maxPerRegion: z.nullable(z.number()),
    }),
  ),
  mixing: z.object({ allowedCombinations: z.array(strings), unsureCombinations: z.array(strings) }),
  balancing: z.optional(
    z.record(
      z.string(),
      z.array(
        z.object({
          mode: z.nullable(z.string()),
          targetCapacity: z.string(),
          parameters: strings,
          capacityScaler: z.string(),
          confidence: z.string(),
        }),
      ),
    ),
  ),
  healthCheck: z.record(
    z.string(),
    z.object({ mode: z.string(), requirement: z.string(), protocols: strings, confidence: z.string() }),
  ),
  location: z.object({ backends: z.string() }),
  proxyOnlySubnet: z.nullable(z.string()),
  cloudNat: z.string(),
  firewall: z.object({
    healthCheckIpv4: strings,
    healthCheckIpv6: strings,
    dataPath: z.string(),
    dataPathIpv4: strings,
    dataPathIpv6: strings,
    internetNegEgress: strings,
  }),
  dualStack: z.object({ instanceGroupsAndZonalNegs: z.string(), ipAddressSelectionPolicy: z.string() }),
  affinity: z.object({ localityPolicies: strings }),
  features: z.object({ cloudCdn: z.string(), iap: z.string(), cloudArmor: strings }),
  urlMapLimits: z.nullish(z.object({ distinctBackendServicesOrBuckets: z.number(), sizeKB: z.number() })),
  quotaNames: z.object({ backendServices: z.optional(z.string()), forwardingRules: z.string() }),
});

const byScope = z.union([z.string(), z.record(z.string(), z.string())]);

const Matrix = z.object({
  meta: z.object({ enums: z.object({ backendKinds: strings }) }),
  negTypes: z.record(
    z.string(),
    z.object({
      scope: strings,
      maxEndpoints: z.union([z.number(), z.record(z.string(), z.number())]),
      endpointsAttachable: z.optional(z.boolean()),
      defaultPort: z.string(),
      network: byScope,
      subnetwork: byScope,
      families: strings,
    }),
  ),
  products: z.array(Product),
});

/** The words the tables do not merely write in lower case. */
const SPELLING: Readonly<Record<string, string>> = {
  NOT_SUPPORTED: 'unsupported',
  REQUIRED_EXACTLY_ONE: 'required-one',
  DISTRIBUTED_ENVOY: 'distributed',
  MULTIPLE: 'many',
  ONE_OR_MULTIPLE_WITH_TLS_ROUTES: 'one-unless-tls-routes',
  OPTIONAL_DEFAULT_NETWORK: 'optional-default',
  REQUIRED_IN_CUSTOM_MODE: 'required-unless-auto',
};

const ours = (word: string) => SPELLING[word] ?? word.toLowerCase().replaceAll('_', '-');
const scopes = (words: readonly string[]) => words.map((word) => (word === 'REGIONAL' ? 'region' : 'global'));
const sorted = (words: readonly string[]) => [...words].sort();
const kindsOf = (key: string) => backendKinds.filter(({ id }) => id === key || id.startsWith(`${key}_`));

/** The keys NEG_INTERNET, NEG_SERVERLESS and NEG_PSC stand for all kinds that begin so; every other key for itself. */
const grouped = (key: string) =>
  ['NEG_INTERNET', 'NEG_SERVERLESS', 'NEG_PSC'].includes(key)
    ? kindsOf(key)
    : backendKinds.filter(({ id }) => id === key);

const PORTS: Readonly<Record<string, string>> = {
  SINGLE: 'one',
  LIST_UP_TO_5_OR_RANGE_OR_ALL: 'list-range-or-all',
  LIST_UP_TO_5_OR_ALL: 'list-or-all',
  OPTIONAL_SINGLE_RANGE: 'one-range',
};

test('the matrix is looked for beside the project', () => {
  expect(matrixUrl('file:///home/me/project/src/core/facts/some.test.ts').pathname).toBe(
    '/home/me/shared/reference/lb-matrix.json',
  );
});

const url = matrixUrl(import.meta.url);

if (existsSync(url)) {
  const matrix = Matrix.parse(JSON.parse(readFileSync(url, 'utf8')));

  test('the same products and kinds', () => {
    expect(sorted(matrix.products.map(({ id }) => id))).toEqual(sorted(productIds));
    expect(matrix.meta.enums.backendKinds).toEqual(backendKinds.map(({ id }) => id));
  });

  describe.each(products.map((product) => [product.id, product] as const))('%s', (id, product) => {
    const theirs = matrix.products.find((candidate) => candidate.id === id);
    if (theirs === undefined) throw new Error(`the matrix has no ${id}`);

    test('what it is', () => {
      expect(product.family).toBe(theirs.family);
      expect(product.exposure).toBe(theirs.exposure);
      expect(product.geography).toBe(theirs.geography);
      expect(product.backendLocation).toBe(theirs.location.backends);
      expect(product.backendServiceCount).toBe(ours(theirs.backendServiceCount));
      expect(product.proxyOnlySubnetPurpose).toBe(theirs.proxyOnlySubnet);
      expect(product.cloudNat).toBe(theirs.cloudNat);
      expect(product.quotas.backendServices ?? undefined).toBe(theirs.quotaNames.backendServices);
      expect(product.quotas.forwardingRules).toBe(theirs.quotaNames.forwardingRules);
    });

    test('schemes', () => {
      expect(product.backendServiceSchemes).toEqual(theirs.schemes.backendService);
      expect(product.forwardingRuleSchemes).toEqual(theirs.schemes.forwardingRule);
      expect(product.schemePairs).toEqual([
        ...theirs.schemes.backendService.map((scheme) => ({ forwardingRule: scheme, backendService: scheme })),
        ...theirs.schemes.crossSchemeAllowed,
      ]);
    });

    test('scopes', () => {
      const { healthCheckToleratedByApi, ...rest } = theirs.scopes;
      expect(product.healthCheckScopesTolerated).toEqual(scopes(healthCheckToleratedByApi));
      for (const [part, words] of Object.entries(rest)) {
        const mine = Object.entries(product.scopes).find(([key]) => key === part)?.[1] ?? [];
        expect(sorted(mine), part).toEqual(sorted(scopes(words)));
      }
    });

    test('targets and forwarding rule', () => {
      const targets =
        product.target === 'TARGET_PROXY' ? product.proxyTypes.map((type) => `TARGET_${type}_PROXY`) : [product.target];
      expect(sorted(targets)).toEqual(sorted(theirs.targets));
      const rule = product.forwardingRule;
      expect(rule.protocols).toEqual(theirs.forwardingRule.ipProtocols);
      expect(rule.ports.kind).toBe(PORTS[theirs.forwardingRule.ports.kind]);
      expect(rule.ipVersions).toEqual(theirs.forwardingRule.ipVersions);
      expect(rule.networkTiers).toEqual(theirs.forwardingRule.networkTiers);
      expect(rule.addressType).toBe(theirs.forwardingRule.addressType);
      expect(rule.networkField).toBe(ours(theirs.forwardingRule.networkField));
      expect(rule.subnetworkField).toBe(ours(theirs.forwardingRule.subnetField));
      expect(rule.globalAccess).toBe(ours(theirs.forwardingRule.globalAccess));
    });

    test('protocols', () => {
      expect(sorted(product.backendServiceProtocols)).toEqual(sorted(theirs.protocols));
      expect(product.protocolPairs).toEqual(
        (theirs.protocolPairs ?? []).map((pair) => ({
          forwardingRule: pair.forwardingRuleProtocol,
          backendService: pair.backendServiceProtocol,
        })),
      );
    });

    test('firewall ranges', () => {
      const { confidence, note, sources, ...mine } = product.firewall;
      expect(mine).toEqual(theirs.firewall);
    });

    test('features', () => {
      const { features, dualStack } = product;
      expect(features.cloudCdn).toBe(ours(theirs.features.cloudCdn));
      expect(features.iap).toBe(ours(theirs.features.iap));
      const armor = theirs.features.cloudArmor.filter((word) => word !== 'NOT_SUPPORTED');
      expect(features.cloudArmor).toEqual(armor.includes('UNSURE') ? 'unsure' : armor);
      expect(sorted(features.localityPolicies)).toEqual(sorted(theirs.affinity.localityPolicies));
      expect(dualStack.backends).toBe(ours(theirs.dualStack.instanceGroupsAndZonalNegs));
      expect(dualStack.ipAddressSelectionPolicy).toBe(theirs.dualStack.ipAddressSelectionPolicy === 'SUPPORTED');
      expect(product.urlMapLimits).toEqual(
        theirs.urlMapLimits
          ? { backends: theirs.urlMapLimits.distinctBackendServicesOrBuckets, sizeKb: theirs.urlMapLimits.sizeKB }
          : null,
      );
    });

    test.each(backendKinds.map((kind) => kind.id))('support of %s', (kind) => {
      const cell = theirs.backends[kind];
      const mine = supportOf(id, kind);
      expect({ support: mine.support, max: mine.max, maxPerRegion: mine.maxPerRegion }).toEqual({
        support: ours(cell?.support ?? ''),
        max: cell?.maxPerBackendService ?? null,
        maxPerRegion: cell?.maxPerRegion ?? null,
      });
      expect(mine.confidence === 'unsure').toBe(cell?.confidence === 'unsure');
    });

    test('mixing', () => {
      const combinations = (lists: readonly (readonly string[])[]) =>
        lists.map((list) => sorted(list).join('+')).sort();
      expect(combinations(mixing[id].allowed)).toEqual(combinations(theirs.mixing.allowedCombinations));
      expect(combinations(mixing[id].unsure)).toEqual(combinations(theirs.mixing.unsureCombinations));
    });

    test('balancing', () => {
      for (const [key, rows] of Object.entries(theirs.balancing ?? {})) {
        const expected = rows.map((row) =>
          JSON.stringify([
            row.mode,
            ours(row.targetCapacity),
            sorted(row.parameters),
            ours(row.capacityScaler),
            row.confidence === 'unsure',
          ]),
        );
        for (const kind of grouped(key)) {
          if (supportOf(id, kind.id).support === 'unsupported') continue;
          const mine = balancingOf(id, kind.id).map((row) =>
            JSON.stringify([
              row.mode,
              row.capacity,
              sorted(row.fields),
              row.capacityScaler,
              row.confidence === 'unsure',
            ]),
          );
          expect(sorted(mine), kind.id).toEqual(sorted(expected));
        }
      }
    });

    test('health checks', () => {
      for (const [key, check] of Object.entries(theirs.healthCheck)) {
        for (const kind of grouped(key)) {
          if (supportOf(id, kind.id).support === 'unsupported') continue;
          const mine = healthCheckOf(id, kind.id);
          expect(mine?.prober, kind.id).toBe(ours(check.mode));
          expect(mine?.requirement, kind.id).toBe(ours(check.requirement));
          expect(sorted(mine?.protocols ?? []), kind.id).toEqual(sorted(check.protocols));
          expect(mine?.confidence === 'unsure', kind.id).toBe(check.confidence === 'unsure');
        }
      }
    });
  });

  describe.each(Object.entries(matrix.negTypes))('NEG type %s', (id, theirs) => {
    const mine = negTypes.find((type) => type.id === id);
    const scopeOf = (word: string) => ({ ZONAL: 'zone', REGIONAL: 'region', GLOBAL: 'global' })[word] ?? word;

    test('scope, limit, default port and families', () => {
      expect(sorted(mine?.scopes ?? [])).toEqual(sorted(theirs.scope.map(scopeOf)));
      expect(mine?.defaultPort).toBe(ours(theirs.defaultPort));
      expect(mine?.endpointsAttachable).toBe(theirs.endpointsAttachable ?? true);
      expect(sorted(mine?.families ?? [])).toEqual(sorted(theirs.families));
      const { maxEndpoints } = theirs;
      expect(mine?.maxEndpoints).toEqual(
        Object.fromEntries(
          theirs.scope.map((word) => [
            scopeOf(word),
            typeof maxEndpoints === 'number' ? maxEndpoints : maxEndpoints[word],
          ]),
        ),
      );
    });

    test('network', () => {
      for (const word of theirs.scope) {
        const requirement = typeof theirs.network === 'string' ? theirs.network : (theirs.network[word] ?? '');
        const spelled = ours(requirement).replace('optional-published-service-only', 'optional-published-service');
        const here = Object.entries(mine?.network ?? {}).find(([scope]) => scope === scopeOf(word))?.[1];
        expect(here).toBe(spelled);
      }
    });
  });
} else {
  console.info(`no comparison with the load balancer matrix: ${url.pathname} is not there`);
}
