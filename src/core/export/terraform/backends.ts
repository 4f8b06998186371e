import { isJsonList, isJsonObject, type JsonObject, textOf, without } from '../../model/json.ts';
import type { Context, Prepared } from './context.ts';
import { objectsOf } from './fields.ts';
import type { Made } from './world.ts';

const probes = ['TCP', 'SSL', 'HTTP', 'HTTPS', 'HTTP2', 'GRPC', 'GRPC_WITH_TLS'];

/** The block of the protocol tells the type. */
export function prepareHealthCheck(json: JsonObject): Prepared {
  const { type } = json;
  return { json: typeof type === 'string' && probes.includes(type) ? without(json, 'type') : json };
}

/** NEGs of these types scale by themselves: the API wants no balancing mode, and tolerates the one that is sent. */
const scalesItself = /^(SERVERLESS|PRIVATE_SERVICE_CONNECT|INTERNET_)/;

/**
 * Backends say their mode wherever there is one to say: the provider's own choice, UTILIZATION, is refused for most NEGs
 * and for internal load balancers.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_backend_service
 */
export function prepareBackendService(json: JsonObject, _made: Made, context: Context): Prepared {
  const modeless = (isJsonList(json.backends) ? json.backends : []).filter((backend) => {
    if (!isJsonObject(backend) || backend.balancingMode !== undefined) return false;
    const group = textOf(backend.group);
    const neg = group === undefined ? undefined : context.world.find(group)?.step;
    return !scalesItself.test(textOf(neg?.body.networkEndpointType) ?? '');
  });
  const dependsOn = endpointsBehind(json, context);
  const inFlight = (isJsonList(json.backends) ? json.backends : []).some(
    (backend) => isJsonObject(backend) && backend.balancingMode === 'IN_FLIGHT',
  );
  return {
    json,
    ...(dependsOn.length > 0 ? { dependsOn } : {}),
    notes: [
      ...(modeless.length === 0
        ? []
        : ['A backend has no balancing mode: the provider sends UTILIZATION, which NEGs with endpoints refuse.']),
      ...(inFlight ? ['The provider may refuse the balancing mode IN_FLIGHT: version 6.50 does not list it.'] : []),
    ],
  };
}

/** A backend service moves to a NEG only when its endpoints are there, and they go only when it has moved away. */
function endpointsBehind(json: JsonObject, context: Context): string[] {
  const negs = objectsOf(json, 'backends').flatMap(({ group }) => context.world.find(textOf(group) ?? '') ?? []);
  return [...new Set(negs)].filter(({ step }) => step.kind === 'neg').flatMap((neg) => context.hangingOn(neg));
}
