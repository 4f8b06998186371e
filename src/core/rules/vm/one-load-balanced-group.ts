import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const oneLoadBalancedGroup = defineRule({
  id: 'vm/one-load-balanced-group',
  severity: 'error',
  title: 'A VM is in one load balanced instance group at most',
  why: 'The API refuses a second instance group with the same VM behind a load balancer. NEGs have no such bound: one VM can be an endpoint of any number of them.',
  source: [
    ...cite('zonalNegOverview'),
    { url: 'https://github.com/terraform-google-modules/terraform-google-lb-http/issues/322', checked: '2026-08' },
  ],
  on: 'vm',
  *check(vm, view) {
    const groups = view
      .from('instanceGroup', vm.id, 'instanceGroup.instances')
      .filter((group) => view.referrers(group.id, 'backend.group').length > 0)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const [first, ...more] = groups;
    for (const group of more) {
      yield {
        at: [{ id: vm.id }, { id: group.id, field: 'instances' }, { id: first?.id ?? group.id, field: 'instances' }],
        message: `${nameOf(vm, 'VM')} is in ${nameOf(first, 'group')} and in ${nameOf(group, 'group')}, both behind load balancers. One of them can hold it; a NEG can be the other.`,
        fixes: [
          {
            title: `Take it out of ${nameOf(group, 'the group')}`,
            safety: 'design',
            edit: (design) => {
              const current = resourceOf(design, group.id);
              if (!isKind('instanceGroup', current)) return design;
              return set(design, 'instanceGroup', group.id, {
                instances: current.instances?.filter((id) => id !== vm.id),
              });
            },
          },
        ],
      };
    }
  },
});
