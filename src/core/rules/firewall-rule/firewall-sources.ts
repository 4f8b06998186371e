import type { RuleSource } from '../rule.ts';

/** Where the rules of this folder were read: the API’s own description, and the guide to VPC firewall rules. */
export const firewallSources: readonly [RuleSource, ...RuleSource[]] = [
  { url: 'https://cloud.google.com/compute/docs/reference/rest/v1/firewalls', checked: '2026-08' },
  { url: 'https://cloud.google.com/firewall/docs/using-firewalls', checked: '2026-11' },
];
