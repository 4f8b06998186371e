import type { ServerlessPlatform } from '../facts/serverless.ts';
import { nameOf } from '../model/endpoints.ts';
import type { Neg, Resource } from '../model/kinds.ts';
import { isKnownPlatform, serverlessTargets, serviceRegion } from '../model/serverless.ts';
import { matchMask, readMask } from '../model/url-mask.ts';
import { cite } from '../rules/sources.ts';
import type { Arriving } from './arrival.ts';
import { blocker, type Findings } from './blockers.ts';
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
  const sources = cite('serverlessNegOverview');
  if (named) {
    const tag = second ? `, ${platform.second ?? ''} ${second}` : '';
    return [
      atService(neg, platform, view.get(named), `${nameOf(view.get(named), 'outside the design')}${tag}`, findings),
    ];
  }
  if (!urlMask)
    return [
      hop({
        stage: 'target',
        at,
        text: platform.targetRequired
          ? `${name} names no ${platform.noun}.`
          : `${platform.label}: its default service, since none is named.`,
        sources,
        verdict: platform.targetRequired ? 'undetermined' : 'deliver',
      }),
    ];
  const field = `${platform.field}.urlMask`;
  const values = matchMask(readMask(urlMask).mask, requestText(request));
  const read = values?.get(platform.placeholder);
  if (read === undefined) {
    const message = `${requestText(request)} does not fit the URL mask ${urlMask}, so no ${platform.noun} is found for it.`;
    return [
      hop({
        stage: 'target',
        at: { id: neg.id, field },
        text: message,
        blockers: [blocker('URL_MASK_MISMATCH', message, ['serverlessNegOverview'])],
      }),
    ];
  }
  const tag = platform.second ? values?.get(platform.second) : undefined;
  const how = `The URL mask ${urlMask} reads the ${platform.noun} ${read}${tag ? ` and the ${platform.second ?? ''} ${tag}` : ''} out of ${requestText(request)}.`;
  // A NEG reaches services of its own region only; one whose region is not said may be there.
  const called = view.all(platform.kind).filter((each) => each.name === read);
  const found = called.find((each) => {
    const region = serviceRegion(each);
    return !region || !neg.region || region === neg.region;
  });
  if (found) return [atService(neg, platform, found, read, findings, how)];
  const [elsewhere] = called;
  return [
    hop({
      stage: 'target',
      at: { id: neg.id, field },
      text: elsewhere
        ? `${how} The one that is drawn is in ${serviceRegion(elsewhere) ?? 'another region'}; ${name} reaches those of ${neg.region ?? 'its own region'} only.`
        : how,
      sources,
      verdict: elsewhere ? 'undetermined' : 'deliver',
      notChecked: [
        `Whether there is a ${platform.noun} ${read}${elsewhere ? ` in ${neg.region ?? 'the region of the NEG'}` : ''}: it is not drawn.`,
      ],
    }),
  ];
}

/** The arrival at a service, whether the NEG names it or its mask reads it out of the request (`how`). */
function atService(
  neg: Neg,
  platform: ServerlessPlatform,
  service: Resource | undefined,
  called: string,
  findings: Findings,
  how?: string,
): Hop {
  return hop({
    stage: 'target',
    at: { id: service?.id ?? neg.id },
    text: `${how ? `${how} ` : ''}${platform.label} ${platform.noun} ${called}, over Google’s own network: no port, no VPC network and no firewall rule is on the way.`,
    sources: cite('serverlessNegOverview'),
    blockers: service ? findings.blocking(service.id) : [],
    notChecked: [
      `Whether the ${platform.noun} takes requests from load balancers (its ingress setting), and from this caller (IAM).`,
    ],
    verdict: 'deliver',
  });
}
