import { balancedBackends } from '../../model/balancing.ts';
import { clearFields, patchBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const scalerRange = defineRule({
  id: 'backend/scaler-range',
  severity: 'error',
  title: 'A capacity scaler is 0, or 0.1 to 1',
  why: 'The scaler takes a part of a backend’s capacity; 0 drains it. Draining the only backend would leave the service with nowhere to send traffic, so the API refuses that.',
  source: cite('apiBackendService', 'backendServiceOverview'),
  on: 'backendService',
  yieldsTo: ['backend/scaler-forbidden'],
  *check(service, view) {
    const backends = balancedBackends(service, view);
    for (const on of backends) {
      const { capacityScaler: scaler, id } = on.backend;
      if (scaler === undefined || on.rows.every(({ capacityScaler }) => capacityScaler === 'forbidden')) continue;
      const isLone = scaler === 0 && service.backends?.length === 1;
      if (!isLone && (scaler === 0 || (scaler >= 0.1 && scaler <= 1))) continue;
      const nearest = scaler > 1 || isLone ? 1 : 0.1;
      yield {
        at: [{ id: service.id, part: id, field: 'capacityScaler' }],
        message: isLone
          ? `${on.name} is drained by a capacity scaler of 0 and is the only backend. A lone backend keeps at least 0.1.`
          : `${on.name} has a capacity scaler of ${scaler}. It can be 0, or from 0.1 to 1.`,
        fixes: [
          patchBackend(`Set it to ${nearest}`, 'input', service, on, { capacityScaler: nearest }),
          clearFields('Clear it, which means 1', 'input', service, on, ['capacityScaler']),
        ],
      };
    }
  },
});
