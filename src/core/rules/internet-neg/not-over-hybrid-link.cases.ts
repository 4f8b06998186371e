import { hybridHost, hybridLink, neg, network } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { addresses, internet } from './case-designs.ts';
import { notOverHybridLink } from './not-over-hybrid-link.ts';

const at = [{ id: 'out', part: 'e1', field: 'ipAddress' }];
const also = ['internet-neg/plain-http'];
const linked = (design: Design) =>
  add(
    design,
    network('vpc', { routingConfig: { routingMode: 'GLOBAL' } }),
    hybridLink('vpn', { type: 'VPN', network: 'vpc', region: 'us-central1', ranges: ['fd00::/64', '8.8.8.0/24'] }),
  );
const http = { protocol: 'HTTP' };

export const cases: RuleCases = {
  rule: notOverHybridLink,
  good: [
    { name: 'an address that no link leads to', design: linked(internet(addresses('8.8.4.4'), http)) },
    { name: 'no link at all', design: internet(addresses('8.8.8.8'), http) },
  ],
  bad: [
    { name: 'an address behind a hybrid link', design: linked(internet(addresses('8.8.8.8'), http)), at, also },
    {
      name: 'the address of an on-premises host',
      design: add(internet(addresses('8.8.8.8'), http), hybridHost('site', { ipAddress: '8.8.8.8' })),
      at,
      also,
    },
    {
      name: 'such an address in a NEG that nobody uses yet',
      design: linked(add(internet(), neg('spare', addresses('8.8.8.8')))),
      at: [{ id: 'spare', part: 'e1', field: 'ipAddress' }],
    },
  ],
};
