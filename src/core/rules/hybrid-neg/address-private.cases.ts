import { neg } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addressPrivate } from './address-private.ts';
import { addresses, hybrid } from './case-designs.ts';

const at = [{ id: 'neg', part: 'e1', field: 'ipAddress' }];
const unused = add(
  hybrid(),
  neg('other', {
    networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
    zone: 'us-central1-a',
    network: 'vpc',
    endpoints: [{ id: 'e1', ipAddress: '8.8.8.8', port: 443 }],
  }),
);
const open = (...texts: readonly string[]) => change(hybrid(addresses(...texts)), 'vpn', { ranges: undefined });

export const cases: RuleCases = {
  rule: addressPrivate,
  ofMissing: ['neg: no network', 'without vpn', 'vpn: no network', 'vpn: no ranges'],
  good: [
    { name: 'a private address', design: hybrid() },
    { name: 'the shared address space of providers', design: open('100.64.0.1') },
    {
      name: 'a public address that the site announces',
      design: change(hybrid(addresses('8.8.8.8')), 'vpn', { ranges: ['8.8.8.0/24'] }),
    },
  ],
  bad: [
    { name: 'a public address', design: open('8.8.8.8'), at },
    {
      name: 'a public address beside a private one',
      design: open('192.168.1.1', '8.8.8.8'),
      at: [{ id: 'neg', part: 'e2', field: 'ipAddress' }],
    },
    {
      name: 'a NEG without a backend service, which may become an internet NEG',
      design: change(unused, 'vpn', { ranges: undefined }),
      at: [{ id: 'other', part: 'e1', field: 'ipAddress' }],
    },
  ],
};
