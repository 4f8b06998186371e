import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { kinds } from '../../model/kinds.ts';
import { serverlessService, serviceRegion } from '../../model/serverless.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const regionMatchesService = defineRule({
  id: 'serverless-neg/region-matches-service',
  severity: 'error',
  documentedOnly: true,
  title: 'A serverless NEG is in the region of its service',
  why: 'A NEG finds its service, function or gateway by name in its own region. For a service that runs in several regions you make one NEG in each and put them all behind one global backend service.',
  source: cite('serverlessNegOverview', 'gcloudNegCreate', 'apiRegionNeg', 'appEngineLocations'),
  on: 'neg',
  *check(neg, view) {
    const found = serverlessService(neg, view);
    const region = found?.service && serviceRegion(found.service);
    if (!found?.service || !region || !neg.region || region === neg.region) return;
    const { service, target } = found;
    const name = nameOf(service, kinds[service.kind].label);
    const move: Fix = {
      title: `Move ${nameOf(neg, 'NEG')} to ${region}`,
      safety: 'design',
      edit: (design) => setFields(design, neg.id, { region }),
    };
    const redraw: Fix = {
      title: `Say that ${name} runs in ${neg.region}`,
      safety: 'input',
      edit: (design) => setFields(design, service.id, { region: neg.region }),
    };
    // Behind a regional backend service the NEG cannot leave its region.
    const isTied = view.from('backendService', neg.id, 'backend.group').some((one) => one.region === neg.region);
    yield {
      at: [
        { id: neg.id, field: `${target.platform.field}.${target.platform.target}` },
        { id: service.id, field: 'region' },
      ],
      message: `${nameOf(neg, 'NEG')} is in ${neg.region}; ${name} runs in ${region}. Both have to be in one region.`,
      fixes: isTied ? [redraw] : [move, redraw],
    };
  },
});
