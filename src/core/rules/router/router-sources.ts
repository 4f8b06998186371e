import type { RuleSource } from '../rule.ts';

/** Where the rules of this folder were read. */
export const routerSources: readonly [RuleSource, ...RuleSource[]] = [
  { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/routers', checked: '2026-08' },
  { url: 'https://cloud.google.com/nat/docs/overview', checked: '2026-08' },
];
