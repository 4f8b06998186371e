import type { BalancingRow } from '../../facts/balancing.ts';
import { productWords } from '../../model/backends.ts';
import { balancedBackends } from '../../model/balancing.ts';
import { clearFields, rebalance } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const isUnsure = ({ confidence }: BalancingRow) => confidence === 'unsure';

export const modeFits = defineRule({
  id: 'backend/mode-fits',
  severity: 'error',
  title: 'The balancing mode follows from the load balancer and the kind of backend',
  why: 'Application Load Balancers count requests (RATE), proxy Network Load Balancers connections (CONNECTION); UTILIZATION measures the VMs of an instance group. Passthrough backends always say CONNECTION, and serverless, internet and Private Service Connect NEGs have no mode at all.',
  source: cite('backendServiceOverview', 'tfIssue9400', 'autonegIssue86', 'lbInternalPull95', 'fabricPull1801'),
  on: 'backendService',
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      const mode = on.backend.balancingMode;
      if (!mode) continue;
      const at = [{ id: service.id, part: on.backend.id, field: 'balancingMode' }] as const;
      if (on.ofMode.length > 0) {
        if (on.rows.every(isUnsure) || !on.ofMode.every(isUnsure)) continue;
        yield {
          at,
          severity: 'warning',
          message: `Whether ${mode} works for ${on.name} behind ${productWords(on.products)} is documented in doubt only.`,
          fixes: [rebalance(service, on)],
        };
        continue;
      }
      if (on.rows.some(({ tolerated }) => tolerated.some((value) => value === mode))) continue;
      const sure = on.rows.filter((row) => !isUnsure(row));
      const rows = sure.length > 0 ? sure : on.rows;
      const modes = [...new Set(rows.flatMap(({ mode: allowed }) => allowed ?? []))];
      const right =
        modes.length === 0
          ? 'It has no balancing mode.'
          : `It is balanced by ${modes.join(', ').replace(/, (\w+)$/, ' or $1')}.`;
      const clear = clearFields(`Clear the balancing mode of ${on.name}`, 'safe', service, on, ['balancingMode']);
      yield {
        at,
        documentedOnly: on.kind?.startsWith('NEG_INTERNET_') ?? false,
        message: `${on.name} has the balancing mode ${mode}, which ${productWords(on.products)} does not take for it. ${right}`,
        fixes: [modes.length === 0 ? clear : rebalance(service, on)],
      };
    }
  },
});
