import { application, change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { schemeChosen } from './scheme-chosen.ts';

const blank = (design: ReturnType<typeof application>) => change(design, 'service', { loadBalancingScheme: undefined });
const at = [{ id: 'service', field: 'loadBalancingScheme' }];

export const cases: RuleCases = {
  rule: schemeChosen,
  good: [{ name: 'a scheme that is written down', design: application() }],
  bad: [
    {
      name: 'blank on a global service',
      design: blank(application()),
      at,
      fixes: ['Set the scheme to EXTERNAL_MANAGED'],
    },
    {
      name: 'blank on a regional service with GCE_VM_IP',
      design: blank(passthrough()),
      at,
      severity: 'info',
      fixes: ['Set the scheme to INTERNAL'],
    },
    {
      name: 'blank on a regional service whose NEG INTERNAL cannot use',
      design: blank(regionalApplication()),
      at,
      severity: 'error',
      fixes: ['Set the scheme to INTERNAL_MANAGED'],
    },
  ],
};
