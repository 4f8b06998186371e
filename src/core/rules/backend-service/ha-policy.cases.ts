import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { haPolicy } from './ha-policy.ts';

const led = (fields: object) =>
  change(passthrough(), 'service', { haPolicy: { fastIPMove: 'GARP_RA' }, healthChecks: undefined, ...fields });
const at = (field: string) => [{ id: 'service', field }];

export const cases: RuleCases = {
  rule: haPolicy,
  good: [
    { name: 'alone', design: led({}) },
    { name: 'no policy', design: passthrough() },
  ],
  bad: [
    { name: 'with a health check', design: led({ healthChecks: ['check'] }), at: at('healthChecks') },
    { name: 'with affinity', design: led({ sessionAffinity: 'CLIENT_IP' }), at: at('sessionAffinity') },
    { name: 'without a network', design: led({ network: undefined }), at: at('network') },
  ],
};
