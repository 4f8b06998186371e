import { describe, expect, test } from 'vitest';
import { affinityOf, idleSteering, proxyless } from './affinity.ts';
import { apiDefaults } from './api-defaults.ts';
import { backendKinds, mixing, supportOf } from './backend-support.ts';
import { balancingOf, balancingRows } from './balancing.ts';
import { conflicts } from './conflicts.ts';
import { healthCheckOf } from './health-checks.ts';
import { limits } from './limits.ts';
import { locationSources, regions, zonesOf } from './locations.ts';
import { nicLimitOf } from './machine-types.ts';
import { resourceName } from './names.ts';
import { negTypeOf, negTypes } from './neg-types.ts';
import { subnetPurposeOf, subnetPurposes } from './networks.ts';
import { productIds, productOf, products } from './products.ts';
import { sources } from './sources.ts';

const cells = products.flatMap((product) => backendKinds.map((kind) => ({ product, kind })));
const listedCells = cells.filter(
  ({ product, kind }) => kind.place === 'backends' && supportOf(product.id, kind.id).support !== 'unsupported',
);

describe('sources', () => {
  const citing: readonly { sources: readonly string[] }[] = [
    ...products.flatMap((product) => [product, product.forwardingRule, product.firewall]),
    ...cells.map(({ product, kind }) => supportOf(product.id, kind.id)),
    ...cells.flatMap(({ product, kind }) => healthCheckOf(product.id, kind.id) ?? []),
    ...Object.values(mixing),
    ...balancingRows,
    ...idleSteering,
    ...productIds.flatMap((id) => affinityOf(id) ?? []),
    proxyless,
    ...apiDefaults,
    ...negTypes,
    ...subnetPurposes,
    ...Object.values(limits),
    ...Object.values(conflicts),
    { sources: locationSources },
    { sources: resourceName.sources },
  ];

  test('every fact cites at least one, and each citation resolves', () => {
    for (const fact of citing) {
      expect(fact.sources.length, JSON.stringify(fact)).toBeGreaterThan(0);
      for (const key of fact.sources) expect(Object.keys(sources)).toContain(key);
    }
  });

  test('each one has a title, a public address of its own and the month it was read', () => {
    const urls = Object.values(sources).map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const { title, url, checked } of Object.values(sources)) {
      expect(title).not.toBe('');
      expect(new URL(url).protocol).toBe('https:');
      expect(checked).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    }
  });
});

