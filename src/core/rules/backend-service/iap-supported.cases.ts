import {
  application,
  change,
  crossRegionApplication,
  passthrough,
  proxyNetwork,
  regionalApplication,
} from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { iapSupported } from './iap-supported.ts';

const on = { iap: { enabled: true } };
const at = [{ id: 'service', field: 'iap' }];

export const cases: RuleCases = {
  rule: iapSupported,
  good: [
    { name: 'IAP on a global load balancer', design: change(application(), 'service', on) },
    { name: 'IAP on a cross-region load balancer', design: change(crossRegionApplication(), 'service', on) },
    { name: 'IAP switched off', design: change(passthrough(), 'service', { iap: { enabled: false } }) },
  ],
  bad: [
    { name: 'IAP on a passthrough load balancer', design: change(passthrough(), 'service', on), at },
    { name: 'IAP on a proxy Network Load Balancer', design: change(proxyNetwork(), 'service', on), at },
    {
      name: 'IAP on a regional internal load balancer',
      design: change(regionalApplication(), 'service', on),
      at,
      severity: 'unchecked',
    },
  ],
};
