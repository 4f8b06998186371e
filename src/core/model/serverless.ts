import {
  apiGatewayPlatform,
  appEngineRegions,
  type ServerlessPlatform,
  serverlessPlatforms,
} from '../facts/serverless.ts';
import type { Id } from './kind.ts';
import type { Neg, Resource } from './kinds.ts';
import type { View } from './view.ts';

/** What a serverless NEG says of one platform. Blank texts count as left out. */
export interface ServerlessTarget {
  readonly platform: ServerlessPlatform;
  /** Id of the service, function or gateway that is named. */
  readonly named: Id | undefined;
  /** The tag of Cloud Run, or the version of App Engine, that is named. */
  readonly second: string | undefined;
  readonly urlMask: string | undefined;
}

const filled = (text: string | undefined): string | undefined => text || undefined;

/** The platforms that a NEG names, in the order of the API; more than one is a mistake. Empty for other types of NEG. */
export function serverlessTargets(neg: Neg): readonly ServerlessTarget[] {
  if (neg.networkEndpointType !== 'SERVERLESS') return [];
  const found: ServerlessTarget[] = [];
  for (const platform of serverlessPlatforms) {
    const said = saidOf(neg, platform.field);
    if (said) found.push({ platform, ...said });
  }
  return found;
}

function saidOf(neg: Neg, field: ServerlessPlatform['field']): Omit<ServerlessTarget, 'platform'> | undefined {
  switch (field) {
    case 'cloudRun': {
      const { cloudRun: said } = neg;
      return said && { named: filled(said.service), second: filled(said.tag), urlMask: filled(said.urlMask) };
    }
    case 'appEngine': {
      const { appEngine: said } = neg;
      return said && { named: filled(said.service), second: filled(said.version), urlMask: filled(said.urlMask) };
    }
    case 'cloudFunction': {
      const { cloudFunction: said } = neg;
      return said && { named: filled(said.function), second: undefined, urlMask: filled(said.urlMask) };
    }
    case 'serverlessDeployment': {
      const { serverlessDeployment: said } = neg;
      return said && { named: filled(said.resource), second: filled(said.version), urlMask: filled(said.urlMask) };
    }
  }
}

/** False where `serverlessDeployment` names a platform that is not API Gateway: its names and masks are then not known. */
export function isKnownPlatform(neg: Neg, { platform }: ServerlessTarget): boolean {
  const said = platform.field === 'serverlessDeployment' ? neg.serverlessDeployment?.platform : undefined;
  return !said || said === apiGatewayPlatform;
}

/** The only platform of a NEG, and the drawn service, function or gateway that it names. */
export function serverlessService(
  neg: Neg,
  view: View,
): { readonly target: ServerlessTarget; readonly service: Resource | undefined } | undefined {
  const [target, other] = serverlessTargets(neg);
  if (!target || other) return undefined;
  const service = view.get(target.named);
  return { target, service: service?.kind === 'external' ? undefined : service };
}

/** The region of a serverless service by the name that Compute Engine has for it; App Engine calls two of them otherwise. */
export function serviceRegion(service: Resource): string | undefined {
  const region = 'region' in service ? service.region : undefined;
  return service.kind === 'appEngineService' ? (appEngineRegions[region ?? ''] ?? region) : region;
}
