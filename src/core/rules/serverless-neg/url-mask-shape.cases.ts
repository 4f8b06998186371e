import { change, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { urlMaskShape } from './url-mask-shape.ts';

const run = (urlMask: string) => change(serverless(), 'run-neg', { cloudRun: { urlMask } });
const at = [{ id: 'run-neg', field: 'cloudRun.urlMask' }];

export const cases: RuleCases = {
  rule: urlMaskShape,
  good: [
    { name: 'host and path', design: run('example.com/home/<service>') },
    { name: 'a path', design: run('/<service>') },
    { name: 'a host', design: run('<tag>.<service>.example.com') },
    { name: 'a service without a mask', design: serverless() },
  ],
  bad: [
    { name: 'a scheme', design: run('https://example.com/<service>'), at },
    { name: 'a query', design: run('/<service>?debug=1'), at },
    { name: 'a port', design: run('example.com:443/<service>'), at },
    { name: 'a space', design: run('example.com /<service>'), at },
    { name: 'a wildcard', design: run('*.example.com/<service>'), at },
    { name: 'two names side by side', design: run('/<service><tag>'), at },
  ],
};
