import { balancedBackends } from '../../model/balancing.ts';
import { filledCapacities, patchBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const start = 100;

export const capacityChosen = defineRule({
  id: 'backend/capacity-chosen',
  severity: 'error',
  incomplete: true,
  title: 'RATE and CONNECTION need a target capacity',
  why: 'The mode says what is counted, the capacity how much of it one backend can take; the load balancer fills backends by that share. A capacity of zero counts as none.',
  source: cite('backendServiceOverview', 'tfIssue12537'),
  on: 'backendService',
  yieldsTo: ['backend/capacity-fits-mode'],
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      const { ofMode, backend, name } = on;
      if (ofMode.length === 0 || ofMode.some(({ capacity }) => capacity !== 'required-one')) continue;
      const fields = [...new Set(ofMode.flatMap((row) => row.fields))];
      if (filledCapacities(backend).some((field) => fields.includes(field))) continue;
      const field = fields.find((each) => each.includes('Per')) ?? fields[0] ?? '';
      yield {
        at: [{ id: service.id, part: backend.id, field }],
        severity: ofMode.every(({ confidence }) => confidence === 'unsure') ? 'warning' : 'error',
        message: `${name} is balanced by ${backend.balancingMode} without a target capacity. It needs ${fields.join(' or ')}, above zero.`,
        fixes: [patchBackend(`Set ${field} to ${start}`, 'input', service, on, { [field]: start })],
      };
    }
  },
});
