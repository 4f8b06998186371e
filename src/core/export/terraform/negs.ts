import { isJsonObject, type JsonObject } from '../../model/json.ts';
import type { Prepared } from './context.ts';
import { madeFirst } from './made-first.ts';
import type { Made } from './world.ts';

/**
 * A NEG. Each change of one replaces it, and one that is in use cannot be deleted: so the new one is made first.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_network_endpoint_group
 */
export function prepareNeg(json: JsonObject, made: Made): Prepared {
  const isRegional = made.step.scope.type === 'region';
  const { appEngine, defaultPort, ...rest } = json;
  // Without a service, a version or a mask it is the default service that the NEG leads to.
  const isDefaultApp = isJsonObject(appEngine) && Object.values(appEngine).every((value) => value === '');
  return {
    json: {
      ...rest,
      ...(appEngine === undefined || isDefaultApp ? {} : { appEngine }),
      // A regional NEG has no argument for it: its endpoints say their port.
      ...(defaultPort === undefined || (isRegional && hasEndpoints(json)) ? {} : { defaultPort }),
    },
    ...(isDefaultApp && isRegional ? { given: { app_engine: [{ block: 'app_engine', items: [] }] } } : {}),
    notes: json.networkEndpointType === undefined ? ['No type of endpoint is given: the provider chooses one.'] : [],
    lifecycle: [madeFirst],
    // The provider's own sample of port mapping is one of google-beta, as its endpoints are.
    beta: json.networkEndpointType === 'GCE_VM_IP_PORTMAP',
  };
}

const hasEndpoints = ({ networkEndpointType: type }: JsonObject): boolean =>
  typeof type === 'string' && /^(INTERNET_|GCE_VM_IP_PORTMAP$)/.test(type);
