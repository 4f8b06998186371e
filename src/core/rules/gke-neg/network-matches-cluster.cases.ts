import { gkeService, neg, network, subnet } from '../../model/builders.ts';
import type { Neg } from '../../model/kinds.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { inTwoZones, standalone } from './case-designs.ts';
import { networkMatchesCluster } from './network-matches-cluster.ts';

const lab = [
  network('lab'),
  subnet('lab-app', { network: 'lab', region: 'us-central1', ipCidrRange: '10.9.0.0/24' }),
  subnet('far', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.9.0/24' }),
];
const stray = (fields: Partial<Neg>) => change(add(inTwoZones(), ...lab), 'neg-b', fields);
const tests = (cluster: string) =>
  add(
    standalone(),
    ...lab,
    neg('test-neg', {
      networkEndpointType: 'GCE_VM_IP_PORT',
      zone: 'us-central1-a',
      network: 'lab',
      subnetwork: 'lab-app',
    }),
    gkeService('test', { cluster, region: 'us-central1', ingress: false, ports: [{ port: 80 }], negs: ['test-neg'] }),
  );

export const cases: RuleCases = {
  rule: networkMatchesCluster,
  good: [
    { name: 'all NEGs in one network', design: inTwoZones() },
    { name: 'another subnet of the network', design: stray({ subnetwork: 'far' }) },
    { name: 'a NEG whose network is not said', design: stray({ network: undefined, subnetwork: undefined }) },
    { name: 'a NEG of another cluster', design: tests('test') },
  ],
  bad: [
    {
      name: 'NEGs of one Service in two networks',
      design: stray({ network: 'lab', subnetwork: 'lab-app' }),
      at: [{ id: 'neg-b', field: 'network' }],
      also: ['gke-neg/all-zones-in-backend-service'],
    },
    {
      name: 'NEGs of two Services in two networks',
      design: tests('prod'),
      at: [{ id: 'test-neg', field: 'network' }],
    },
  ],
};
