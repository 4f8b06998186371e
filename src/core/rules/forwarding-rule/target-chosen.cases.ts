import { forwardingRule } from '../../model/builders.ts';
import { add, application, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { targetChosen } from './target-chosen.ts';

export const cases: RuleCases = {
  rule: targetChosen,
  good: [
    { name: 'a target proxy', design: application() },
    { name: 'a backend service', design: passthrough() },
  ],
  bad: [
    {
      name: 'neither a proxy nor a backend service',
      design: add(
        application(),
        forwardingRule('r', { loadBalancingScheme: 'EXTERNAL_MANAGED', IPProtocol: 'TCP', portRange: '443' }),
      ),
      at: [{ id: 'r', field: 'target' }],
    },
  ],
};
