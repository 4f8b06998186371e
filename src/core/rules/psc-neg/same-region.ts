import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { pscTargetOf } from '../../model/psc.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const sameRegion = defineRule({
  id: 'psc-neg/same-region',
  severity: 'error',
  documentedOnly: true,
  title: 'A Private Service Connect NEG is in the region of its target',
  why: 'A service attachment and a regional Google API are reached inside their own region. A global Google API has none: the NEG is in some region, and which one does not matter.',
  source: cite('pscBackends', 'workstationsPsc', 'gcloudNegCreate'),
  on: 'neg',
  *check(neg, view) {
    const target = pscTargetOf(neg, view);
    const region = target?.region;
    if (!target || !region || !neg.region || region === neg.region) return;
    const drawn = view.get(neg.pscTargetService);
    const what =
      target.type === 'google-api'
        ? `its target ${target.host} is an API of ${region}`
        : `its target ${nameOf(drawn, 'service attachment')} is in ${region}`;
    const move: Fix = {
      title: `Move ${nameOf(neg, 'NEG')} to ${region}`,
      safety: 'design',
      edit: (design) => setFields(design, neg.id, { region }),
    };
    const host = target.type === 'google-api' ? target.host.replace(region, neg.region) : '';
    const otherHost: Fix = {
      title: `Use the API of ${neg.region}: ${host}`,
      safety: 'input',
      edit: (design) => setFields(design, drawn?.id ?? '', { host }),
    };
    // A NEG that has a subnet, or a regional backend service, stays with them.
    const isTied =
      neg.subnetwork !== undefined || view.from('backendService', neg.id, 'backend.group').some((one) => one.region);
    yield {
      at: [
        { id: neg.id, field: 'pscTargetService' },
        ...(drawn?.kind === 'serviceAttachment' ? [{ id: drawn.id, field: 'region' }] : []),
      ],
      message: `${nameOf(neg, 'NEG')} is in ${neg.region}; ${what}. Both have to be in one region.`,
      fixes: [...(isTied ? [] : [move]), ...(drawn?.kind === 'googleApi' ? [otherHost] : [])],
    };
  },
});
