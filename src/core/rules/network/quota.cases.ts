import { network } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { quota } from './quota.ts';

const more = (count: number, project?: string) =>
  Array.from({ length: count }, (_, index) => network(`other-${index}`, { project }));

export const cases: RuleCases = {
  rule: quota,
  good: [
    { name: 'five networks in a project', design: add(passthrough(), ...more(4)) },
    { name: 'six networks in two projects', design: add(passthrough(), ...more(5, 'another-project')) },
  ],
  bad: [{ name: 'six networks in a project', design: add(passthrough(), ...more(5)), at: [{ id: 'other-0' }] }],
};
