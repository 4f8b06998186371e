import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import { quoted } from '../../model/names.ts';
import { readPscTarget } from '../../model/psc.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix, type Severity } from '../rule.ts';
import { cite } from '../sources.ts';

/** Names of whole sets of Google APIs, for endpoints of Private Service Connect. */
const bundles: ReadonlySet<string> = new Set(['all-apis', 'vpc-sc']);

export const targetFormat = defineRule({
  id: 'psc-neg/target-format',
  severity: 'error',
  documentedOnly: true,
  title: 'A Private Service Connect NEG names a service attachment or a Google API',
  why: 'A published service is named by the URL of its service attachment, with project and region in it. A Google API is named by its host. A bare name does not tell whose service is meant.',
  source: cite('apiRegionNeg', 'pscBackends', 'tfAcceptanceTests'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'PRIVATE_SERVICE_CONNECT') return;
    const api = view.of('googleApi', neg.pscTargetService);
    const target = api ?? view.of('external', neg.pscTargetService);
    const text = (api ? api.host : view.of('external', neg.pscTargetService)?.url)?.trim();
    const read = text ? readPscTarget(text) : undefined;
    if (!target || !text || read?.type === 'google-api' || (read && !api)) return;
    const { words, severity } = describe(text, neg, view);
    yield {
      at: [{ id: neg.id, field: 'pscTargetService' }, { id: target.id }],
      severity,
      message: `${nameOf(neg, 'NEG')} has the target ${quoted(text)}, ${words}`,
      fixes: api ? hosts(text, api.id) : attachments(text, neg, view),
    };
  },
});

/** What the text looks like instead, and what would be right. */
function describe(text: string, neg: Neg, view: View): { words: string; severity: Severity } {
  const region = neg.region || 'us-central1';
  if (bundles.has(text)) {
    return {
      words:
        'the name of a bundle of Google APIs. Bundles belong to endpoints of Private Service Connect; that a NEG takes one is written nowhere. It would be the host of one API, such as storage.googleapis.com.',
      severity: 'warning',
    };
  }
  const last = text.replace(/\/+$/, '').split('/').at(-1) || 'my-service';
  const project = /projects\/([^/]+)/.exec(text)?.[1] ?? view.project;
  const attachment = `projects/${project}/regions/${region}/serviceAttachments/${last}`;
  const looks = text.includes('/forwardingRules/')
    ? 'a forwarding rule. A NEG reaches it through the service attachment that publishes it'
    : /^https?:\/\//i.test(text) && !text.includes('/compute/')
      ? 'a web address'
      : text.includes('/serviceAttachments/')
        ? 'a service attachment without its region'
        : text.includes('/')
          ? 'something else'
          : text.includes('.')
            ? 'a host of somebody else'
            : 'a bare name';
  return {
    words: `which looks like ${looks}. It should be a service attachment, such as ${attachment}, or the host of a Google API, such as storage.googleapis.com.`,
    severity: 'error',
  };
}

/** Where the host stands in a web address, or an API is called by its short name. */
function hosts(text: string, api: string): readonly Fix[] {
  const bare = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:?#].*$/, '');
  const host = /^[a-z][a-z0-9-]*$/.test(bare) && !bundles.has(bare) ? `${bare}.googleapis.com` : bare;
  if (readPscTarget(host)?.type !== 'google-api') return [];
  return [
    {
      title: `Use the host ${host}`,
      safety: 'input',
      edit: (design) => setFields(design, api, { host }),
    },
  ];
}

const most = 3;

function attachments(text: string, neg: Neg, view: View): readonly Fix[] {
  return view
    .all('serviceAttachment')
    .filter(({ region }) => !region || !neg.region || region === neg.region)
    .slice(0, most)
    .map((one) => ({
      title: `Use the service attachment ${nameOf(one, 'service attachment')}`,
      safety: one.name === text ? 'safe' : 'design',
      edit: (design) => setFields(design, neg.id, { pscTargetService: one.id }),
    }));
}
