import { productWords } from '../../model/backends.ts';
import { balancedBackends } from '../../model/balancing.ts';
import { clearFields, filledCapacities } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const capacityForbidden = defineRule({
  id: 'backend/capacity-forbidden',
  severity: 'error',
  title: 'Passthrough, serverless, internet and Private Service Connect backends have no target capacity',
  why: 'A passthrough load balancer spreads packets evenly and counts nothing; a managed target scales by itself. Neither can be told how much a backend takes.',
  source: [
    ...cite('backendServiceOverview', 'zonalNegOverview', 'serverlessNegOverview', 'apiBackendService'),
    { url: 'https://github.com/hashicorp/terraform-provider-google/issues/7167', checked: '2026-08' },
  ],
  on: 'backendService',
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      if (on.rows.some(({ capacity }) => capacity !== 'forbidden')) continue;
      const filled = filledCapacities(on.backend);
      const [field] = filled;
      if (!field) continue;
      yield {
        at: [{ id: service.id, part: on.backend.id, field }],
        // What only follows from another fact is no firm word.
        severity: on.rows.every(({ confidence }) => confidence === 'unsure') ? 'warning' : 'error',
        documentedOnly: on.kind?.startsWith('NEG_INTERNET_') ?? false,
        message: `${on.name} has ${filled.join(' and ')}. Behind ${productWords(on.products)} it has no target capacity.`,
        fixes: [clearFields(`Clear ${filled.join(' and ')}`, 'safe', service, on, filled)],
      };
    }
  },
});
