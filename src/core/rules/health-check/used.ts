import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const checkUsed = defineRule({
  id: 'health-check/used',
  severity: 'info',
  title: 'A health check probes nothing until a backend service names it',
  why: 'The check only says how to ask. Whom it asks follows from the backend services that name it: every endpoint and VM of their backends.',
  source: cite('healthCheckOverview'),
  on: 'healthCheck',
  *check(check, view) {
    if (view.referrers(check.id).length > 0) return;
    yield {
      at: [{ id: check.id }],
      message: `No backend service uses ${nameOf(check, 'this health check')}, so it probes nothing. Name it in a backend service, or leave it out.`,
    };
  },
});
