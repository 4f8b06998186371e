import { change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { modeWithoutEffect } from './mode-without-effect.ts';

const backend = (fields: object) =>
  change(serverless(), 'service', { backends: [{ id: 'b1', group: 'run-neg', ...fields }] });

export const cases: RuleCases = {
  rule: modeWithoutEffect,
  good: [{ name: 'neither mode nor scaler', design: serverless() }],
  bad: [
    {
      name: 'UTILIZATION and a scaler of 1, as Terraform sends them',
      design: backend({ balancingMode: 'UTILIZATION', capacityScaler: 1 }),
      at: [{ id: 'service', part: 'b1', field: 'balancingMode' }],
    },
    {
      name: 'a scaler of 1 alone',
      design: backend({ capacityScaler: 1 }),
      at: [{ id: 'service', part: 'b1', field: 'capacityScaler' }],
    },
  ],
};
