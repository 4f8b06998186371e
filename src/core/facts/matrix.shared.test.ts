import { describe, expect, test } from 'vitest';
import { ours, readMatrix, scopes, sorted } from '../../../tests/lb-matrix.ts';
import { idleSteering, proxyless } from './affinity.ts';
import { backendKinds, mixing, supportOf } from './backend-support.ts';
import { balancingOf } from './balancing.ts';
import { healthCheckOf } from './health-checks.ts';
import { limits } from './limits.ts';
import { productIds, products } from './products.ts';

/**
 * Compares the tables of products and backends, cell by cell, with the matrix they were compiled from, so that no cell is
 * mistyped. Without the matrix the comparison is left out.
 */
const matrix = readMatrix();

const kindsOf = (key: string) => backendKinds.filter(({ id }) => id === key || id.startsWith(`${key}_`));

/** The keys NEG_INTERNET, NEG_SERVERLESS and NEG_PSC stand for all kinds that begin so; every other key for itself. */
const grouped = (key: string) =>
  ['NEG_INTERNET', 'NEG_SERVERLESS', 'NEG_PSC'].includes(key)
    ? kindsOf(key)
    : backendKinds.filter(({ id }) => id === key);

const NETWORKS: Readonly<Record<string, string>> = {
  ANY_VPC_SAME_PROJECT_OR_CROSS_PROJECT: 'ANY_VPC',
  ANY_VPC_SAME_PROJECT: 'ANY_VPC_SAME_PROJECT',
  SAME_VPC_OR_CONNECTED_VPC: 'SAME_OR_CONNECTED_VPC',
  MUST_MATCH_BACKEND_SERVICE_NETWORK: 'BACKEND_SERVICE_NETWORK',
  CLIENT_VPC_REACHABILITY: 'CLIENT_REACHABLE_VPC',
  NIC0_ANY: 'NIC0_OF_ANY_VPC',
};

/** The restrictions of the matrix are sentences; here each stands beside the row of affinity.ts that holds it. */
const RESTRICTIONS: Readonly<Record<string, (product: string) => boolean>> = {
  'serverless NEG: no locality policy, no session affinity': (product) =>
    isIdleWith(product, 'NEG_SERVERLESS_CLOUD_RUN', ['localityLbPolicy', 'sessionAffinity']),
  'serverless NEG: no locality policy or session affinity; outlier detection is possible': (product) =>
    isIdleWith(product, 'NEG_SERVERLESS_CLOUD_RUN', ['localityLbPolicy', 'sessionAffinity']),
  'serverless NEG: no locality policy, session affinity or outlier detection': (product) =>
    isIdleWith(product, 'NEG_SERVERLESS_CLOUD_RUN', ['localityLbPolicy', 'sessionAffinity', 'outlierDetection']),
  'global internet NEG: no locality policy, session affinity, outlier detection, retries or mirroring': (product) =>
    isIdleWith(product, 'NEG_INTERNET_IP_PORT_GLOBAL', [
      'localityLbPolicy',
      'sessionAffinity',
      'outlierDetection',
      'retries',
      'mirroring',
    ]),
  'as for the global external ALB': (product) =>
    idleSteering.every(
      ({ products: all }) =>
        all.some((id) => id === 'GLOBAL_EXTERNAL_APPLICATION') === all.some((id) => id === product),
    ),
  'regional internet NEG: endpoints pooled, distribution only by localityLbPolicy': (product) =>
    isIdleWith(product, 'NEG_INTERNET_IP_PORT_REGIONAL', []),
  'target gRPC proxy with validateForProxyless: ROUND_ROBIN and RING_HASH only, session affinity NONE or HEADER_FIELD, protocol GRPC':
    () =>
      proxyless.localityPolicies.join() === 'ROUND_ROBIN,RING_HASH' &&
      proxyless.sessionAffinities.join() === 'NONE,HEADER_FIELD' &&
      proxyless.protocols.join() === 'GRPC',
};

function isIdleWith(product: string, kind: string, idle: readonly string[]): boolean {
  const row = idleSteering.find(
    ({ products: ids, kinds }) => ids.some((id) => id === product) && kinds.some((id) => id === kind),
  );
  return row !== undefined && row.idle.join() === idle.join();
}

const PORTS: Readonly<Record<string, string>> = {
  SINGLE: 'one',
  LIST_UP_TO_5_OR_RANGE_OR_ALL: 'list-range-or-all',
  LIST_UP_TO_5_OR_ALL: 'list-or-all',
  OPTIONAL_SINGLE_RANGE: 'one-range',
};

if (matrix) {
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
      expect(product.dataPlane).toBe(theirs.dataPlane.replace('_PROXYLESS', ''));
      expect(product.backendLocation).toBe(theirs.location.backends);
      expect(theirs.location.confidence).toBe('doc');
      expect(product.networkRule).toBe(NETWORKS[theirs.network.rule]);
      expect(product.networkConfidence === 'unsure').toBe(theirs.network.confidence === 'unsure');
      const isConnected = product.networkRule === 'SAME_OR_CONNECTED_VPC' || product.family === 'SERVICE_MESH';
      expect(isConnected).toBe(theirs.network.connectivityNeeded);
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
      if (theirs.forwardingRule.ports.maxList !== undefined) {
        expect(rule.ports).toMatchObject({
          max: theirs.forwardingRule.ports.maxList,
          l3DefaultNeedsAllPorts: theirs.forwardingRule.ports.l3DefaultNeedsAllPorts,
        });
        expect(limits.portsPerPassthroughRule.value).toBe(theirs.forwardingRule.ports.maxList);
      }
      const { sourceIpRangesMax, maxRulesPerAddress } = theirs.forwardingRule;
      if (sourceIpRangesMax !== undefined) expect(limits.sourceRangesPerRule.value).toBe(sourceIpRangesMax);
      if (maxRulesPerAddress !== undefined) expect(limits.internalRulesPerAddress.value).toBe(maxRulesPerAddress);
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
      const { confidence, note, sources: _sources, ...mine } = product.firewall;
      const { confidence: theirConfidence, ...ranges } = theirs.firewall;
      expect(mine).toEqual(ranges);
      // For one product the documentation has the rule and leaves out the ranges: less than a firm word.
      if (theirConfidence === 'unsure') expect(confidence).toBe('unsure');
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

    test('restrictions of affinity', () => {
      for (const words of theirs.affinity.negRestrictions) {
        expect(RESTRICTIONS[words]?.(id), `${id}: ${words}`).toBe(true);
      }
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
} else {
  test('there is no matrix to compare with', () => {
    expect(matrix).toBeUndefined();
  });
}