describe('products', () => {
  test('every id has one row, in order', () => {
    expect(products.map(({ id }) => id)).toEqual([...productIds]);
    for (const id of productIds) expect(productOf(id)?.id).toBe(id);
  });

  test('scheme pairs use no scheme the product does not have, save the crossed classic one', () => {
    for (const { id, schemePairs, backendServiceSchemes, forwardingRuleSchemes } of products) {
      for (const pair of schemePairs) {
        expect(forwardingRuleSchemes).toContain(pair.forwardingRule);
        if (id === 'CLASSIC_APPLICATION') continue;
        expect(backendServiceSchemes).toContain(pair.backendService);
      }
    }
  });

  test('a proxy type, a proxy scope and a proxy target come together', () => {
    for (const { target, proxyTypes, scopes, protocolPairs } of products) {
      const proxied = target === 'TARGET_PROXY';
      expect(proxyTypes.length > 0).toBe(proxied);
      expect(scopes.targetProxy.length > 0).toBe(proxied);
      expect(protocolPairs.length > 0).toBe(target === 'BACKEND_SERVICE');
    }
  });

  test('a URL map belongs to products with HTTP proxies, and to no other', () => {
    for (const { proxyTypes, scopes } of products) {
      expect(scopes.urlMap.length > 0).toBe(proxyTypes.includes('HTTP'));
    }
  });

  test('scheme, scope, protocol and proxy tell the products apart', () => {
    const marks = products.map(({ backendServiceSchemes, scopes, proxyTypes, target }) =>
      JSON.stringify([backendServiceSchemes, scopes.backendService, proxyTypes, target]),
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('requests come from the proxy-only subnet wherever one is needed', () => {
    for (const { proxyOnlySubnetPurpose, firewall } of products) {
      expect(firewall.dataPath === 'PROXY_ONLY_SUBNET_RANGE').toBe(proxyOnlySubnetPurpose !== null);
      if (proxyOnlySubnetPurpose !== null) expect(subnetPurposeOf(proxyOnlySubnetPurpose)?.proxyOnly).toBe(true);
    }
  });
});

describe('backends', () => {
  test('every product has a cell for each of the nineteen kinds', () => {
    expect(backendKinds).toHaveLength(19);
    expect(cells).toHaveLength(products.length * 19);
    for (const { product, kind } of cells) expect(supportOf(product.id, kind.id).sources.length).toBeGreaterThan(0);
  });

  test('a doubtful cell is marked as doubtful', () => {
    for (const { product, kind } of cells) {
      const { support, confidence } = supportOf(product.id, kind.id);
      if (support === 'unsure') expect(confidence).toBe('unsure');
    }
  });

  test('only supported kinds mix, and each of them may stand alone somewhere', () => {
    for (const product of products) {
      const { allowed, unsure } = mixing[product.id];
      for (const combination of [...allowed, ...unsure]) {
        for (const kind of combination) expect(supportOf(product.id, kind).support).not.toBe('unsupported');
      }
      const alone = [...allowed, ...unsure].filter((kinds) => kinds.length === 1).flat();
      for (const cell of listedCells.filter((candidate) => candidate.product === product)) {
        expect(alone).toContain(cell.kind.id);
      }
    }
  });

  test('every backend in a list has its balancing modes, each told once', () => {
    for (const { product, kind } of listedCells) {
      const modes = balancingOf(product.id, kind.id).map(({ mode }) => mode);
      expect(modes.length, `${product.id} ${kind.id}`).toBeGreaterThan(0);
      expect(new Set(modes).size, `${product.id} ${kind.id}`).toBe(modes.length);
      if (modes.includes(null)) expect(modes).toEqual([null]);
    }
  });

  test('the target pool, having no backend service, has none', () => {
    for (const { id } of backendKinds) {
      expect(balancingOf('EXTERNAL_PASSTHROUGH_TARGET_POOL', id)).toEqual([]);
      expect(healthCheckOf('EXTERNAL_PASSTHROUGH_TARGET_POOL', id)).toBeUndefined();
    }
  });

  test('a capacity that is needed or possible has fields, and a forbidden one has none', () => {
    for (const { capacity, fields } of balancingRows) expect(fields.length > 0).toBe(capacity !== 'forbidden');
  });

  test('NEGs never count per instance, instance groups never per endpoint', () => {
    for (const { kinds, fields } of balancingRows) {
      for (const kind of kinds) {
        const other = kind === 'INSTANCE_GROUP' ? 'PerEndpoint' : 'PerInstance';
        expect(fields.filter((field) => field.endsWith(other))).toEqual([]);
      }
    }
  });

  test('every backend that is taken says what it wants of health checks', () => {
    for (const { product, kind } of cells) {
      const taken = supportOf(product.id, kind.id).support !== 'unsupported';
      const check = healthCheckOf(product.id, kind.id);
      expect(check !== undefined, `${product.id} ${kind.id}`).toBe(taken);
      if (check === undefined) continue;
      expect(check.protocols.length > 0).toBe(check.prober !== 'none');
      if (check.prober === 'distributed') expect(check.protocols).not.toContain('GRPC');
    }
  });
});

describe('affinity', () => {
  test('every product with a backend service has its values, NONE among them', () => {
    for (const { id, backendServiceCount } of products) {
      const row = affinityOf(id);
      expect(row !== undefined, id).toBe(backendServiceCount !== 'none');
      if (row) expect(row.values).toContain('NONE');
    }
  });
});

describe('NEG types', () => {
  test('eight of the public API and one that is recognised', () => {
    expect(negTypes.filter(({ recognisedOnly }) => !recognisedOnly)).toHaveLength(8);
    expect(negTypeOf('GCE_VM_IP')?.label).toBeDefined();
    expect(negTypeOf('NO_SUCH_TYPE')).toBeUndefined();
  });

  test('every scope has its network and subnet requirement', () => {
    for (const { id, scopes, network, subnetwork } of negTypes) {
      expect(Object.keys(network).sort(), id).toEqual([...scopes].sort());
      expect(Object.keys(subnetwork).sort(), id).toEqual([...scopes].sort());
    }
  });

  test('a type without attachable endpoints asks nothing of them', () => {
    for (const { id, endpointsAttachable, endpoint } of negTypes) {
      const asked = Object.values(endpoint).filter((requirement) => requirement !== 'forbidden');
      expect(asked.length > 0, id).toBe(endpointsAttachable);
    }
  });

  test('every kind of NEG a product can take belongs to one type, of the family of that product', () => {
    for (const { product, kind } of listedCells.filter((cell) => cell.kind.id !== 'INSTANCE_GROUP')) {
      const owners = negTypes.filter((type) => type.backendKinds.some((id) => id === kind.id));
      expect(owners, kind.id).toHaveLength(1);
      if (supportOf(product.id, kind.id).support === 'unsure') continue;
      expect(
        owners.flatMap((type) => [...type.families]),
        `${product.id} ${kind.id}`,
      ).toContain(product.family);
    }
  });
});

describe('places, names and machines', () => {
  test('regions are told once, and so are their automatic blocks', () => {
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
    expect(new Set(regions.map(({ autoModeRange }) => autoModeRange)).size).toBe(regions.length);
    for (const { autoModeRange } of regions) expect(autoModeRange).toMatch(/^10\.(12[89]|1[3-9]\d|2\d\d)\.0\.0\/20$/);
  });

  test.each([
    ['us-central1', ['us-central1-a', 'us-central1-b', 'us-central1-c', 'us-central1-f']],
    ['europe-west1', ['europe-west1-b', 'europe-west1-c', 'europe-west1-d']],
    ['moon-east1', []],
  ])('the zones of %s', (region, zones) => {
    expect(zonesOf(region)).toEqual(zones);
  });

  test.each(['a', 'web-1', 'a'.repeat(63)])('%s is a name', (name) => {
    expect(resourceName.pattern.test(name)).toBe(true);
  });

  test.each(['', '1a', 'a-', 'Web', 'a_b', 'a.b'])('"%s" is no name', (name) => {
    expect(resourceName.pattern.test(name)).toBe(false);
  });

  test.each([
    ['e2-micro', 2],
    ['n1-standard-1', 2],
    ['n2-standard-4', 4],
    ['n2-standard-32', 8],
    ['c3-standard-22', 10],
    ['n2-custom-6-8192', 6],
    ['custom-4-8192', 4],
    ['a2-highgpu-1g', undefined],
    ['c3-standard-192-metal', undefined],
    ['z9-standard-64', undefined],
    ['', undefined],
  ])('interfaces of a %s', (machineType, max) => {
    expect(nicLimitOf(machineType)?.max).toBe(max);
  });

  test('a subnet without a purpose is an ordinary one', () => {
    expect(subnetPurposeOf(undefined)?.id).toBe('PRIVATE');
    expect(subnetPurposeOf('NO_SUCH_PURPOSE')).toBeUndefined();
  });
});
