import { instanceGroup } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { managedNeeds } from './managed-needs.ts';

const template = { id: 'template', kind: 'opaque', name: 'template', apiKind: 'instanceTemplate' } as const;
const group = (fields: object) =>
  add(passthrough(), template, instanceGroup('group', { zone: 'us-central1-a', managed: true, ...fields }));

export const cases: RuleCases = {
  rule: managedNeeds,
  good: [
    { name: 'a template and a target size', design: group({ instanceTemplate: 'template', targetSize: 0 }) },
    { name: 'two versions, each with a template', design: group({ targetSize: 2, versions: [{}, {}] }) },
    { name: 'an unmanaged group', design: group({ managed: false }) },
  ],
  bad: [
    {
      name: 'a managed group without a template',
      design: group({ targetSize: 1 }),
      at: [{ id: 'group', field: 'instanceTemplate' }],
    },
    {
      name: 'a managed group without a target size',
      design: group({ instanceTemplate: 'template' }),
      at: [{ id: 'group', field: 'targetSize' }],
    },
  ],
};
