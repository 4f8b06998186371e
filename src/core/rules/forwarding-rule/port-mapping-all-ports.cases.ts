import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portMappingAllPorts } from './port-mapping-all-ports.ts';

const mapped = (fields: object) => {
  let design = change(passthrough(), 'neg', {
    networkEndpointType: 'GCE_VM_IP_PORTMAP',
    zone: undefined,
    region: 'us-central1',
    endpoints: [{ id: 'e1', instance: 'vm-1', port: 80, clientDestinationPort: 1001 }],
  });
  design = change(design, 'service', { healthChecks: undefined });
  return change(design, 'rule', fields);
};

export const cases: RuleCases = {
  rule: portMappingAllPorts,
  ofMissing: ['rule: no allPorts'],
  good: [
    { name: 'all ports in front of a port mapping NEG', design: mapped({ ports: undefined, allPorts: true }) },
    { name: 'one port in front of a GCE_VM_IP NEG', design: passthrough() },
  ],
  bad: [{ name: 'one port in front of a port mapping NEG', design: mapped({}), at: [{ id: 'rule', field: 'ports' }] }],
};
