import { setNic } from '../../edit/parts.ts';
import { nameOf, nicName, nicsOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { atNic } from './move-nic.ts';

export const networkAttachmentAlone = defineRule({
  id: 'nic/network-attachment-alone',
  severity: 'error',
  title: 'An interface with a network attachment names no network and no subnet',
  why: 'A network attachment leads into a subnet of another project, so it stands in the place of both.',
  source: [
    ...cite('apiInstance'),
    { url: 'https://cloud.google.com/sdk/gcloud/reference/compute/instances/create', checked: '2026-08' },
  ],
  on: 'vm',
  *check(vm) {
    for (const { nic, index } of nicsOf(vm)) {
      if (!nic.networkAttachment || (!nic.network && !nic.subnetwork)) continue;
      yield {
        at: [atNic(vm, nic, 'networkAttachment'), atNic(vm, nic, nic.subnetwork ? 'subnetwork' : 'network')],
        message: `${nicName(index)} of ${nameOf(vm, 'VM')} has a network attachment and a ${nic.subnetwork ? 'subnet' : 'network'}. It is one or the other.`,
        fixes: [
          {
            title: 'Keep the subnet',
            safety: 'design',
            edit: (design) => setNic(design, vm.id, nic.id, { networkAttachment: undefined }),
          },
          {
            title: 'Keep the network attachment',
            safety: 'design',
            edit: (design) => setNic(design, vm.id, nic.id, { network: undefined, subnetwork: undefined }),
          },
        ],
      };
    }
  },
});
