import { instanceGroup } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { managedFields } from './managed-fields.ts';

const template = { id: 'template', kind: 'opaque', name: 'template', apiKind: 'instanceTemplate' } as const;
const group = (fields: object) =>
  add(passthrough(), template, instanceGroup('group', { zone: 'us-central1-a', ...fields }));

export const cases: RuleCases = {
  rule: managedFields,
  good: [
    { name: 'an unmanaged group with VMs', design: group({ managed: false, instances: ['vm-1'] }) },
    {
      name: 'a managed group with a template',
      design: group({ managed: true, instanceTemplate: 'template', targetSize: 2 }),
    },
  ],
  bad: [
    {
      name: 'a managed group with VMs',
      design: group({ managed: true, instanceTemplate: 'template', targetSize: 1, instances: ['vm-1'] }),
      at: [{ id: 'group', field: 'instances' }],
    },
    {
      name: 'an unmanaged group with a template',
      design: group({ managed: false, instanceTemplate: 'template' }),
      at: [{ id: 'group', field: 'instanceTemplate' }],
    },
  ],
};
