import { boolean, choice, code, number, object, reference, rows, text } from '../field.ts';
import { defineKind } from '../kind.ts';

export const network = defineKind({
  kind: 'network',
  label: 'VPC network',
  purpose: 'A global private network; subnets live in it',
  family: 'network',
  scopes: ['global'],
  fields: {
    autoCreateSubnetworks: boolean('Auto mode', {
      hint: 'On: one automatic subnet per region. Off: custom mode, you create the subnets.',
    }),
    IPv4Range: code('Legacy IPv4 range', { hint: 'Only legacy networks have one; they have no subnets.' }),
    mtu: number('MTU', { placeholder: '1460', hint: 'Bytes' }),
    enableUlaInternalIpv6: boolean('ULA internal IPv6'),
    internalIpv6Range: code('Internal IPv6 range'),
    routingConfig: object('Routing', { routingMode: choice('Dynamic routing', ['REGIONAL', 'GLOBAL']) }),
    peerings: rows(
      'Peerings',
      {
        name: text('Name', { placeholder: 'to-shared' }),
        network: reference('Peered network'),
        exportCustomRoutes: boolean('Export custom routes'),
        importCustomRoutes: boolean('Import custom routes'),
      },
      { hint: 'VPC Network Peering; each of the two networks names the other.' },
    ),
    networkFirewallPolicyEnforcementOrder: choice('Firewall policy order', [
      'AFTER_CLASSIC_FIREWALL',
      'BEFORE_CLASSIC_FIREWALL',
    ]),
  },
});
