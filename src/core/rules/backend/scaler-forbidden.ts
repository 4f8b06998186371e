import { productWords } from '../../model/backends.ts';
import { balancedBackends } from '../../model/balancing.ts';
import { clearFields } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const scalerForbidden = defineRule({
  id: 'backend/scaler-forbidden',
  severity: 'error',
  title: 'A capacity scaler needs a capacity to scale',
  why: 'The scaler multiplies the target capacity of a backend. Passthrough backends and managed targets have none, and the API refuses the field there.',
  source: cite('backendServiceOverview', 'autonegIssue141', 'tfRegionBackendCheck', 'apiBackendService'),
  on: 'backendService',
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      const { capacityScaler: scaler, id } = on.backend;
      if (scaler === undefined || on.rows.some(({ capacityScaler }) => capacityScaler !== 'forbidden')) continue;
      const isManaged = on.rows.every(({ mode }) => mode === null);
      if (isManaged && scaler === 1) continue;
      yield {
        at: [{ id: service.id, part: id, field: 'capacityScaler' }],
        message: `${on.name} has a capacity scaler of ${scaler}. Behind ${productWords(on.products)} there is no capacity to scale.`,
        fixes: [clearFields('Clear the capacity scaler', 'safe', service, on, ['capacityScaler'])],
      };
    }
  },
});
