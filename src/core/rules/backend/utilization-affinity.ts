import { set } from '../../edit/write.ts';
import { balancedBackends } from '../../model/balancing.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const utilizationAffinity = defineRule({
  id: 'backend/utilization-affinity',
  severity: 'warning',
  title: 'UTILIZATION and session affinity work against each other',
  why: 'With UTILIZATION the load balancer moves load away from VMs that are busy, and so moves clients too. Google advises to use it without session affinity.',
  source: cite('backendServiceOverview'),
  on: 'backendService',
  yieldsTo: ['backend/mode-fits'],
  *check(service, view) {
    const { sessionAffinity } = service;
    if (!sessionAffinity || sessionAffinity === 'NONE') return;
    const on = balancedBackends(service, view).find(
      ({ backend, kind }) => backend.balancingMode === 'UTILIZATION' && kind === 'INSTANCE_GROUP',
    );
    if (!on) return;
    yield {
      at: [
        { id: service.id, part: on.backend.id, field: 'balancingMode' },
        { id: service.id, field: 'sessionAffinity' },
      ],
      message: `${nameOf(service, 'The backend service')} has session affinity ${sessionAffinity}; ${on.name} is balanced by UTILIZATION, which moves clients between VMs. One of the two is better left out.`,
      fixes: [
        {
          title: 'Keep no client on a backend',
          safety: 'design',
          edit: (design) => set(design, 'backendService', service.id, { sessionAffinity: 'NONE' }),
        },
      ],
    };
  },
});
