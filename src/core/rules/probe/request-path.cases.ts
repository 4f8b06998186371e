import type { RuleCases } from '../cases.ts';
import { withProbe } from './case-designs.ts';
import { requestPath } from './request-path.ts';

const at = [{ id: 'probe', field: 'requestPath' }];

export const cases: RuleCases = {
  rule: requestPath,
  good: [
    { name: 'a path', design: withProbe({ requestPath: '/healthz' }) },
    { name: 'a probe that asks for nothing', design: withProbe({ type: 'TCP', requestPath: 'healthz' }) },
  ],
  bad: [
    { name: 'no slash', design: withProbe({ requestPath: 'healthz' }), at },
    { name: 'a whole URL', design: withProbe({ requestPath: 'http://example.com/healthz' }), at },
  ],
};
