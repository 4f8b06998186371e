import { external } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetPoolFields } from './target-pool-fields.ts';

const pool = (fields: object) =>
  change(add(passthrough(), external('pool', { url: 'projects/shop/regions/us-central1/targetPools/pool' })), 'rule', {
    loadBalancingScheme: 'EXTERNAL',
    backendService: undefined,
    network: undefined,
    subnetwork: undefined,
    ports: undefined,
    target: 'pool',
    ...fields,
  });

export const cases: RuleCases = {
  rule: targetPoolFields,
  good: [
    { name: 'a range of ports', design: pool({ portRange: '8000-9000' }) },
    { name: 'every port', design: pool({}) },
  ],
  bad: [
    { name: 'a list of ports', design: pool({ ports: ['80', '443'] }), at: [{ id: 'rule', field: 'ports' }] },
    { name: 'all ports', design: pool({ allPorts: true }), at: [{ id: 'rule', field: 'allPorts' }] },
    {
      name: 'every protocol',
      design: pool({ IPProtocol: 'L3_DEFAULT', allPorts: true }),
      at: [{ id: 'rule', field: 'IPProtocol' }],
    },
  ],
};
