import { urlMap } from '../../model/builders.ts';
import { add, application } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { mapUsed } from './used.ts';

export const cases: RuleCases = {
  rule: mapUsed,
  ofMissing: ['without proxy', 'proxy: no urlMap'],
  good: [{ name: 'a URL map behind a target proxy', design: application() }],
  bad: [
    {
      name: 'a URL map without a target proxy',
      design: add(application(), urlMap('spare', { defaultService: 'service' })),
      at: [{ id: 'spare' }],
    },
  ],
};
