import { serverlessPlatforms } from '../facts/serverless.ts';
import { nameOf } from '../model/endpoints.ts';
import type { Neg } from '../model/kinds.ts';
import { isKnownPlatform, serverlessTargets } from '../model/serverless.ts';
import { matchMask, readMask } from '../model/url-mask.ts';
import { cite } from '../rules/sources.ts';
import type { Arriving } from './arrival.ts';
import { blocker } from './blockers.ts';
import { type Hop, hop } from './hop.ts';
import { requestText } from './request.ts';

/** What a serverless NEG stands for; a URL mask reads its name out of the request. */
export function serverless(neg: Neg, { request, view, findings }: Arriving): readonly Hop[] {
  const [target] = serverlessTargets(neg);
  const name = nameOf(neg, 'The NEG');
  const at = { id: neg.id };
  if (!target || !isKnownPlatform(neg, target))
    return [
      hop({
        stage: 'target',
        at,
        text: `${name} does not say which service it stands for.`,
        verdict: 'undetermined',
        notChecked: ['Which service answers.'],
      }),
    ];
  const { platform, named, second, urlMask } = target;
  const service = view.get(named);
  const label = serverlessPlatforms.find(({ field }) => field === platform.field)?.label ?? platform.label;
  const sources = cite('serverlessNegOverview');
  if (named) {
    return [
      hop({
        stage: 'target',
        at: service ? { id: service.id } : at,
        text: `${label} ${platform.noun} ${nameOf(service, 'outside the design')}${second ? `, ${platform.second ?? ''} ${second}` : ''}, over Google’s own network: no port, no VPC network and no firewall rule is on the way.`,
        sources,
        blockers: service ? findings.blocking(service.id) : [],
        notChecked: [
          `Whether the ${platform.noun} takes requests from load balancers (its ingress setting), and from this caller (IAM).`,
        ],
        verdict: 'deliver',
      }),
    ];
  }
  if (!urlMask)
    return [
      hop({
        stage: 'target',
        at,
        text: platform.targetRequired
          ? `${name} names no ${platform.noun}.`
          : `${label}: its default service, since none is named.`,
        sources,
        verdict: platform.targetRequired ? 'undetermined' : 'deliver',
      }),
    ];
  const values = matchMask(readMask(urlMask).mask, requestText(request));
  const read = values?.get(platform.placeholder);
  if (read === undefined) {
    const message = `${requestText(request)} does not fit the URL mask ${urlMask}, so no ${platform.noun} is found for it.`;
    return [
      hop({
        stage: 'target',
        at: { id: neg.id, field: `${platform.field}.urlMask` },
        text: message,
        blockers: [blocker('URL_MASK_MISMATCH', message, ['serverlessNegOverview'])],
      }),
    ];
  }
  const tag = platform.second ? values?.get(platform.second) : undefined;
  const found = view
    .all(
      platform.field === 'appEngine'
        ? 'appEngineService'
        : platform.field === 'cloudFunction'
          ? 'cloudRunFunction'
          : 'cloudRunService',
    )
    .find((each) => each.name === read);
  return [
    hop({
      stage: 'target',
      at: found ? { id: found.id } : { id: neg.id, field: `${platform.field}.urlMask` },
      text: `The URL mask ${urlMask} reads the ${platform.noun} ${read}${tag ? ` and the ${platform.second ?? ''} ${tag}` : ''} out of ${requestText(request)}.`,
      sources,
      verdict: 'deliver',
      notChecked: found ? [] : [`Whether there is a ${platform.noun} ${read}: it is not drawn.`],
    }),
  ];
}
