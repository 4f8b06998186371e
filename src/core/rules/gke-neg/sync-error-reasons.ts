import { syncReasons } from '../../facts/gke.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';

export const syncErrorReasons = defineRule({
  id: 'gke-neg/sync-error-reasons',
  severity: 'info',
  title: 'The status of a NEG tells in one word why GKE could not fill it',
  why: 'Each NEG of a cluster has a ServiceNetworkEndpointGroup object; its status holds a reason such as EPNodeNotFound. Note the reasons at the Service to have them explained.',
  source: [
    {
      url: 'https://github.com/kubernetes/ingress-gce/blob/master/pkg/neg/types/sync_errors.go',
      checked: '2026-08',
    },
  ],
  on: 'gkeService',
  *check(service) {
    for (const [index, reason] of (service.syncErrors ?? []).entries()) {
      const words = Object.hasOwn(syncReasons, reason)
        ? syncReasons[reason]
        : 'That is none of the reasons known here; the events of the Service may tell more.';
      yield {
        at: [{ id: service.id, field: `syncErrors[${index}]` }],
        message: `GKE reports ${quoted(reason)} for ${nameOf(service, 'the Service')}. ${words}`,
      };
    }
  },
});
