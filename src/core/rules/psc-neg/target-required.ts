import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const most = 3;

export const targetRequired = defineRule({
  id: 'psc-neg/target-required',
  severity: 'error',
  title: 'A Private Service Connect NEG names its target',
  why: 'The NEG has no endpoints; the service that it leads to stands in their place. A producer gives you the URI of a service attachment, and a Google API has a host name.',
  source: cite('gcloudNegCreate', 'pscBackends'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    if (neg.networkEndpointType !== 'PRIVATE_SERVICE_CONNECT') return;
    const name = nameOf(neg, 'NEG');
    if (!neg.pscTargetService) {
      const attachments = view.all('serviceAttachment').filter(({ region }) => !neg.region || region === neg.region);
      const apis = view.all('googleApi').filter(({ host }) => !!host);
      yield {
        at: [{ id: neg.id, field: 'pscTargetService' }],
        message: `${name} has no target yet. It needs a service attachment, or the host of a Google API.`,
        fixes: [...attachments, ...apis].slice(0, most).map(
          (target): Fix => ({
            title: `Point it at ${nameOf(target, 'the target')}`,
            safety: 'input',
            edit: (design) => setFields(design, neg.id, { pscTargetService: target.id }),
          }),
        ),
      };
      return;
    }
    const api = view.of('googleApi', neg.pscTargetService);
    if (!api || api.host) return;
    const host = `${api.name ?? 'storage'}`.toLowerCase().replace(/\.googleapis\.com$/, '');
    yield {
      at: [
        { id: neg.id, field: 'pscTargetService' },
        { id: api.id, field: 'host' },
      ],
      message: `${name} leads to ${nameOf(api, 'a Google API')}, whose host is blank. A target needs the host, such as storage.googleapis.com.`,
      fixes: [
        {
          title: `Give it the host ${host}.googleapis.com`,
          safety: 'input',
          edit: (design) => setFields(design, api.id, { host: `${host}.googleapis.com` }),
        },
      ],
    };
  },
});
