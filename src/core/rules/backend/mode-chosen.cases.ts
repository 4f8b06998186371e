import { application, change, groupApplication, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { modeChosen } from './mode-chosen.ts';

const bare = (design: ReturnType<typeof application>, group: string) =>
  change(design, 'service', { backends: [{ id: 'b1', group }] });

export const cases: RuleCases = {
  rule: modeChosen,
  good: [
    { name: 'a zonal NEG with RATE', design: application() },
    { name: 'no mode behind a passthrough load balancer', design: bare(passthrough(), 'neg') },
    { name: 'no mode on an instance group, which means UTILIZATION', design: bare(groupApplication(), 'group') },
  ],
  bad: [
    {
      name: 'a zonal NEG without a balancing mode',
      design: bare(application(), 'neg'),
      at: [{ id: 'service', part: 'b1', field: 'balancingMode' }],
    },
  ],
};
