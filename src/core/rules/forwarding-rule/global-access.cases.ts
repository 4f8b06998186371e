import { application, change, crossRegionApplication, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { globalAccess } from './global-access.ts';

const crossRegion = (allowGlobalAccess: boolean) => change(crossRegionApplication(), 'rule', { allowGlobalAccess });
const on = { allowGlobalAccess: true };

export const cases: RuleCases = {
  rule: globalAccess,
  good: [
    { name: 'global access on a regional internal frontend', design: change(passthrough(), 'rule', on) },
    {
      name: 'switched off on an internal frontend',
      design: change(passthrough(), 'rule', { allowGlobalAccess: false }),
    },
    {
      name: 'switched off on an external frontend',
      design: change(application(), 'rule', { allowGlobalAccess: false }),
    },
    { name: 'global access on a cross-region frontend', design: crossRegion(true) },
    { name: 'the “no” that a described cross-region frontend may show', design: crossRegion(false) },
  ],
  bad: [
    {
      name: 'global access on an external frontend',
      design: change(application(), 'rule', on),
      at: [{ id: 'rule', field: 'allowGlobalAccess' }],
    },
  ],
};
