import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { privatelyUsedPublic } from './privately-used-public.ts';

const other = (ipCidrRange: string) =>
  add(passthrough(), subnet('other', { network: 'vpc', region: 'us-central1', ipCidrRange }));

export const cases: RuleCases = {
  rule: privatelyUsedPublic,
  good: [
    { name: 'a private range', design: passthrough() },
    { name: 'a range of providers’ shared address space', design: other('100.64.0.0/16') },
  ],
  bad: [{ name: 'a public range', design: other('45.0.0.0/16'), at: [{ id: 'other', field: 'ipCidrRange' }] }],
};
