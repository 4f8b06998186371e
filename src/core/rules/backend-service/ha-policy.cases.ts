import { instanceGroup } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { haPolicy } from './ha-policy.ts';

const led = (fields: object) =>
  change(passthrough(), 'service', { haPolicy: { fastIPMove: 'GARP_RA' }, healthChecks: undefined, ...fields });
const at = (field: string) => [{ id: 'service', field }];

export const cases: RuleCases = {
  rule: haPolicy,
  ofMissing: ['service: no network'],
  good: [
    { name: 'a policy without the others', design: led({}) },
    { name: 'no policy', design: passthrough() },
  ],
  bad: [
    { name: 'a policy beside a health check', design: led({ healthChecks: ['check'] }), at: at('healthChecks') },
    {
      name: 'a policy beside session affinity',
      design: led({ sessionAffinity: 'CLIENT_IP' }),
      at: at('sessionAffinity'),
    },
    { name: 'an internal policy without a network', design: led({ network: undefined }), at: at('network') },
    {
      name: 'a policy beside connection tracking and failover',
      design: led({ connectionTrackingPolicy: { trackingMode: 'PER_SESSION' }, failoverPolicy: { failoverRatio: 1 } }),
      at: [...at('connectionTrackingPolicy'), ...at('failoverPolicy')],
    },
    {
      name: 'a policy over an instance group',
      design: add(
        led({ backends: [{ id: 'b1', group: 'group', balancingMode: 'CONNECTION' }] }),
        instanceGroup('group', { zone: 'us-central1-a', network: 'vpc', subnetwork: 'app', instances: ['vm-1'] }),
      ),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
    {
      name: 'a policy on a proxy load balancer',
      design: change(application(), 'service', {
        haPolicy: { fastIPMove: 'GARP_RA' },
        healthChecks: undefined,
        backends: [],
      }),
      at: at('loadBalancingScheme'),
    },
  ],
};
