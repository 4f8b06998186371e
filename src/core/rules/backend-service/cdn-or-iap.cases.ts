import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { cdnOrIap } from './cdn-or-iap.ts';

const cdn = { enableCDN: true };
const at = [{ id: 'service', field: 'enableCDN' }];

export const cases: RuleCases = {
  rule: cdnOrIap,
  good: [{ name: 'CDN on a global load balancer', design: change(application(), 'service', cdn) }],
  bad: [
    { name: 'CDN on a regional one', design: change(regionalApplication(), 'service', cdn), at },
    { name: 'CDN and IAP', design: change(application(), 'service', { ...cdn, iap: { enabled: true } }), at },
  ],
};
