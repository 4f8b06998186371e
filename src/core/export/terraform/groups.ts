import { isJsonList, isJsonObject, type JsonObject, textOf } from '../../model/json.ts';
import type { Context, Prepared } from './context.ts';
import { objectsOf } from './fields.ts';
import type { Item } from './hcl.ts';
import type { Made } from './world.ts';

/** An unmanaged group, with the VMs that the plan adds to it. */
export function prepareGroup(json: JsonObject, made: Made, context: Context): Prepared {
  const instances = context
    .stepsOf(made, 'addInstances')
    .flatMap(({ body }) => objectsOf(body, 'instances').flatMap(({ instance }) => textOf(instance) ?? []));
  return { json: instances.length === 0 ? json : { ...json, instances } };
}

/** A managed group: named ports that the plan sets later, its template as the only version, zones by name. */
export function prepareManager(json: JsonObject, made: Made, context: Context): Prepared {
  const { instanceTemplate, versions, distributionPolicy, ...rest } = json;
  const [ports] = context.stepsOf(made, 'setNamedPorts');
  const hasVersions = isJsonList(versions) && versions.length > 0;
  const template = textOf(instanceTemplate);
  return {
    json: {
      ...rest,
      ...(ports?.body ?? {}),
      baseInstanceName: textOf(json.baseInstanceName) || made.step.name,
      ...(isJsonObject(distributionPolicy) ? { distributionPolicy: zonesByName(distributionPolicy) } : {}),
      ...(hasVersions ? { versions } : template ? { versions: [{ instanceTemplate: template }] } : {}),
    },
    ...(hasVersions || template ? {} : { given: { version: askedTemplate(made, context) } }),
  };
}

/** A template that the design does not hold is one that somebody has. */
function askedTemplate(made: Made, context: Context): readonly Item[] {
  const what = `Instance template from which ${made.step.name} makes its VMs: a self_link.`;
  const value = context.ownVariable(made, 'instance_template', what);
  return [{ block: 'version', items: [{ name: 'instance_template', value }] }];
}

function zonesByName(policy: JsonObject): JsonObject {
  if (!isJsonList(policy.zones)) return policy;
  const zones = objectsOf(policy, 'zones').map((one) => {
    const zone = textOf(one.zone);
    return zone === undefined ? one : { ...one, zone: zone.split('/').at(-1) ?? zone };
  });
  return { ...policy, zones };
}
