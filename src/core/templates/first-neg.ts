import {
  backendService,
  firewallRule,
  forwardingRule,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../model/builders.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const purpose = 'One website on one VM behind a global external Application Load Balancer.';

/** The smallest complete design: one of everything that a request passes. */
export const firstNeg: Template = {
  id: 'first-neg',
  group: 'vms',
  title: 'Your first NEG',
  purpose,
  teaches:
    'Read it from left to right: every card is one step of a request. The NEG names a VM, and the port is the NEG’s default, so that its endpoint needs nothing else.',
  design: drawn('Your first NEG', purpose, [
    at(
      0,
      0,
      forwardingRule('web', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange: '80',
        target: 'web-proxy',
      }),
    ),
    within(targetProxy('web-proxy', { type: 'HTTP', urlMap: 'web-map' })),
    within(urlMap('web-map', { defaultService: 'web-service' })),
    at(
      288,
      64,
      backendService('web-service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTP',
        healthChecks: ['web-check'],
        backends: [{ id: 'b1', group: 'web-neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
      }),
    ),
    at(288, 240, healthCheck('web-check', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT', requestPath: '/' })),
    at(
      576,
      128,
      neg('web-neg', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone: 'us-central1-a',
        network: 'web-vpc',
        subnetwork: 'web-subnet',
        defaultPort: 80,
        endpoints: [{ id: 'e1', instance: 'web-1' }],
      }),
    ),
    at(832, 104, network('web-vpc'), { width: 328, height: 360 }),
    at(856, 152, subnet('web-subnet', { network: 'web-vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' }), {
      width: 280,
      height: 156,
    }),
    at(
      880,
      200,
      vm('web-1', {
        zone: 'us-central1-a',
        machineType: 'e2-medium',
        bootImage: 'projects/debian-cloud/global/images/family/debian-12',
        tags: ['web'],
        networkInterfaces: [{ id: 'n1', subnetwork: 'web-subnet', networkIP: '10.0.0.10' }],
      }),
    ),
    at(
      880,
      332,
      firewallRule('allow-load-balancer', {
        network: 'web-vpc',
        direction: 'INGRESS',
        sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
        targetTags: ['web'],
        allowed: [{ IPProtocol: 'tcp', ports: ['80'] }],
      }),
    ),
    note(0, 132, 'step-1', '1  Clients arrive at the load balancer. Its URL map picks a backend service.'),
    note(
      288,
      348,
      'step-2',
      '2  The backend service spreads requests over its backends. The health check tells who may get any.',
    ),
    note(576, 308, 'step-3', '3  The NEG lists who answers: VM web-1, on the NEG’s default port 80.'),
    note(
      832,
      488,
      'step-4',
      '4  The VM sits in the NEG’s subnet and zone. The firewall rule lets probes and requests of the load balancer in.',
    ),
  ]),
};
