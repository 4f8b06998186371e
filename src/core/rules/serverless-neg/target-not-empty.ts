import { newResource } from '../../edit/create.ts';
import { setAt } from '../../edit/set-at.ts';
import { put } from '../../edit/write.ts';
import { apiGatewayPlatform, type ServerlessPlatform, serverlessPlatforms } from '../../facts/serverless.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import { serverlessTargets } from '../../model/serverless.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const [cloudRun] = serverlessPlatforms;
/** In the order of the platforms. */
const drawn = ['cloudRunService', 'appEngineService', 'cloudRunFunction', 'apiGateway'] as const;

export const targetNotEmpty = defineRule({
  id: 'serverless-neg/target-not-empty',
  severity: 'error',
  title: 'A serverless NEG names what it leads to',
  why: 'It has no endpoints: a service, function or gateway stands in their place, or a URL mask that reads its name out of each request. App Engine alone has a default service to fall back on.',
  source: cite('gcloudNegCreate', 'tfDefinitions', 'tfAcceptanceTests', 'serverlessNegOverview'),
  on: 'neg',
  incomplete: true,
  *check(neg, view) {
    if (neg.networkEndpointType !== 'SERVERLESS') return;
    const name = nameOf(neg, 'NEG');
    const targets = serverlessTargets(neg);
    if (targets.length === 0) {
      yield {
        at: [{ id: neg.id, field: 'cloudRun.service' }],
        message: `${name} leads nowhere yet. Point it at a Cloud Run service, an App Engine service, a function or an API gateway, or give it a URL mask.`,
        fixes: [...offered(neg, view, serverlessPlatforms), newService(neg)],
      };
    }
    for (const { platform, named, urlMask } of targets) {
      if (platform.field === 'serverlessDeployment' && !neg.serverlessDeployment?.platform) {
        yield {
          at: [{ id: neg.id, field: 'serverlessDeployment.platform' }],
          message: `${name} does not say the platform of its ${platform.noun}. For API Gateway it is ${apiGatewayPlatform}.`,
          fixes: [
            {
              title: `Write the platform ${apiGatewayPlatform} down`,
              safety: 'safe',
              edit: (design) => setAt(design, { id: neg.id }, 'serverlessDeployment.platform', apiGatewayPlatform),
            },
          ],
        };
      }
      if (!platform.targetRequired || named || urlMask) continue;
      yield {
        at: [{ id: neg.id, field: `${platform.field}.${platform.target}` }],
        message: `${name} is for ${platform.label} and names neither a ${platform.noun} nor a URL mask. It needs one of the two.`,
        fixes: [...offered(neg, view, [platform]), ...(platform.field === 'cloudRun' ? [newService(neg)] : [])],
      };
    }
  },
});

const most = 3;

/** The first few services that the design draws in the NEG's region. */
function offered(neg: Neg, view: View, platforms: readonly ServerlessPlatform[]): readonly Fix[] {
  return serverlessPlatforms
    .flatMap((platform, index) => {
      const kind = drawn[index];
      if (!kind || !platforms.includes(platform)) return [];
      return view
        .all(kind)
        .filter(({ region }) => !region || !neg.region || region === neg.region)
        .map((service) => ({ platform, service }));
    })
    .slice(0, most)
    .map(({ platform, service }) => ({
      title: `Point it at the ${platform.label} ${platform.noun} ${nameOf(service, platform.noun)}`,
      safety: 'input',
      edit: (design) => setAt(design, { id: neg.id }, `${platform.field}.${platform.target}`, service.id),
    }));
}

const newService = (neg: Neg): Fix => ({
  title: 'Add a Cloud Run service and point it there',
  safety: 'input',
  edit: (design) => {
    const service = newResource(design, 'cloudRunService', {}, neg.region ? { region: neg.region } : {});
    return setAt(put(design, service), { id: neg.id }, `${cloudRun.field}.${cloudRun.target}`, service.id);
  },
});
