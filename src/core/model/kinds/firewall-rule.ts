import { boolean, choice, number, reference, rows, text, words } from '../field.ts';
import { defineKind } from '../kind.ts';

const layer4 = {
  IPProtocol: text('Protocol', { placeholder: 'tcp' }),
  ports: words('Ports', { placeholder: '80 443' }),
};

export const firewallRule = defineKind({
  kind: 'firewallRule',
  label: 'Firewall rule',
  purpose: 'Lets traffic (health check probes too) into or out of VMs',
  family: 'network',
  scopes: ['global'],
  fields: {
    network: reference('Network'),
    direction: choice('Direction', ['INGRESS', 'EGRESS']),
    priority: number('Priority', { placeholder: '1000' }),
    allowed: rows('Allow', layer4),
    denied: rows('Deny', layer4),
    sourceRanges: words('Source ranges', { placeholder: '35.191.0.0/16 130.211.0.0/22' }),
    destinationRanges: words('Destination ranges'),
    sourceTags: words('Source tags'),
    targetTags: words('Target tags'),
    sourceServiceAccounts: words('Source service accounts'),
    targetServiceAccounts: words('Target service accounts'),
    disabled: boolean('Disabled'),
  },
});
