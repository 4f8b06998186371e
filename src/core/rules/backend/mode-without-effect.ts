import { balancedBackends } from '../../model/balancing.ts';
import { clearFields } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const modeWithoutEffect = defineRule({
  id: 'backend/mode-without-effect',
  severity: 'info',
  title: 'A target that scales by itself needs no balancing mode and no capacity scaler',
  why: 'Serverless, internet and Private Service Connect NEGs are not balanced by load. The API accepts UTILIZATION and a scaler of 1 there, since some tools always send them, and does nothing with them.',
  source: cite('serverlessNegOverview', 'tfIssue17257', 'fabricPull1801'),
  on: 'backendService',
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      if (on.rows.some(({ mode }) => mode !== null)) continue;
      const { balancingMode: mode, capacityScaler: scaler, id } = on.backend;
      const tolerated = on.rows.some((row) => row.tolerated.some((value) => value === mode));
      if (!tolerated && scaler !== 1) continue;
      const idle = [tolerated ? `the balancing mode ${mode}` : '', scaler === 1 ? 'a capacity scaler of 1' : ''].filter(
        (part) => part !== '',
      );
      yield {
        at: [{ id: service.id, part: id, field: tolerated ? 'balancingMode' : 'capacityScaler' }],
        message: `${on.name} has ${idle.join(' and ')}, without effect. Both can be left out.`,
        fixes: [
          clearFields(
            'Leave them out',
            'safe',
            service,
            on,
            tolerated && scaler === 1
              ? ['balancingMode', 'capacityScaler']
              : [tolerated ? 'balancingMode' : 'capacityScaler'],
          ),
        ],
      };
    }
  },
});
