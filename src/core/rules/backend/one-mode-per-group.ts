import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** Modes that measure the VMs of a group, whoever sends them the load. */
const measured = new Set(['UTILIZATION', 'CUSTOM_METRICS']);

export const oneModePerGroup = defineRule({
  id: 'backend/one-mode-per-group',
  severity: 'error',
  title: 'An instance group that is balanced by utilization is balanced so everywhere',
  why: 'Utilization belongs to the VMs, not to one backend service. Where another service counts requests or connections to the same group, the two would pull in different directions; RATE and CONNECTION get along, since each service counts its own.',
  source: [
    ...cite('backendServiceOverview'),
    { url: 'https://github.com/GoogleCloudPlatform/k8s-multicluster-ingress/issues/216', checked: '2026-11' },
    { url: 'https://github.com/kubernetes/ingress-gce/issues/740', checked: '2026-11' },
  ],
  on: 'instanceGroup',
  yieldsTo: ['backend/mode-fits'],
  *check(group, view) {
    const uses = view.referrers(group.id, 'backend.group').flatMap(({ from, part }) => {
      const service = view.get(from);
      if (!isKind('backendService', service)) return [];
      const mode = service.backends?.find(({ id }) => id === part)?.balancingMode;
      return mode ? [{ service, part, mode }] : [];
    });
    const lead = uses.find(({ mode }) => measured.has(mode));
    if (!lead) return;
    for (const { service, part, mode } of uses) {
      if (mode === lead.mode) continue;
      yield {
        at: [
          { id: service.id, part, field: 'balancingMode' },
          { id: lead.service.id, part: lead.part, field: 'balancingMode' },
          { id: group.id },
        ],
        message: `${nameOf(group, 'instance group')} is balanced by ${lead.mode} in ${nameOf(lead.service, 'one backend service')} and by ${mode} in ${nameOf(service, 'another')}. With ${lead.mode} it has one mode in all of them.`,
      };
    }
  },
});
