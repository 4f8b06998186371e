import { application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { cdnOrIap } from './cdn-or-iap.ts';

const cdn = { enableCDN: true };
const at = [{ id: 'service', field: 'enableCDN' }];

export const cases: RuleCases = {
  rule: cdnOrIap,
  good: [{ name: 'Cloud CDN on a global external load balancer', design: change(application(), 'service', cdn) }],
  bad: [
    { name: 'Cloud CDN on a regional load balancer', design: change(regionalApplication(), 'service', cdn), at },
    {
      name: 'Cloud CDN and IAP on one backend service',
      design: change(application(), 'service', { ...cdn, iap: { enabled: true } }),
      at,
    },
  ],
};
