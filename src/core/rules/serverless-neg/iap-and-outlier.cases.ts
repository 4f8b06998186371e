import { add, application, change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { iapAndOutlier } from './iap-and-outlier.ts';

const guarded = (fields: object, design = serverless()) =>
  change(design, 'service', { outlierDetection: { consecutiveErrors: 5 }, ...fields });
const iap = { enabled: true };
const at = [{ id: 'service', field: 'outlierDetection' }];

export const cases: RuleCases = {
  rule: iapAndOutlier,
  good: [
    { name: 'outlier detection that counts errors', design: guarded({}) },
    { name: 'IAP alone', design: change(serverless(), 'service', { iap }) },
    { name: 'both before VMs', design: guarded({ iap }, application()) },
    { name: 'IAP switched off', design: guarded({ iap: { enabled: false } }) },
    { name: 'a share that is zero', design: guarded({ outlierDetection: { enforcingSuccessRate: 0 } }) },
  ],
  bad: [
    { name: 'outlier detection and IAP', design: guarded({ iap }), at },
    {
      name: 'settings that compare success rates',
      design: guarded({
        outlierDetection: { consecutiveErrors: 5, successRateMinimumHosts: 3, successRateStdevFactor: 1900 },
      }),
      at: [{ id: 'service', field: 'outlierDetection.successRateMinimumHosts' }],
    },
    {
      name: 'IAP and such settings',
      design: add(guarded({ iap, outlierDetection: { enforcingSuccessRate: 100 } })),
      at: [...at, { id: 'service', field: 'outlierDetection.enforcingSuccessRate' }],
    },
  ],
};
