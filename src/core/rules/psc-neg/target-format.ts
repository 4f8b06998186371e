import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const attachment = /(^|\/)regions\/[^/]+\/serviceAttachments\/[^/]+$/;
const googleHost = /^[a-z0-9.-]+\.googleapis\.com\.?$/i;

export const targetFormat = defineRule({
  id: 'psc-neg/target-format',
  severity: 'error',
  title: 'A Private Service Connect NEG names a service attachment or a Google API',
  why: 'A published service is named by the URL of its service attachment, with project and region in it. A Google API is named by its host. A bare name does not tell whose service is meant.',
  source: cite('apiRegionNeg', 'pscBackends', 'tfAcceptanceTests'),
  on: 'neg',
  *check(neg, view) {
    const target = view.of('external', neg.pscTargetService);
    const url = target?.url?.trim();
    if (neg.networkEndpointType !== 'PRIVATE_SERVICE_CONNECT' || !target || !url) return;
    if (attachment.test(url) || googleHost.test(url)) return;
    const drawn = view.all('serviceAttachment').filter(({ region }) => !region || !neg.region || region === neg.region);
    yield {
      at: [{ id: neg.id, field: 'pscTargetService' }, { id: target.id }],
      message: `${nameOf(neg, 'NEG')} has the target "${url}". It should be a service attachment, such as projects/my-project/regions/${neg.region ?? 'us-central1'}/serviceAttachments/${url.split('/').pop()}, or the host of a Google API, such as storage.googleapis.com.`,
      fixes: drawn.map((one) => ({
        title: `Use the service attachment ${nameOf(one, 'service attachment')}`,
        safety: one.name === url ? 'safe' : 'design',
        edit: (design) => set(design, 'neg', neg.id, { pscTargetService: one.id }),
      })),
    };
  },
});
