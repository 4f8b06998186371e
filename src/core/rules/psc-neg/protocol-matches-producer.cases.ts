import {
  backendService,
  forwardingRule,
  neg,
  network,
  serviceAttachment,
  subnet,
  targetProxy,
  urlMap,
} from '../../model/builders.ts';
import { add, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { published } from '../published-bases.ts';
import { protocolMatchesProducer } from './protocol-matches-producer.ts';

/** A regional internal Application Load Balancer with an HTTP proxy, published, and a global consumer of it. */
function viaProxy(protocol: string) {
  return add(
    change(regionalApplication(), 'rule', { allowGlobalAccess: true }),
    subnet('nat', {
      network: 'vpc',
      region: 'us-central1',
      ipCidrRange: '10.9.0.0/24',
      purpose: 'PRIVATE_SERVICE_CONNECT',
    }),
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
      protocol,
      backends: [{ id: 'b1', group: 'psc' }],
    }),
    urlMap('front-map', { defaultService: 'front' }),
    targetProxy('front-proxy', { type: 'HTTP', urlMap: 'front-map' }),
    forwardingRule('frontend', {
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '80',
      target: 'front-proxy',
    }),
  );
}

export const cases: RuleCases = {
  rule: protocolMatchesProducer,
  good: [
    { name: 'plain HTTP on both sides', design: viaProxy('HTTP') },
    { name: 'a producer without a proxy', design: change(published(), 'front', { protocol: 'HTTPS' }) },
    { name: 'a producer that is not drawn', design: change(viaProxy('HTTPS'), 'orders', { targetService: undefined }) },
  ],
  bad: [
    { name: 'HTTPS to an HTTP proxy', design: viaProxy('HTTPS'), at: [{ id: 'front', field: 'protocol' }] },
    { name: 'HTTP/2 to an HTTP proxy', design: viaProxy('HTTP2'), at: [{ id: 'front', field: 'protocol' }] },
  ],
};
