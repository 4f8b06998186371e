import { neg } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { typeChosen } from './type-chosen.ts';

export const cases: RuleCases = {
  rule: typeChosen,
  good: [{ name: 'a NEG of VM interfaces', design: passthrough() }],
  bad: [
    {
      name: 'a NEG without a type',
      design: add(passthrough(), neg('new', { zone: 'us-central1-a' })),
      at: [{ id: 'new', field: 'networkEndpointType' }],
    },
  ],
};
