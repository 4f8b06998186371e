import fc from 'fast-check';
import type { Id } from '../src/core/model/kind.ts';
import type { KindName, Resource, ResourceOf } from '../src/core/model/kinds.ts';

/**
 * For tests: resources of all main kinds from a small alphabet of ids, names, places and addresses, wired by chance, so
 * that they meet, collide, contradict each other and point at nothing.
 */

const perKind = 3;
const idOf = (kind: KindName, number: number): Id => `${kind}-${number}`;
const numbers = fc.integer({ min: 1, max: perKind });

/** A reference: mostly to the right kind, now and then to a wrong one or to nothing, often blank. */
const to = (...kinds: readonly KindName[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...kinds), numbers).map(([kind, n]) => idOf(kind, n)) },
    { weight: 1, arbitrary: fc.constantFrom('external-1', 'nowhere', 'network-1', 'vm-1') },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );
const maybe = <T>(...values: readonly T[]) => fc.constantFrom(undefined, ...values);
const list = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { maxLength });
const known = <T>(item: fc.Arbitrary<T | undefined>) =>
  list(item).map((items) => items.flatMap((one) => (one === undefined ? [] : [one])));
/** Parts with ids of their own. */
const parts = <T extends object>(stem: string, item: fc.Arbitrary<T>, maxLength = 3) =>
  list(item, maxLength).map((items) => items.map((one, index) => ({ ...one, id: `${stem}${index + 1}` })));

const region = maybe('us-central1', 'us-east1', 'us-central1-a');
const zone = maybe('us-central1-a', 'us-central1-b', 'us-east1-b', 'us-central1');
const name = maybe('a', 'b', 'Web NEG');
const address = maybe('10.0.0.10', '10.0.0.11', '10.4.0.5', '10.128.0.9', '8.8.8.8', '34.1.2.3', '10.0.0.0/24');
const address6 = maybe('fd20::5', '2600:1900:4000:1::5', 'nonsense');
const range = maybe('10.0.0.0/24', '10.0.0.128/25', '10.4.0.0/16', '10.128.0.0/20', '10.0.0.1/24', '172.16.0.0/33');
const port = maybe(0, 80, 443, 8080);
const ports = maybe(['80'], ['80', '443'], ['1-70000']);
const scheme = maybe('INTERNAL', 'EXTERNAL', 'INTERNAL_MANAGED', 'EXTERNAL_MANAGED', 'INTERNAL_SELF_MANAGED');
const protocol = maybe('TCP', 'UDP', 'HTTP', 'HTTPS', 'SSL', 'UNSPECIFIED');
const stackType = maybe('IPV4_ONLY', 'IPV4_IPV6', 'IPV6_ONLY');

const type = maybe(
  'GCE_VM_IP',
  'GCE_VM_IP_PORT',
  'NON_GCP_PRIVATE_IP_PORT',
  'INTERNET_IP_PORT',
  'INTERNET_FQDN_PORT',
  'SERVERLESS',
  'PRIVATE_SERVICE_CONNECT',
  'GCE_VM_IP_PORTMAP',
  'GCE_VM_IP_DEDICATED_BACKEND',
  'gce-vm-ip',
);

const nic = fc.record({
  network: to('network'),
  subnetwork: to('subnet'),
  networkIP: address,
  stackType,
  aliasIpRanges: list(
    fc.record({ ipCidrRange: maybe('10.4.0.0/24', '/24', '10.0.0.10'), subnetworkRangeName: maybe('pods') }),
    2,
  ),
  ipv6Address: maybe('fd20::'),
  accessConfigs: maybe([{ natIP: '34.1.2.3' }]),
});
const endpoint = fc.record({
  instance: to('vm'),
  ipAddress: address,
  ipv6Address: address6,
  port,
  fqdn: maybe('api.example.com'),
  clientDestinationPort: maybe(1001, 1002),
});
const backend = fc.record({
  group: to('neg', 'instanceGroup'),
  balancingMode: maybe('RATE', 'CONNECTION', 'UTILIZATION'),
  maxRatePerEndpoint: maybe(0, 10),
  maxConnections: maybe(10),
  capacityScaler: maybe(0, 1),
});

type Made<K extends KindName> = Omit<ResourceOf<K>, 'id' | 'name' | 'kind'>;

/** A resource of a kind with that kind's fields, under one of the few ids and names. */
function resource<K extends KindName>(
  kind: K,
  fields: fc.Arbitrary<Made<K>>,
  make: (made: Made<K>, id: Id, name: string | undefined) => Resource,
) {
  return fc.tuple(fields, numbers, name).map(([made, number, called]) => make(made, idOf(kind, number), called));
}

