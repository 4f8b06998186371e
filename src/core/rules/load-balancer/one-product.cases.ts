import { backendService, forwardingRule, targetProxy } from '../../model/builders.ts';
import { add, application, change, passthrough, proxyNetwork, regionalApplication, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneProduct } from './one-product.ts';

const scheme = (loadBalancingScheme: string) => ({ loadBalancingScheme });

const mesh = backendService('mesh', {
  ...scheme('INTERNAL_SELF_MANAGED'),
  protocol: 'HTTP',
  region: 'us-central1',
  healthChecks: ['check'],
  backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
});

export const cases: RuleCases = {
  rule: oneProduct,
  ofMissing: [
    'without instance',
    'service: no region',
    'proxy: no region',
    'rule: no region',
    'service: no loadBalancingScheme',
    'proxy: no type',
    'proxy: no urlMap',
    'map: no region',
  ],
  good: [
    {
      name: 'protocol forwarding to a target instance',
      design: change(
        add(passthrough(), { id: 'instance', kind: 'opaque', name: 'instance', apiKind: 'compute#targetInstance' }),
        'rule',
        {
          loadBalancingScheme: 'EXTERNAL',
          IPProtocol: 'ESP',
          ports: undefined,
          backendService: undefined,
          target: 'instance',
        },
      ),
    },
    {
      name: 'a rule for ESP that leads nowhere yet',
      design: add(
        passthrough(),
        forwardingRule('esp', { region: 'us-central1', loadBalancingScheme: 'EXTERNAL', IPProtocol: 'ESP' }),
      ),
    },
    { name: 'a regional service of a mesh', design: add(application(), mesh) },
    { name: 'a passthrough load balancer', design: passthrough() },
    { name: 'a regional load balancer', design: regionalApplication() },
    { name: 'a proxy Network Load Balancer', design: proxyNetwork() },
    {
      name: 'a classic rule before a service that is being migrated',
      design: change(serverless(), 'rule', scheme('EXTERNAL')),
    },
    { name: 'a scheme nobody knows', design: change(application(), 'service', scheme('EXTERNAL_NEWER')) },
  ],
  bad: [
    {
      name: 'a global rule before a classic service',
      design: change(application(), 'service', scheme('EXTERNAL')),
      at: [{ id: 'rule', field: 'loadBalancingScheme' }],
      fixes: [
        'Set the scheme of forwarding rule rule to EXTERNAL',
        'Set the scheme of backend service service to EXTERNAL_MANAGED',
      ],
    },
    {
      name: 'an internal rule before an external service',
      design: change(serverless(), 'rule', scheme('INTERNAL_SELF_MANAGED')),
      at: [{ id: 'rule', field: 'loadBalancingScheme' }],
      fixes: [
        'Set the scheme of forwarding rule rule to EXTERNAL_MANAGED',
        'Set the scheme of backend service service to INTERNAL_SELF_MANAGED',
      ],
    },
    {
      name: 'HTTP behind a passthrough load balancer',
      design: change(passthrough(), 'service', { protocol: 'HTTP' }),
      at: [{ id: 'service', field: 'loadBalancingScheme' }],
      fixes: ['Set the protocol of backend service service to TCP'],
    },
    {
      name: 'a TCP service behind an HTTP proxy',
      design: change(serverless(), 'service', { protocol: 'TCP' }),
      at: [{ id: 'proxy', field: 'type' }],
      fixes: ['Set the protocol of backend service service to HTTP'],
    },
    {
      name: 'UDP to a proxy',
      design: change(serverless(), 'rule', { IPProtocol: 'UDP' }),
      at: [{ id: 'rule', field: 'IPProtocol' }],
      fixes: ['Set the protocol of forwarding rule rule to TCP'],
    },
    {
      name: 'a global URL map behind a regional proxy',
      design: change(regionalApplication(), 'map', { region: undefined }),
      at: [{ id: 'proxy', field: 'region' }],
      fixes: ['Move URL map map to us-central1'],
    },
    {
      name: 'HTTPS on a service of scheme INTERNAL',
      design: change(passthrough(), 'service', { protocol: 'HTTPS' }),
      at: [{ id: 'service', field: 'loadBalancingScheme' }],
      fixes: ['Set the protocol of backend service service to TCP'],
    },
    {
      name: 'a regional internal rule before a regional external service',
      design: change(application(), 'rule', scheme('INTERNAL_MANAGED')),
      at: [{ id: 'rule', field: 'loadBalancingScheme' }],
      fixes: [
        'Set the scheme of forwarding rule rule to EXTERNAL_MANAGED',
        'Set the scheme of backend service service to INTERNAL_MANAGED',
      ],
    },
    {
      name: 'a regional SSL proxy',
      design: add(
        serverless(),
        targetProxy('secure', { type: 'SSL', region: 'us-central1', service: 'elsewhere', certificateMap: 'map' }),
        { id: 'elsewhere', kind: 'external', name: 'elsewhere' },
      ),
      at: [{ id: 'secure', field: 'type' }],
      fixes: ['Set the type of target proxy secure to TCP', 'Make target proxy secure global'],
    },
  ],
};
