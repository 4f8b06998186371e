import { boolean, choice, code, reference, region, words } from '../field.ts';
import { defineKind } from '../kind.ts';

export const forwardingRule = defineKind({
  kind: 'forwardingRule',
  label: 'Forwarding rule',
  purpose: 'The frontend: address, protocol and ports that clients use',
  family: 'balancing',
  scopes: ['global', 'region'],
  fields: {
    loadBalancingScheme: choice('Load balancing scheme', [
      'EXTERNAL_MANAGED',
      'INTERNAL_MANAGED',
      'EXTERNAL',
      'INTERNAL',
      'INTERNAL_SELF_MANAGED',
    ]),
    region: region('Region', { hint: 'Empty: global' }),
    IPProtocol: choice('Protocol', ['TCP', 'UDP', 'L3_DEFAULT', 'ESP', 'AH', 'SCTP', 'ICMP']),
    IPAddress: reference('Address', { hint: 'A reserved address, or a literal one; empty: chosen by Google' }),
    ipVersion: choice('IP version', ['IPV4', 'IPV6']),
    portRange: code('Port or range', { placeholder: '443', hint: 'Proxies take one port' }),
    ports: words('Ports', { placeholder: '80 443', hint: 'Passthrough: up to five' }),
    allPorts: boolean('All ports'),
    target: reference('Target proxy'),
    backendService: reference('Backend service', { hint: 'Passthrough load balancers only' }),
    network: reference('Network'),
    subnetwork: reference('Subnet'),
    networkTier: choice('Network tier', ['PREMIUM', 'STANDARD']),
    allowGlobalAccess: boolean('Global access', { hint: 'Clients of other regions may use an internal frontend.' }),
    allowPscGlobalAccess: boolean('Private Service Connect global access'),
    isMirroringCollector: boolean('Packet mirroring collector'),
    sourceIpRanges: words('Source ranges'),
  },
});
