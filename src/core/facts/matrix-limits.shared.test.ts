import { describe, expect, test } from 'vitest';
import { ours, readMatrix, sorted } from '../../../tests/lb-matrix.ts';
import { backendKinds, supportOf } from './backend-support.ts';
import { type Conflict, conflicts } from './conflicts.ts';
import { limits } from './limits.ts';
import { negTypes } from './neg-types.ts';
import { products } from './products.ts';
import { sources } from './sources.ts';

/** Compares NEG types, limits, decisions and sources with the matrix, as matrix.shared.test.ts does the products. */
const matrix = readMatrix();

/** In the order of the matrix, whose contradictions have numbers. */
const DECISIONS = [
  'crossRegionServerless',
  'regionalExternalTier',
  'globalExternalTier',
  'internetHealthCheck',
  'internalNegs',
  'capacitySchemes',
  'globalProxyScheme',
  'meshProtocols',
  'h2c',
  'internetProxyProtocol',
  'backendNetworks',
  'crossRegionProbes',
  'globalHealthCheckOnRegional',
  'ipv6ProbeRanges',
  'proxyBackendServices',
  'meshServerless',
  'internetNat',
  'internetTier',
  'meshTargets',
  'proxyCustomMetrics',
  'zonalWithHybrid',
  'toolDefaults',
  'regionalServerlessPlatforms',
  'pscCounts',
  'pscGoogleApis',
  'hybridBackendCount',
  'regionalProbes',
  'globalProxyHttpChecks',
  'networkAlwaysWritten',
] as const satisfies readonly (keyof typeof conflicts)[];

if (matrix) {
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

    test('subnet', () => {
      for (const word of theirs.scope) {
        const said = typeof theirs.subnetwork === 'string' ? theirs.subnetwork : (theirs.subnetwork[word] ?? '');
        const spelled = said === 'NOT_APPLICABLE' ? 'forbidden' : ours(said);
        const here = Object.entries(mine?.subnetwork ?? {}).find(([scope]) => scope === scopeOf(word))?.[1];
        // Optional by the API; the table also knows that every published example sets it.
        if (id === 'GCE_VM_IP_PORTMAP') expect(here).toBe('optional-expected');
        else expect(here).toBe(spelled.replace('optional-published-service-only', 'optional-published-service'));
      }
    });

    test('port of an endpoint', () => {
      const said = theirs.endpointPort;
      if (said === undefined) return;
      expect(mine?.endpoint.port).toBe(ours(typeof said === 'string' ? said : (said.REGIONAL ?? '')));
      expect(mine?.portOptionalOnGlobal).toBe(typeof said !== 'string' && said.GLOBAL === 'OPTIONAL');
    });
  });

  test('limits of every backend service', () => {
    const { backendsPerBackendService, namedPortsPerBackendService, projectsWithUrlMapsPerBackendService } =
      matrix.commonQuotas;
    expect(limits.backendsPerBackendService.value).toBe(backendsPerBackendService.limit);
    expect(limits.namedPortsPerBackendService.value).toBe(namedPortsPerBackendService.proxyAndApplication);
    expect(namedPortsPerBackendService.passthrough).toBe(0);
    expect(limits.projectsWithUrlMapsPerBackendService.value).toBe(projectsWithUrlMapsPerBackendService.limit);
    for (const { id: product } of products) {
      for (const kind of backendsPerBackendService.appliesTo) {
        const known = backendKinds.find(({ id }) => id === kind);
        const cell = known && supportOf(product, known.id);
        if (cell?.support === 'supported') expect(cell.max, `${product} ${kind}`).toBe(backendsPerBackendService.limit);
      }
    }
  });

  test('every contradiction has a decision, as severe as the matrix proposes', () => {
    expect(matrix.contradictions.map(({ id }) => id)).toEqual(DECISIONS.map((_, index) => index + 1));
    for (const { id, severity } of matrix.contradictions) {
      const decision: Conflict | undefined = conflicts[DECISIONS[id - 1] ?? 'h2c'];
      if (severity === 'WARN') expect(decision?.severity, String(id)).toBe('warning');
      if (severity.startsWith('ERROR')) expect(decision?.severity, String(id)).toBe('error');
    }
  });

  test('every page that the matrix cites is in the table of sources', () => {
    const known = new Set(Object.values(sources).map(({ url: each }) => new URL(each).pathname));
    const cited = Object.values(matrix.sourceIndex).filter(
      ({ ref }) => URL.canParse(ref) && ref.startsWith('https://'),
    );
    expect(
      cited.map(({ ref }) => new URL(ref.split(' ')[0] ?? '').pathname).filter((path) => !known.has(path)),
    ).toEqual([]);
  });
} else {
  test('there is no matrix to compare with', () => {
    expect(matrix).toBeUndefined();
  });
}
