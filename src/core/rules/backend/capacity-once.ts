import { balancedBackends } from '../../model/balancing.ts';
import { clearFields, filledCapacities } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const capacityOnce = defineRule({
  id: 'backend/capacity-once',
  severity: 'error',
  title: 'A target capacity is given once: for the whole backend or for each endpoint',
  why: 'Both numbers would say the same thing in two ways and might disagree. The API takes exactly one of them.',
  source: cite('backendServiceOverview', 'tfIssue12537', 'apiBackendService'),
  on: 'backendService',
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      const { ofMode, backend, name } = on;
      if (ofMode.length === 0 || ofMode.some(({ capacity }) => capacity !== 'required-one')) continue;
      const filled = filledCapacities(backend).filter((field) => ofMode.some((row) => row.fields.includes(field)));
      if (filled.length < 2) continue;
      const [, second] = filled;
      yield {
        at: [{ id: service.id, part: backend.id, field: second }],
        severity: ofMode.every(({ confidence }) => confidence === 'unsure') ? 'warning' : 'error',
        message: `${name} has ${filled.map((field) => `${field} ${backend[field]}`).join(' and ')}. One of them is enough, and only one is taken.`,
        fixes: filled.map((keep) =>
          clearFields(
            `Keep ${keep}`,
            'input',
            service,
            on,
            filled.filter((field) => field !== keep),
          ),
        ),
      };
    }
  },
});
