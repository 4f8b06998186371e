import type { RuleSource } from '../rule.ts';

/** Where the rules about a health check’s own fields were read. */
export const probeSources: readonly [RuleSource, ...RuleSource[]] = [
  { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/healthChecks', checked: '2026-08' },
  { url: 'https://cloud.google.com/load-balancing/docs/health-check-concepts', checked: '2026-04' },
];
