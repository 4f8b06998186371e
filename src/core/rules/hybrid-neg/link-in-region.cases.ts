import { hybridLink, router } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid, regionalHybrid } from './case-designs.ts';
import { linkInRegion } from './link-in-region.ts';

const far = { region: 'europe-west1' };
const at = [{ id: 'service', part: 'b1', field: 'group' }];

export const cases: RuleCases = {
  rule: linkInRegion,
  ofMissing: ['without near', 'near: no network'],
  good: [
    { name: 'a link in the region of the load balancer', design: regionalHybrid() },
    { name: 'a global load balancer', design: change(hybrid(), 'vpn', far) },
    { name: 'a link that names no region', design: change(regionalHybrid(), 'vpn', { region: undefined }) },
    {
      name: 'two links, one of them in the region',
      design: add(
        change(regionalHybrid(), 'vpn', far),
        hybridLink('near', { network: 'vpc', region: 'us-central1', ranges: ['192.168.0.0/16'] }),
      ),
    },
  ],
  bad: [
    { name: 'a link in another region', design: change(regionalHybrid(), 'vpn', far), at },
    {
      name: 'a link whose Cloud Router is in another region',
      design: change(add(regionalHybrid(), router('cloud-router', { network: 'vpc', ...far })), 'vpn', {
        region: undefined,
        router: 'cloud-router',
      }),
      at,
    },
  ],
};
