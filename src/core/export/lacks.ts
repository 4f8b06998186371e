import { isJsonList, isJsonObject } from '../model/json.ts';
import { kinds } from '../model/kinds.ts';
import type { Step } from './step.ts';

/**
 * What the API would ask for in addition, where it refuses a request that tools make up for or that no design can hold:
 * sentences for the top of an export. What is blank in the design itself has a finding instead.
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1/instances/insert
 */
export function lacksOf(step: Step): readonly string[] {
  if (step.action !== 'create') return [];
  return lacking(step).map((lack) => `${kinds[step.kind].label} ${step.name} ${lack}`);
}

function lacking({ kind, apiKind, body }: Step): readonly string[] {
  switch (kind) {
    case 'vm':
      return [
        ...(isJsonList(body.disks) && body.disks.length > 0
          ? []
          : ['has no boot image, and the API makes no VM without a boot disk.']),
        ...(body.machineType === undefined ? ['has no machine type, which the API asks for.'] : []),
      ];
    case 'certificate': {
      const isManaged = body.type === 'MANAGED' || isJsonObject(body.managed);
      return isManaged || body.privateKey !== undefined
        ? []
        : ['needs its certificate and private key in the request. No design holds a key.'];
    }
    case 'instanceGroup':
      return apiKind === 'instanceGroupManager' && body.instanceTemplate === undefined && body.versions === undefined
        ? ['has no instance template, which the API asks for.']
        : [];
    case 'network':
      return body.IPv4Range === undefined ? [] : ['is a legacy network, which Google Cloud no longer creates.'];
    case 'neg':
      return body.serverlessDeployment === undefined ? [] : ['leads to API Gateway, which only the beta API takes.'];
    default:
      return [];
  }
}
