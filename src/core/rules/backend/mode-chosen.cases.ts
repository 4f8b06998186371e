import { application, change, groupApplication, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { modeChosen } from './mode-chosen.ts';

const bare = (design: ReturnType<typeof application>, group: string) =>
  change(design, 'service', { backends: [{ id: 'b1', group }] });

export const cases: RuleCases = {
  rule: modeChosen,
  good: [
    { name: 'RATE', design: application() },
    { name: 'none on passthrough', design: bare(passthrough(), 'neg') },
    { name: 'none on an instance group: UTILIZATION', design: bare(groupApplication(), 'group') },
  ],
  bad: [
    {
      name: 'none on a zonal NEG',
      design: bare(application(), 'neg'),
      at: [{ id: 'service', part: 'b1', field: 'balancingMode' }],
    },
  ],
};
