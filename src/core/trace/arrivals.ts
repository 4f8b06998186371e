import { aNeg, nameOf, placementsOf } from '../model/endpoints.ts';
import type { Neg } from '../model/kinds.ts';
import { type Arrival, type Arriving, alike, implied } from './arrival.ts';
import { mapped, onVm } from './arrive-at-vm.ts';
import { onInternet, onSite } from './arrive-outside.ts';
import { published } from './arrive-psc.ts';
import { serverless } from './arrive-serverless.ts';
import { type Hop, hop } from './hop.ts';

/** The ends of the ways through a NEG, those that fare alike together. */
export function arrivalsIn(neg: Neg, arriving: Arriving): readonly Arrival[] {
  switch (neg.networkEndpointType) {
    case 'GCE_VM_IP':
    case 'GCE_VM_IP_PORT':
      return alike(
        placementsOf(neg, arriving.view).map((placement) => onVm(neg, placement, arriving)),
        (vm) => arriving.admission.probes(neg, vm).length === 0,
      );
    case 'GCE_VM_IP_PORTMAP':
      return mapped(neg, arriving);
    case 'NON_GCP_PRIVATE_IP_PORT':
      return alike((neg.endpoints ?? []).map((endpoint) => onSite(neg, endpoint, arriving)));
    case 'INTERNET_IP_PORT':
    case 'INTERNET_FQDN_PORT':
      return alike((neg.endpoints ?? []).map((endpoint) => onInternet(neg, endpoint, arriving)));
    case 'SERVERLESS':
      return [implied(serverless(neg, arriving))];
    case 'PRIVATE_SERVICE_CONNECT':
      return [implied(published(neg, arriving))];
    default:
      return [implied([unknown(neg)])];
  }
}

function unknown(neg: Neg): Hop {
  const type = neg.networkEndpointType;
  return hop({
    stage: 'target',
    at: { id: neg.id, field: 'networkEndpointType' },
    text: type
      ? `Where ${aNeg(type)} leads is not modelled.`
      : `${nameOf(neg, 'The NEG')} has no type yet, so it leads nowhere.`,
    verdict: 'undetermined',
    notChecked: ['What stands behind this NEG.'],
  });
}
