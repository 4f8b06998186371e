import { balancedBackends } from '../../model/balancing.ts';
import { rebalance } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const modeChosen = defineRule({
  id: 'backend/mode-chosen',
  severity: 'error',
  incomplete: true,
  title: 'A NEG behind a proxy needs a balancing mode',
  why: 'Left out, tools and API fall back on UTILIZATION, which measures the VMs of instance groups and is refused for NEGs. Say RATE for requests, CONNECTION for connections.',
  source: cite('backendServiceOverview', 'tfIssue9400'),
  on: 'backendService',
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      if (on.backend.balancingMode || on.kind === 'INSTANCE_GROUP') continue;
      if (on.rows.some(({ mode, capacity }) => mode === null || capacity === 'forbidden')) continue;
      const modes = [...new Set(on.rows.filter(({ preview }) => !preview).map(({ mode }) => mode))];
      yield {
        at: [{ id: service.id, part: on.backend.id, field: 'balancingMode' }],
        message: `${on.name} has no balancing mode yet. It can be ${modes.join(', ').replace(/, (\w+)$/, ' or $1')}.`,
        fixes: [rebalance(service, on)],
      };
    }
  },
});
