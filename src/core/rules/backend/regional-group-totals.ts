import { backendsOf } from '../../model/backends.ts';
import { isKind } from '../../model/kinds.ts';
import { clearFields, patchBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const totals = [
  ['maxRate', 'maxRatePerInstance'],
  ['maxConnections', 'maxConnectionsPerInstance'],
] as const;

export const regionalGroupTotals = defineRule({
  id: 'backend/regional-group-totals',
  severity: 'error',
  title: 'A regional instance group takes its capacity per instance',
  why: 'A total, such as maxRate, is meant for one zone. The VMs of a regional managed group are spread over zones, so only a number per VM says what each zone can take.',
  source: cite('backendServiceOverview', 'apiBackendService'),
  on: 'backendService',
  *check(service, view) {
    for (const on of backendsOf(service, view)) {
      if (!isKind('instanceGroup', on.target) || !on.target.region || on.target.zone) continue;
      for (const [total, each] of totals) {
        if (!on.backend[total]) continue;
        const move = patchBackend(`Use ${each} 100 instead`, 'input', service, on, { [total]: undefined, [each]: 100 });
        yield {
          at: [{ id: service.id, part: on.backend.id, field: total }],
          message: `${on.name} is a regional instance group and has ${total}. For regional groups only ${each} is supported.`,
          fixes: [
            on.backend.balancingMode === 'UTILIZATION'
              ? clearFields(`Clear ${total}`, 'input', service, on, [total])
              : move,
          ],
        };
      }
    }
  },
});
