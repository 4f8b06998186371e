import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const withPath = new Set(['HTTP', 'HTTPS', 'HTTP2']);

export const pathIsRoot = defineRule({
  id: 'health-check/path-is-root',
  severity: 'info',
  title: 'An HTTP check without a path asks for “/”',
  why: 'Only the answer 200 counts as healthy. Servers that answer “/” with a redirect, a login page or 404 stay unhealthy although they work.',
  source: [
    ...cite('healthCheckOverview', 'healthCheckUse'),
    { url: 'https://github.com/artifact-keeper/artifact-keeper-iac/issues/125', checked: '2026-08' },
  ],
  on: 'healthCheck',
  *check(check, view) {
    if (!withPath.has(check.type ?? '') || check.requestPath) return;
    if (view.referrers(check.id, 'backendService.healthCheck').length === 0) return;
    yield {
      at: [{ id: check.id, field: 'requestPath' }],
      message: `${nameOf(check, 'The health check')} names no path, so it asks for “/” and expects the answer 200.`,
    };
  },
});
