import type { BackendKindId } from '../facts/backend-support.ts';
import { isKind, type Neg, type Resource } from './kinds.ts';
import type { View } from './view.ts';

const regionalHost = /^(?:[a-z]+-[a-z]+\d+-[a-z0-9-]+|[a-z0-9-]+\.[a-z]+-[a-z]+\d+\.(?:p\.)?rep)\.googleapis\.com$/;
const globalHost = /^[a-z0-9-]+\.googleapis\.com$/;

/**
 * What a backend is in the words of the fact tables. Undefined where it is no backend, or where a blank or something
 * outside the design keeps it from being known.
 */
export function backendKindOf(resource: Resource | undefined, view: View): BackendKindId | undefined {
  if (isKind('instanceGroup', resource)) return 'INSTANCE_GROUP';
  if (isKind('backendBucket', resource)) return 'BACKEND_BUCKET';
  return isKind('neg', resource) ? negKind(resource, view) : undefined;
}

function negKind(neg: Neg, view: View): BackendKindId | undefined {
  switch (neg.networkEndpointType) {
    case 'GCE_VM_IP':
      return 'NEG_GCE_VM_IP';
    case 'GCE_VM_IP_PORT':
      return 'NEG_GCE_VM_IP_PORT';
    case 'GCE_VM_IP_PORTMAP':
      return 'NEG_GCE_VM_IP_PORTMAP';
    case 'NON_GCP_PRIVATE_IP_PORT':
      return 'NEG_NON_GCP_PRIVATE_IP_PORT';
    case 'INTERNET_IP_PORT':
      if (neg.zone) return undefined;
      return neg.region ? 'NEG_INTERNET_IP_PORT_REGIONAL' : 'NEG_INTERNET_IP_PORT_GLOBAL';
    case 'INTERNET_FQDN_PORT':
      if (neg.zone) return undefined;
      return neg.region ? 'NEG_INTERNET_FQDN_PORT_REGIONAL' : 'NEG_INTERNET_FQDN_PORT_GLOBAL';
    case 'SERVERLESS':
      return serverlessKind(neg, view);
    case 'PRIVATE_SERVICE_CONNECT':
      return pscKind(view.get(neg.pscTargetService));
    default:
      return undefined;
  }
}

/** Functions of the second generation run on Cloud Run and count as such. */
function serverlessKind(neg: Neg, view: View): BackendKindId | undefined {
  const { cloudRun, appEngine, cloudFunction, serverlessDeployment } = neg;
  const said = [cloudRun, appEngine, cloudFunction, serverlessDeployment].filter((target) => target !== undefined);
  if (said.length !== 1) return undefined;
  if (cloudRun) return 'NEG_SERVERLESS_CLOUD_RUN';
  if (appEngine) return 'NEG_SERVERLESS_APP_ENGINE';
  if (serverlessDeployment) {
    const { platform = 'apigateway.googleapis.com' } = serverlessDeployment;
    return platform === 'apigateway.googleapis.com' ? 'NEG_SERVERLESS_API_GATEWAY' : undefined;
  }
  const generation = view.of('cloudRunFunction', cloudFunction?.function)?.generation;
  if (generation === 'GEN_2') return 'NEG_SERVERLESS_CLOUD_RUN';
  return generation === 'GEN_1' ? 'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1' : undefined;
}

/** A target outside the design is known by its URL alone; a published service can be read from it. */
function pscKind(target: Resource | undefined): BackendKindId | undefined {
  if (isKind('serviceAttachment', target)) return 'NEG_PSC_PUBLISHED_SERVICE';
  if (isKind('external', target) && target.url?.includes('/serviceAttachments/')) return 'NEG_PSC_PUBLISHED_SERVICE';
  const host = isKind('googleApi', target) ? target.host : isKind('external', target) ? target.url : undefined;
  if (host === undefined) return undefined;
  if (regionalHost.test(host)) return 'NEG_PSC_REGIONAL_GOOGLE_API';
  return globalHost.test(host) ? 'NEG_PSC_GLOBAL_GOOGLE_API' : undefined;
}
