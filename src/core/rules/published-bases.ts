import { remove } from '../edit/remove.ts';
import {
  backendService,
  forwardingRule,
  neg,
  network,
  serviceAttachment,
  subnet,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { add, change, passthrough } from './bases.ts';

/**
 * Complete designs with a published service, without a finding, that cases start from.
 */

const natSubnet = subnet('nat', {
  network: 'vpc',
  region: 'us-central1',
  ipCidrRange: '10.9.0.0/24',
  purpose: 'PRIVATE_SERVICE_CONNECT',
});

/**
 * `passthrough()` published as `orders` (NAT subnet `nat`), and its consumer: a global external Application Load Balancer
 * (`front`, `map`, `proxy`, `frontend`) over the NEG `psc` in the subnet `consumers` of the network `consumer`.
 */
export function published(): Design {
  const producer = change(passthrough(), 'clients', { allowed: [{ IPProtocol: 'tcp' }] });
  return add(
    change(producer, 'rule', { allowGlobalAccess: true }),
    natSubnet,
    serviceAttachment('orders', {
      region: 'us-central1',
      targetService: 'rule',
      natSubnets: ['nat'],
      connectionPreference: 'ACCEPT_AUTOMATIC',
    }),
    network('consumer'),
    subnet('consumers', { network: 'consumer', region: 'us-central1', ipCidrRange: '10.20.0.0/24' }),
    neg('psc', {
      networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
      region: 'us-central1',
      network: 'consumer',
      subnetwork: 'consumers',
      pscTargetService: 'orders',
    }),
    backendService('front', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      protocol: 'HTTP',
      backends: [{ id: 'b1', group: 'psc' }],
    }),
    urlMap('map', { defaultService: 'front' }),
    targetProxy('proxy', { type: 'HTTP', urlMap: 'map' }),
    forwardingRule('frontend', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '80',
      target: 'proxy',
    }),
  );
}

/** `passthrough()` with a port mapping NEG (client port 1001 to port 80 of `vm-1`), published as `ports`. */
export function portMapping(): Design {
  let design = change(passthrough(), 'clients', { allowed: [{ IPProtocol: 'tcp' }] });
  design = change(design, 'neg', {
    networkEndpointType: 'GCE_VM_IP_PORTMAP',
    zone: undefined,
    region: 'us-central1',
    endpoints: [{ id: 'e1', instance: 'vm-1', port: 80, clientDestinationPort: 1001 }],
  });
  design = change(design, 'service', { healthChecks: undefined });
  design = change(design, 'rule', { ports: undefined, allPorts: true });
  return add(
    remove(design, ['check']),
    natSubnet,
    serviceAttachment('ports', {
      region: 'us-central1',
      targetService: 'rule',
      natSubnets: ['nat'],
      connectionPreference: 'ACCEPT_AUTOMATIC',
    }),
  );
}
