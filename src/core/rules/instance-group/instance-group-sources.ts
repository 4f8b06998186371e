import type { RuleSource } from '../rule.ts';

/** Where the rules of this folder were read. */
export const instanceGroupSources: readonly [RuleSource, ...RuleSource[]] = [
  { url: 'https://cloud.google.com/compute/docs/instance-groups', checked: '2026-08' },
  { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/instanceGroups', checked: '2026-08' },
];
