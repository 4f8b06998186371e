import { hybridLink, neg } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid } from './case-designs.ts';
import { zoneNearSite } from './zone-near-site.ts';

const far = change(hybrid(), 'vpn', { region: 'europe-west1' });
const spare = neg('spare', {
  networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
  zone: 'us-central1-a',
  network: 'vpc',
  endpoints: [{ id: 'e1', ipAddress: '192.168.10.6', port: 443 }],
});

export const cases: RuleCases = {
  rule: zoneNearSite,
  ofMissing: ['without near', 'near: no network'],
  good: [
    { name: 'a zone in the region of the link', design: hybrid() },
    { name: 'a link that names no region', design: change(hybrid(), 'vpn', { region: undefined }) },
    {
      name: 'a zone in the region of one of two links',
      design: add(far, hybridLink('near', { network: 'vpc', region: 'us-central1' })),
    },
  ],
  bad: [
    { name: 'a NEG in another region than the link', design: far, at: [{ id: 'neg', field: 'zone' }] },
    {
      name: 'two such NEGs, one of them not used yet',
      design: add(far, spare),
      at: [
        { id: 'neg', field: 'zone' },
        { id: 'spare', field: 'zone' },
      ],
    },
  ],
};
