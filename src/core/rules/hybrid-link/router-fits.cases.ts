import { network, router } from '../../model/builders.ts';
import { add, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid } from '../hybrid-neg/case-designs.ts';
import { routerFits } from './router-fits.ts';

const withRouter = (region: string, of = 'vpc') =>
  change(add(hybrid(), network('other'), router('cloud-router', { network: of, region })), 'vpn', {
    router: 'cloud-router',
  });
const at = [{ id: 'vpn', field: 'router' }];

export const cases: RuleCases = {
  rule: routerFits,
  good: [
    { name: 'one network and one region', design: withRouter('us-central1') },
    { name: 'a link that names no region', design: change(withRouter('us-west1'), 'vpn', { region: undefined }) },
    { name: 'a link without a Cloud Router', design: hybrid() },
  ],
  bad: [
    { name: 'a Cloud Router in another region', design: withRouter('us-west1'), at },
    { name: 'a Cloud Router in another network', design: withRouter('us-central1', 'other'), at },
  ],
};
