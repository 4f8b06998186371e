import { change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { urlMaskBesideNames } from './url-mask-beside-names.ts';

const run = (cloudRun: object) => change(serverless(), 'run-neg', { cloudRun });
const at = [{ id: 'run-neg', field: 'cloudRun.urlMask' }];

export const cases: RuleCases = {
  rule: urlMaskBesideNames,
  good: [
    { name: 'a service without a mask', design: serverless() },
    { name: 'a mask without a name', design: run({ urlMask: '<tag>.example.com/<service>' }) },
    { name: 'a fixed tag beside a mask for the service', design: run({ tag: 'green', urlMask: '/<service>' }) },
    {
      name: 'a named service beside a mask for its tag',
      design: run({ service: 'run', urlMask: '<tag>.example.com' }),
    },
  ],
  bad: [
    { name: 'the service named and read', design: run({ service: 'run', urlMask: '/<service>' }), at },
    { name: 'the tag named and read', design: run({ tag: 'green', urlMask: '<tag>.<service>.example.com' }), at },
    {
      name: 'both named and read',
      design: run({ service: 'run', tag: 'green', urlMask: '<tag>.<service>.example.com' }),
      at,
    },
    { name: 'a mask that reads nothing', design: run({ service: 'run', urlMask: 'example.com/' }), at },
  ],
};
