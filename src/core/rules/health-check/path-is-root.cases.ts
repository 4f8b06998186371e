import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { pathIsRoot } from './path-is-root.ts';

export const cases: RuleCases = {
  rule: pathIsRoot,
  ofMissing: ['check: no requestPath'],
  good: [
    { name: 'an HTTP check with a path', design: application() },
    { name: 'a TCP check', design: passthrough() },
  ],
  bad: [
    {
      name: 'an HTTP check without a path',
      design: change(application(), 'check', { requestPath: undefined }),
      at: [{ id: 'check', field: 'requestPath' }],
    },
  ],
};
