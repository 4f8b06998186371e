import { neg } from '../../model/builders.ts';
import { add, application, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { typeKnown } from './type-known.ts';

const place = { zone: 'us-central1-a', network: 'vpc', subnetwork: 'app' };

export const cases: RuleCases = {
  rule: typeKnown,
  good: [
    { name: 'GCE_VM_IP_PORT', design: application() },
    { name: 'a blank type is only unfinished', design: add(passthrough(), neg('new', { zone: 'us-central1-a' })) },
    {
      name: 'a type that only some tools know',
      design: add(passthrough(), neg('ha', { networkEndpointType: 'GCE_VM_IP_DEDICATED_BACKEND', ...place })),
    },
  ],
  bad: [
    {
      name: 'a type in the spelling of gcloud, gce-vm-ip-port',
      design: add(passthrough(), neg('odd', { networkEndpointType: 'gce-vm-ip-port', ...place })),
      at: [{ id: 'odd', field: 'networkEndpointType' }],
    },
    {
      name: 'a word that stands in the API description and nowhere else',
      design: add(passthrough(), neg('odd', { networkEndpointType: 'NON_GCP_FQDN_PORT' })),
      at: [{ id: 'odd', field: 'networkEndpointType' }],
    },
  ],
};
