import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { wholeOf } from '../../model/sight.ts';
import { defineRule } from '../rule.ts';

export const managedNeeds = defineRule({
  id: 'instance-group/managed-needs',
  severity: 'error',
  incomplete: true,
  title: 'A managed group has an instance template and a target size',
  why: 'The template says what each VM is like, the target size how many there shall be.',
  source: [
    { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/instanceGroupManagers', checked: '2026-08' },
    { url: 'https://cloud.google.com/sdk/gcloud/reference/compute/instance-groups/managed/create', checked: '2026-08' },
  ],
  on: 'instanceGroup',
  *check(group) {
    if (!group.managed) return;
    const name = nameOf(group, 'instance group');
    // A group that is changing over has several templates, each in a version of its own.
    if (!group.instanceTemplate && !('versions' in wholeOf(group))) {
      yield {
        at: [{ id: group.id, field: 'instanceTemplate' }],
        message: `${name} is managed and has no instance template yet. It needs one to make its VMs from.`,
      };
    }
    if (group.targetSize === undefined) {
      yield {
        at: [{ id: group.id, field: 'targetSize' }],
        message: `${name} is managed and does not say how many VMs it shall have. It needs a target size.`,
        fixes: [
          {
            title: 'Two VMs',
            safety: 'input',
            edit: (design) => set(design, 'instanceGroup', group.id, { targetSize: 2 }),
          },
        ],
      };
    }
  },
});
