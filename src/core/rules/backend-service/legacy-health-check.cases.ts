import { external } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, groupApplication, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { legacyHealthCheck } from './legacy-health-check.ts';

const probed = (design: Design, collection: string) =>
  change(add(design, external('old', { url: `projects/shop/global/${collection}/old` })), 'service', {
    healthChecks: ['old'],
  });
const at = [{ id: 'service', field: 'healthChecks[0]' }];

export const cases: RuleCases = {
  rule: legacyHealthCheck,
  good: [
    { name: 'a legacy health check before instance groups', design: probed(groupApplication(), 'httpHealthChecks') },
    { name: 'a health check of the present kind before a NEG', design: probed(application(), 'healthChecks') },
  ],
  bad: [
    { name: 'a legacy health check before a NEG', design: probed(application(), 'httpHealthChecks'), at },
    {
      name: 'a legacy health check before a NEG, behind a passthrough load balancer',
      design: probed(passthrough(), 'httpsHealthChecks'),
      at,
    },
  ],
};
