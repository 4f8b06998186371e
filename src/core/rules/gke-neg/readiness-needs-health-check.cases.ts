import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { standalone } from './case-designs.ts';
import { readinessNeedsHealthCheck } from './readiness-needs-health-check.ts';

const unprobed = { healthChecks: undefined };

export const cases: RuleCases = {
  rule: readinessNeedsHealthCheck,
  ofMissing: ['service: no healthChecks', 'shop: no ingress'],
  good: [
    { name: 'a NEG in a backend service with a health check', design: standalone() },
    { name: 'Ingress brings one', design: change(standalone({ ingress: true }), 'service', unprobed) },
    { name: 'no backend service', design: change(standalone(), 'service', { ...unprobed, backends: [] }) },
  ],
  bad: [
    {
      name: 'a NEG in a backend service without a health check',
      design: change(standalone(), 'service', unprobed),
      at: [{ id: 'neg' }],
    },
  ],
};
