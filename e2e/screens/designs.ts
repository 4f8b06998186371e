import { kindNames } from '../../src/core/index.ts';

/** A way for traffic through every floor, with one mistake, one thing without a place, and a note. */
export const workDesign = {
  name: 'Web front end',
  resources: {
    vpc: { kind: 'network', name: 'kx-vpc', autoCreateSubnetworks: false },
    app: { kind: 'subnet', name: 'kx-app', network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
    vm1: vmOf(1, 'us-central1-a'),
    vm2: vmOf(2, 'us-central1-b'),
    web: {
      kind: 'neg',
      name: 'kx-web',
      zone: 'us-central1-a',
      networkEndpointType: 'GCE_VM_IP_PORT',
      network: 'vpc',
      subnetwork: 'app',
      defaultPort: 80,
      endpoints: [
        { id: 'e1', instance: 'vm1', ipAddress: '10.0.0.2', port: 80 },
        { id: 'e2', instance: 'vm2', ipAddress: '10.0.0.3', port: 80 },
      ],
    },
    probe: { kind: 'healthCheck', name: 'kx-probe', type: 'HTTP', port: 80, requestPath: '/' },
    backend: {
      kind: 'backendService',
      name: 'kx-backend',
      protocol: 'HTTP',
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      healthChecks: ['probe'],
      backends: [{ id: 'b1', group: 'web', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
    },
    map: { kind: 'urlMap', name: 'kx-map', defaultService: 'backend' },
    proxy: { kind: 'targetProxy', name: 'kx-proxy', type: 'HTTP', urlMap: 'map' },
    rule: {
      kind: 'forwardingRule',
      name: 'kx-rule',
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '80',
      target: 'proxy',
    },
    spare: { kind: 'address', name: 'kx-spare', region: 'us-central1' },
  },
  notes: { 'note-1': { id: 'note-1', text: 'To be moved next year.' } },
};

function vmOf(number: number, zone: string) {
  const networkIP = `10.0.0.${number + 1}`;
  return {
    kind: 'vm',
    name: `kx-vm-${number}`,
    zone,
    networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app', networkIP }],
  };
}

/** The rule whose page is shown: the one that the mistake goes against. */
export const shownRule = 'zonal-neg/endpoint-vm-in-neg-zone';

/** One of every kind, each with nothing but a name. */
export const bareDesign = {
  resources: Object.fromEntries(
    kindNames.map((kind) => {
      const name = `kx-${kind}`.toLowerCase();
      if (kind === 'external')
        return [kind, { kind, url: `https://www.googleapis.com/compute/v1/projects/p/global/networks/${name}` }];
      if (kind === 'opaque') return [kind, { kind, name, apiKind: 'compute#widget', json: { name } }];
      return [kind, { kind, name }];
    }),
  ),
};
