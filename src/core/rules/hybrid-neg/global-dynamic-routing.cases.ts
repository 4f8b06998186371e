import { designOf } from '../../model/builders.ts';
import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { hybrid } from './case-designs.ts';
import { globalDynamicRouting } from './global-dynamic-routing.ts';

const at = [{ id: 'vpc', field: 'routingConfig.routingMode' }];
const regional = { routingConfig: { routingMode: 'REGIONAL' } };
const undrawn = designOf(...Object.values(hybrid().resources).filter(({ id }) => id !== 'vpn'));

export const cases: RuleCases = {
  rule: globalDynamicRouting,
  ofMissing: ['vpc: no routingConfig'],
  good: [
    { name: 'global dynamic routing', design: hybrid() },
    { name: 'regional dynamic routing without a hybrid NEG', design: change(application(), 'vpc', regional) },
    {
      name: 'no mode, and no link is drawn either',
      design: change(undrawn, 'vpc', { routingConfig: undefined }),
    },
    {
      name: 'a mode that is not known here',
      design: change(hybrid(), 'vpc', { routingConfig: { routingMode: 'LATER' } }),
    },
  ],
  bad: [
    { name: 'regional dynamic routing', design: change(hybrid(), 'vpc', regional), at },
    { name: 'regional dynamic routing, and no link is drawn', design: change(undrawn, 'vpc', regional), at },
    {
      name: 'no mode beside a link, which means regional',
      design: change(hybrid(), 'vpc', { routingConfig: undefined }),
      at,
    },
  ],
};
