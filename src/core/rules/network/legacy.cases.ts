import { network } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { legacy } from './legacy.ts';

export const cases: RuleCases = {
  rule: legacy,
  good: [{ name: 'a VPC network', design: passthrough() }],
  bad: [
    {
      name: 'a network with a global range',
      design: add(passthrough(), network('old', { IPv4Range: '10.240.0.0/16', autoCreateSubnetworks: undefined })),
      at: [{ id: 'old', field: 'IPv4Range' }],
    },
  ],
};
