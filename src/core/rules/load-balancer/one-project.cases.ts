import { application, change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { oneProject } from './one-project.ts';

const elsewhere = { project: 'other-project' };

export const cases: RuleCases = {
  rule: oneProject,
  ofMissing: ['service: no project', 'proxy: no project', 'neg: no project', 'map: no project'],
  good: [
    { name: 'one project', design: application() },
    {
      name: 'a backend service of another one, with its NEG',
      design: change(change(application(), 'service', elsewhere), 'neg', elsewhere),
    },
  ],
  bad: [
    {
      name: 'a NEG of another project',
      design: change(application(), 'neg', elsewhere),
      at: [{ id: 'service', part: 'b1', field: 'group' }],
    },
    {
      name: 'a URL map of another project',
      design: change(application(), 'map', elsewhere),
      at: [{ id: 'proxy', field: 'urlMap' }],
    },
    {
      name: 'a proxy and its URL map of another project',
      design: change(change(application(), 'proxy', elsewhere), 'map', elsewhere),
      at: [{ id: 'rule', field: 'target' }],
    },
  ],
};
