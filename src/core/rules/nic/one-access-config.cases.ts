import { vm } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneAccessConfig } from './one-access-config.ts';

const web = (count: number) =>
  add(
    passthrough(),
    vm('web', {
      zone: 'us-central1-a',
      machineType: 'e2-medium',
      networkInterfaces: [
        {
          id: 'n1',
          subnetwork: 'app',
          accessConfigs: Array.from({ length: count }, (_, index) => ({
            name: `nat-${index}`,
            type: 'ONE_TO_ONE_NAT',
          })),
        },
      ],
    }),
  );

export const cases: RuleCases = {
  rule: oneAccessConfig,
  good: [
    { name: 'no external configuration', design: web(0) },
    { name: 'one external configuration', design: web(1) },
  ],
  bad: [
    { name: 'two external configurations', design: web(2), at: [{ id: 'web', part: 'n1', field: 'accessConfigs' }] },
  ],
};
