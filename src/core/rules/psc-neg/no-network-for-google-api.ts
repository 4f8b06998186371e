import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { pscTargetOf } from '../../model/psc.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const noNetworkForGoogleApi = defineRule({
  id: 'psc-neg/no-network-for-google-api',
  severity: 'warning',
  title: 'A NEG for a Google API is in no network and no subnet',
  why: 'The load balancer reaches the API inside Google’s own network; there is nothing to place in yours. Google’s tools ask to leave both out, although an answer of the API is on record that holds them.',
  source: cite('gcloudNegCreate', 'pscBackends', 'configConnectorPscNeg'),
  on: 'neg',
  *check(neg, view) {
    const target = pscTargetOf(neg, view);
    if (target?.type !== 'google-api') return;
    const filled = [neg.network && 'network', neg.subnetwork && 'subnet'].filter((word) => !!word);
    if (filled.length === 0) return;
    yield {
      at: [{ id: neg.id, field: neg.network ? 'network' : 'subnetwork' }],
      message: `${nameOf(neg, 'NEG')} names a ${filled.join(' and a ')}; its target is the Google API ${target.host}, for which the documentation wants neither. Whether the API refuses them is in doubt.`,
      fixes: [
        {
          title: `Leave the ${filled.join(' and the ')} out`,
          safety: 'safe',
          edit: (design) => set(design, 'neg', neg.id, { network: undefined, subnetwork: undefined }),
        },
      ],
    };
  },
});
