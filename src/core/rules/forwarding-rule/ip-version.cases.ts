import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipVersion } from './ip-version.ts';

export const cases: RuleCases = {
  rule: ipVersion,
  good: [{ name: 'a global load balancer', design: change(application(), 'rule', { ipVersion: 'IPV6' }) }],
  bad: [
    {
      name: 'a regional one',
      design: change(regionalApplication(), 'rule', { ipVersion: 'IPV6' }),
      at: [{ id: 'rule', field: 'ipVersion' }],
    },
  ],
};