export const anyResource: fc.Arbitrary<Resource> = fc.oneof(
  resource(
    'network',
    fc.record({ autoCreateSubnetworks: maybe(true, false), IPv4Range: maybe('10.240.0.0/16'), mtu: maybe(1460, 9000) }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'network' }),
  ),
  resource(
    'subnet',
    fc.record({
      network: to('network'),
      region,
      ipCidrRange: range,
      secondaryIpRanges: list(fc.record({ rangeName: maybe('pods'), ipCidrRange: range }), 2),
      purpose: maybe('PRIVATE', 'REGIONAL_MANAGED_PROXY', 'GLOBAL_MANAGED_PROXY', 'PRIVATE_SERVICE_CONNECT'),
      role: maybe('ACTIVE', 'BACKUP'),
      stackType,
    }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'subnet' }),
  ),
  resource(
    'vm',
    fc.record({ zone, machineType: maybe('e2-medium', 'n2-standard-8'), networkInterfaces: parts('n', nic) }),
    (made, id, called) => ({
      ...made,
      id,
      name: called,
      kind: 'vm',
    }),
  ),
  resource(
    'neg',
    fc.record({
      networkEndpointType: type,
      zone,
      region,
      network: to('network'),
      subnetwork: to('subnet'),
      defaultPort: port,
      endpoints: parts('e', endpoint, 4),
      pscTargetService: to('serviceAttachment', 'googleApi'),
    }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'neg' }),
  ),
  resource(
    'backendService',
    fc.record({
      loadBalancingScheme: scheme,
      protocol,
      region,
      network: to('network'),
      healthChecks: known(to('healthCheck')),
      backends: parts('b', backend),
    }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'backendService' }),
  ),
  resource(
    'healthCheck',
    fc.record({
      type: maybe('TCP', 'HTTP', 'GRPC'),
      region,
      port,
      timeoutSec: maybe(5, 10),
      checkIntervalSec: maybe(5),
    }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'healthCheck' }),
  ),
  resource(
    'forwardingRule',
    fc.record({
      loadBalancingScheme: scheme,
      region,
      IPProtocol: maybe('TCP', 'UDP', 'L3_DEFAULT'),
      IPAddress: to('address'),
      portRange: maybe('80', '80-90'),
      ports,
      target: to('targetProxy'),
      backendService: to('backendService'),
      network: to('network'),
      subnetwork: to('subnet'),
    }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'forwardingRule' }),
  ),
  resource(
    'targetProxy',
    fc.record({
      type: maybe('HTTP', 'HTTPS', 'TCP', 'SSL'),
      region,
      urlMap: to('urlMap'),
      service: to('backendService'),
      sslCertificates: known(to('certificate')),
    }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'targetProxy' }),
  ),
  resource(
    'urlMap',
    fc.record({ region, defaultService: to('backendService', 'backendBucket') }),
    (made, id, called) => ({
      ...made,
      id,
      name: called,
      kind: 'urlMap',
    }),
  ),
  resource(
    'instanceGroup',
    fc.record({ managed: maybe(true, false), zone, region, network: to('network'), instances: known(to('vm')) }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'instanceGroup' }),
  ),
  resource(
    'firewallRule',
    fc.record({
      network: to('network'),
      direction: maybe('INGRESS', 'EGRESS'),
      sourceRanges: maybe(['35.191.0.0/16', '130.211.0.0/22'], ['10.0.0.0/8'], ['nonsense']),
      allowed: maybe([{ IPProtocol: 'tcp', ports: ['80'] }], [{ IPProtocol: 'all' }]),
      disabled: maybe(true),
    }),
    (made, id, called) => ({ ...made, id, name: called, kind: 'firewallRule' }),
  ),
  resource('address', fc.record({ region, address, subnetwork: to('subnet') }), (made, id, called) => ({
    ...made,
    id,
    name: called,
    kind: 'address',
  })),
  resource('router', fc.record({ region, network: to('network') }), (made, id, called) => ({
    ...made,
    id,
    name: called,
    kind: 'router',
  })),
  resource('gkeService', fc.record({ cluster: maybe('prod'), negs: known(to('neg')) }), (made, id, called) => ({
    ...made,
    id,
    name: called,
    kind: 'gkeService',
  })),
  resource('certificate', fc.record({ region }), (made, id, called) => ({
    ...made,
    id,
    name: called,
    kind: 'certificate',
  })),
  resource('serviceAttachment', fc.record({ region, targetService: to('forwardingRule') }), (made, id, called) => ({
    ...made,
    id,
    name: called,
    kind: 'serviceAttachment',
  })),
  resource('external', fc.record({ url: maybe('projects/other/global/networks/shared') }), (made, id, called) => ({
    ...made,
    id,
    name: called,
    kind: 'external',
  })),
);
