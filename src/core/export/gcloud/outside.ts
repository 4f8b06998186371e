import { projectOf } from '../../model/api.ts';
import type { Design } from '../../model/design.ts';
import type { Resource, ResourceOf } from '../../model/kinds.ts';
import { annotationText } from '../not-exported.ts';
import { quote } from '../shell.ts';
import { type Flag, flags, spellFlag } from './command.ts';

/**
 * How somebody makes what is no resource of Compute Engine: commands to copy, one a line, with capitals where the design
 * cannot know. Empty where there is nothing to say.
 */
export function howToMake(resource: Resource, design: Design): readonly string[] {
  const project: Flag = ['--project', projectOf(resource, design)];
  const name = quote(resource.name || 'NAME');
  const region = (of: { readonly region?: string }): string => of.region || 'REGION';
  switch (resource.kind) {
    case 'gkeService':
      return annotate(resource, name, project);
    // Source: https://cloud.google.com/sdk/gcloud/reference/run/deploy
    case 'cloudRunService':
      return [spelt(`gcloud run deploy ${name}`, project, ['--region', region(resource)], ['--image', 'IMAGE'])];
    // Source: https://cloud.google.com/sdk/gcloud/reference/functions/deploy
    case 'cloudRunFunction':
      return [
        spelt(
          `gcloud functions deploy ${name}`,
          project,
          ['--region', region(resource)],
          [resource.generation === 'GEN_1' ? '--no-gen2' : '--gen2'],
          ['--runtime', 'RUNTIME'],
          ['--source', 'FOLDER'],
          ['--trigger-http'],
        ),
      ];
    // Source: https://cloud.google.com/sdk/gcloud/reference/app/deploy. The file names the service.
    case 'appEngineService':
      return [spelt('gcloud app deploy app.yaml', project)];
    // Source: https://cloud.google.com/sdk/gcloud/reference/api-gateway/gateways/create
    case 'apiGateway':
      return [
        spelt(
          `gcloud api-gateway gateways create ${name}`,
          project,
          ['--location', region(resource)],
          ['--api', 'API'],
          ['--api-config', 'CONFIG'],
        ),
      ];
    default:
      return [];
  }
}

/**
 * The annotation that asks GKE for NEGs, as the command that sets it on the Service.
 * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/standalone-neg
 */
function annotate(service: ResourceOf<'gkeService'>, name: string, project: Flag): readonly string[] {
  const annotation = annotationText(service);
  if (annotation === undefined) return [];
  const { cluster, region } = service;
  const inNamespace = spelt('', ['--namespace', service.namespace || 'default']);
  return [
    ...(cluster && region
      ? [spelt(`gcloud container clusters get-credentials ${quote(cluster)}`, project, ['--region', region])]
      : []),
    `kubectl annotate service ${name}${inNamespace} --overwrite ${quote(`cloud.google.com/neg=${annotation}`)}`,
    `kubectl get servicenetworkendpointgroups${inNamespace}`,
  ];
}

function spelt(start: string, ...given: readonly Flag[]): string {
  return [start, ...flags(...given).map(spellFlag)].join(' ');
}
