import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { instanceGroupSources } from './instance-group-sources.ts';

export const managedFields = defineRule({
  id: 'instance-group/managed-fields',
  severity: 'error',
  title: 'A managed group makes its VMs from a template; an unmanaged one lists them',
  why: 'VMs are added to an unmanaged group by hand. A managed group creates its own and takes no others.',
  source: [
    ...instanceGroupSources,
    { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/instanceGroupManagers', checked: '2026-08' },
  ],
  on: 'instanceGroup',
  *check(group) {
    const name = nameOf(group, 'instance group');
    if (group.managed && group.instances?.length) {
      yield {
        at: [
          { id: group.id, field: 'instances' },
          { id: group.id, field: 'managed' },
        ],
        message: `${name} is managed and lists VMs. A managed group makes its own.`,
        fixes: [
          {
            title: 'Make it an unmanaged group',
            safety: 'design',
            edit: (design) =>
              set(design, 'instanceGroup', group.id, {
                managed: false,
                instanceTemplate: undefined,
                targetSize: undefined,
                baseInstanceName: undefined,
              }),
          },
          {
            title: 'Remove the list',
            safety: 'design',
            edit: (design) => set(design, 'instanceGroup', group.id, { instances: undefined }),
          },
        ],
      };
    }
    if (group.managed === false && group.instanceTemplate) {
      yield {
        at: [
          { id: group.id, field: 'instanceTemplate' },
          { id: group.id, field: 'managed' },
        ],
        message: `${name} is unmanaged and has an instance template. Only managed groups make VMs from one.`,
        fixes: [
          {
            title: 'Remove the template',
            safety: 'design',
            edit: (design) => set(design, 'instanceGroup', group.id, { instanceTemplate: undefined }),
          },
        ],
      };
    }
  },
});
