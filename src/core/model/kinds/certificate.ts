import { choice, object, region, words } from '../field.ts';
import { defineKind } from '../kind.ts';

/** By name: no key ever enters a design. */
export const certificate = defineKind({
  kind: 'certificate',
  label: 'SSL certificate',
  purpose: 'What an HTTPS or SSL proxy shows its clients, by name',
  family: 'balancing',
  scopes: ['global', 'region'],
  fields: {
    type: choice('Type', ['MANAGED', 'SELF_MANAGED']),
    region: region('Region', { hint: 'Empty: global' }),
    managed: object('Managed by Google', { domains: words('Domains', { placeholder: 'example.com' }) }),
  },
});
