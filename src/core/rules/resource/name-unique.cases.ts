import { firewallRule, healthCheck, targetProxy, vm } from '../../model/builders.ts';
import { add, application, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { nameUnique } from './name-unique.ts';

const twin = (zone?: string, project?: string) =>
  vm('vm-1b', {
    name: 'vm-1',
    zone,
    project,
    machineType: 'e2-medium',
    networkInterfaces: [{ id: 'n1', subnetwork: 'app' }],
  });

export const cases: RuleCases = {
  rule: nameUnique,
  ofMissing: ['vm-1b: no project', 'check: no region'],
  good: [
    { name: 'one name in two zones', design: add(passthrough(), twin('us-central1-b')) },
    { name: 'one name in two projects', design: add(passthrough(), twin('us-central1-a', 'another-project')) },
    { name: 'a zone that is not chosen yet', design: add(passthrough(), twin()) },
    {
      name: 'proxies of two types live in two collections',
      design: add(application(), targetProxy('secure', { name: 'proxy', type: 'HTTPS', urlMap: 'map' })),
    },
    {
      name: 'a regional and a global health check',
      design: add(passthrough(), healthCheck('other', { name: 'check', type: 'TCP', port: 80 })),
    },
  ],
  bad: [
    {
      name: 'two VMs in one zone',
      design: add(passthrough(), twin('us-central1-a')),
      at: [{ id: 'vm-1b', field: 'name' }],
    },
    {
      name: 'three firewall rules of one name',
      design: add(
        passthrough(),
        ...['x1', 'x2'].map((id) =>
          firewallRule(id, {
            name: 'clients',
            network: 'vpc',
            direction: 'INGRESS',
            sourceRanges: ['10.0.0.0/8'],
            allowed: [{ IPProtocol: 'tcp', ports: ['80'] }],
          }),
        ),
      ),
      at: [
        { id: 'x1', field: 'name' },
        { id: 'x2', field: 'name' },
      ],
    },
  ],
};
