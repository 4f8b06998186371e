import { parseLink } from '../../model/api.ts';
import { isJsonObject, type JsonObject, memberOf, textOf, without } from '../../model/json.ts';
import type { Attached, Context, Prepared } from './context.ts';
import { objectsOf } from './fields.ts';
import type { Made } from './world.ts';

/** Peerings are resources of their own, so that neither network waits for the other. */
export function prepareNetwork(json: JsonObject): Prepared {
  return { json: without(json, 'peerings') };
}

/** `google_compute_network_peering` for each peering. */
export function peeringsOf(made: Made, context: Context): Attached[] {
  return context.stepsOf(made, 'addPeering').flatMap(({ body }) => {
    const peering = memberOf(body, 'networkPeering');
    if (!isJsonObject(peering)) return [];
    const name = textOf(peering.name) ?? 'UNNAMED';
    const peer = textOf(peering.network);
    const peerName = peer === undefined ? undefined : parseLink(peer)?.name;
    return [
      {
        type: 'google_compute_network_peering',
        labels: [name, `${made.step.name}-${name}`, `${made.step.name}-${name}-${peerName ?? ''}`],
        prepared: {
          // A peering exchanges the routes of its subnets, always.
          json: without(peering, 'exchangeSubnetRoutes'),
          given: { network: [{ name: 'network', value: `${made.type.type}.${made.label}.self_link` }] },
        },
        importWords: { project: made.step.project, network: made.step.name, name },
      },
    ];
  });
}

/** Flow logs are on where their block is there, and the block asks for one setting at least. */
export function prepareSubnet(json: JsonObject): Prepared {
  const { logConfig, enableFlowLogs, ...rest } = json;
  const settings = isJsonObject(logConfig) ? without(logConfig, 'enable') : {};
  const said = isJsonObject(logConfig) ? memberOf(logConfig, 'enable') : undefined;
  if ((said ?? enableFlowLogs) === false || (logConfig === undefined && enableFlowLogs !== true)) return { json: rest };
  return {
    json: {
      ...rest,
      logConfig: Object.keys(settings).length > 0 ? settings : { aggregationInterval: 'INTERVAL_5_SEC' },
    },
  };
}

export function prepareFirewall(json: JsonObject): Prepared {
  const { logConfig, enableLogging, ...rest } = json;
  const settings = isJsonObject(logConfig) ? without(logConfig, 'enable') : {};
  const said = isJsonObject(logConfig) ? memberOf(logConfig, 'enable') : undefined;
  if ((said ?? enableLogging) !== true) return { json: rest };
  return { json: { ...rest, logConfig: { metadata: 'INCLUDE_ALL_METADATA', ...settings } } };
}

/** NAT gateways are resources of their own. Interfaces and BGP peers hang on tunnels, which no design holds. */
export function prepareRouter(json: JsonObject): Prepared {
  return { json: without(json, 'nats') };
}

/** `google_compute_router_nat` for each NAT gateway. */
export function natsOf(made: Made, context: Context): Attached[] {
  const { step, type, label } = made;
  return objectsOf(step.body, 'nats').map((nat) => {
    const name = textOf(nat.name) ?? 'UNNAMED';
    const { logConfig, ...rest } = nat;
    const logs: JsonObject = isJsonObject(logConfig)
      ? { logConfig: { ...logConfig, enable: logConfig.enable ?? false, filter: logConfig.filter ?? 'ALL' } }
      : {};
    return {
      type: 'google_compute_router_nat',
      labels: [name, `${step.name}-${name}`, `${step.name}-${name}-${step.scope.value ?? ''}`],
      prepared: {
        json: { ...rest, ...logs },
        given: {
          router: [{ name: 'router', value: `${type.type}.${label}.name` }],
          region: [{ name: 'region', value: context.world.place(step.scope.value ?? 'REGION') }],
        },
      },
      importWords: { project: step.project, region: step.scope.value ?? '', router: step.name, name },
    };
  });
}

/** Global addresses are of the premium tier, and their resource has no argument for it. */
export function prepareAddress(json: JsonObject, made: Made): Prepared {
  const tells = made.step.scope.type !== 'global' || json.networkTier !== 'PREMIUM';
  return { json: tells ? json : without(json, 'networkTier') };
}
