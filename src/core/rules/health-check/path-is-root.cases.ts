import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { pathIsRoot } from './path-is-root.ts';

export const cases: RuleCases = {
  rule: pathIsRoot,
  good: [
    { name: 'a path', design: application() },
    { name: 'TCP', design: passthrough() },
  ],
  bad: [
    {
      name: 'no path',
      design: change(application(), 'check', { requestPath: undefined }),
      at: [{ id: 'check', field: 'requestPath' }],
    },
  ],
};
