import { address } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressFits } from './address-fits.ts';

const vip = (design: ReturnType<typeof application>, fields: object) =>
  change(add(design, address('vip', fields)), 'rule', { IPAddress: 'vip' });
const internal = { addressType: 'INTERNAL', subnetwork: 'app' };
const at = [{ id: 'rule', field: 'IPAddress' }];

export const cases: RuleCases = {
  rule: addressFits,
  ofMissing: ['vip: no region'],
  good: [
    { name: 'a global external address on a global frontend', design: vip(application(), { addressType: 'EXTERNAL' }) },
    {
      name: 'an internal address of the region on an internal frontend',
      design: vip(passthrough(), { ...internal, region: 'us-central1' }),
    },
    {
      name: 'an address that is written, not reserved',
      design: change(passthrough(), 'rule', { IPAddress: '10.0.0.99' }),
    },
  ],
  bad: [
    {
      name: 'an external address on an internal frontend',
      design: vip(passthrough(), { addressType: 'EXTERNAL', region: 'us-central1' }),
      at,
    },
    {
      name: 'a regional address on a global frontend',
      design: vip(application(), { addressType: 'EXTERNAL', region: 'us-central1' }),
      at,
    },
  ],
};
