import type { SourceKey } from './sources.ts';

/**
 * The platforms that a serverless NEG can stand for: which field of the NEG names them, what a URL mask may read out of
 * a request for them, and how long their names are. API schema of August 2026, pages of April 2026.
 */
export interface ServerlessPlatform {
  /** The field of the NEG that holds the platform's settings; only one of them is ever filled. */
  readonly field: 'cloudRun' | 'appEngine' | 'cloudFunction' | 'serverlessDeployment';
  readonly label: string;
  /** What a service of the platform is in a design. */
  readonly kind: 'cloudRunService' | 'appEngineService' | 'cloudRunFunction' | 'apiGateway';
  /** The field below it that names the target, and what one calls the target in a sentence. */
  readonly target: 'service' | 'function' | 'resource';
  readonly noun: string;
  /** What stands for the target in a URL mask, and what may stand there beside it. */
  readonly placeholder: string;
  readonly second?: 'tag' | 'version';
  /** Without name and mask, App Engine routes to its default service; the others lead nowhere. */
  readonly targetRequired: boolean;
  readonly longestTarget: number;
  readonly longestSecond?: number;
  readonly sources: readonly SourceKey[];
}

export const serverlessPlatforms = [
  {
    field: 'cloudRun',
    label: 'Cloud Run',
    kind: 'cloudRunService',
    target: 'service',
    noun: 'service',
    placeholder: 'service',
    second: 'tag',
    targetRequired: true,
    longestTarget: 63,
    longestSecond: 63,
    sources: ['apiRegionNeg', 'gcloudNegCreate', 'serverlessNegOverview'],
  },
  {
    field: 'appEngine',
    label: 'App Engine',
    kind: 'appEngineService',
    target: 'service',
    noun: 'service',
    placeholder: 'service',
    second: 'version',
    targetRequired: false,
    longestTarget: 63,
    longestSecond: 100,
    sources: ['apiRegionNeg', 'gcloudNegCreate', 'serverlessNegOverview'],
  },
  {
    field: 'cloudFunction',
    label: 'Cloud Run functions',
    kind: 'cloudRunFunction',
    target: 'function',
    noun: 'function',
    placeholder: 'function',
    targetRequired: true,
    longestTarget: 63,
    sources: ['apiRegionNeg', 'gcloudNegCreate', 'serverlessNegOverview'],
  },
  {
    field: 'serverlessDeployment',
    label: 'API Gateway',
    kind: 'apiGateway',
    target: 'resource',
    noun: 'gateway',
    placeholder: 'gateway',
    targetRequired: true,
    longestTarget: 49,
    sources: ['tfIssue11970', 'gcloudNegCreate', 'tfDefinitions'],
  },
] as const satisfies readonly ServerlessPlatform[];

/**
 * The one platform that `serverlessDeployment` is documented to take; gcloud's help lists more, the API schema does not.
 * Sources: apiRegionNeg, gcloudNegCreate.
 */
export const apiGatewayPlatform = 'apigateway.googleapis.com';

/** App Engine's own names of two regions, by which its commands and its console call them. Source: appEngineLocations. */
export const appEngineRegions: Readonly<Record<string, string>> = {
  'us-central': 'us-central1',
  'europe-west': 'europe-west1',
};
