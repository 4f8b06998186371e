import { subnet } from '../../model/builders.ts';
import { add, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { proxyOnlyFields } from './proxy-only-fields.ts';

const proxies = (fields: object) =>
  change(
    add(
      passthrough(),
      subnet('proxies', {
        network: 'vpc',
        region: 'us-central1',
        ipCidrRange: '10.7.0.0/23',
        purpose: 'REGIONAL_MANAGED_PROXY',
        role: 'ACTIVE',
      }),
    ),
    'proxies',
    fields,
  );

export const cases: RuleCases = {
  rule: proxyOnlyFields,
  good: [
    { name: 'a proxy-only subnet without these settings', design: proxies({}) },
    { name: 'Private Google Access switched off', design: proxies({ privateIpGoogleAccess: false }) },
    {
      name: 'log settings on an ordinary subnet',
      design: change(passthrough(), 'app', { logConfig: { enable: true } }),
    },
  ],
  bad: [
    {
      name: 'log settings that switch logging off',
      design: proxies({ logConfig: { enable: false } }),
      at: [{ id: 'proxies', field: 'logConfig' }],
    },
    {
      name: 'Private Google Access on a proxy-only subnet',
      design: proxies({ privateIpGoogleAccess: true }),
      at: [{ id: 'proxies', field: 'privateIpGoogleAccess' }],
    },
    {
      name: 'a secondary range on a proxy-only subnet',
      design: proxies({ secondaryIpRanges: [{ rangeName: 'more', ipCidrRange: '10.20.0.0/24' }] }),
      severity: 'warning',
      at: [{ id: 'proxies', field: 'secondaryIpRanges' }],
    },
  ],
};
