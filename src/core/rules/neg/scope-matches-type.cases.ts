import { neg } from '../../model/builders.ts';
import { add, application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { scopeMatchesType } from './scope-matches-type.ts';

const host = [{ id: 'e1', fqdn: 'api.example.com', port: 443 }];
const internet = (place: object) =>
  add(passthrough(), neg('out', { networkEndpointType: 'INTERNET_FQDN_PORT', endpoints: host, ...place }));

export const cases: RuleCases = {
  rule: scopeMatchesType,
  ofMissing: ['neg: no zone'],
  good: [
    { name: 'a zonal NEG in a zone', design: application() },
    { name: 'a global internet NEG', design: internet({}) },
    { name: 'a regional internet NEG', design: internet({ region: 'us-central1', network: 'vpc' }) },
    {
      name: 'the region of the zone says nothing new',
      design: change(passthrough(), 'neg', { region: 'us-central1' }),
    },
  ],
  bad: [
    {
      name: 'a NEG of VM interfaces in a region',
      design: add(
        passthrough(),
        neg('wide', {
          networkEndpointType: 'GCE_VM_IP',
          region: 'us-central1',
          network: 'vpc',
          subnetwork: 'app',
          endpoints: [{ id: 'e1', instance: 'vm-1' }],
        }),
      ),
      at: [{ id: 'wide', field: 'region' }],
    },
    {
      name: 'an internet NEG in a zone',
      design: internet({ zone: 'us-central1-a' }),
      at: [{ id: 'out', field: 'zone' }],
    },
    {
      name: 'a zonal NEG that names another region too',
      design: change(passthrough(), 'neg', { region: 'us-east1' }),
      at: [{ id: 'neg', field: 'region' }],
      severity: 'warning',
    },
  ],
};
