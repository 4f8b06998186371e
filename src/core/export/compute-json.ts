import { writeLink, writePlace } from '../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import { lacksOf } from './lacks.ts';
import { type LeftOut, unsaidOf } from './left-out.ts';
import type { Plan, Step } from './step.ts';

/** A text of JSON, and which of its lines belong to which resource of the design. */
export interface ComputeJson {
  readonly text: string;
  readonly lines: readonly { readonly text: string; readonly id?: Id }[];
}

export interface ComputeJsonOptions {
  /** The requests instead of the resources. */
  readonly calls?: boolean;
  /**
   * Findings that are known while the file is made all the same. They stand on top of it as `warnings`, together with
   * what the API would refuse and no finding tells: VMs without a boot image, certificates without their key.
   */
  readonly warnings?: readonly string[];
  /** Findings that somebody answers for, each with its reason; they stand on top of it as `accepted`. */
  readonly accepted?: readonly string[];
  /** What is part of the design and of no request: at the end as `leftOut`, where an import finds it again. */
  readonly leftOut?: readonly LeftOut[];
}

/** One JSON object of an export, and the resource that it speaks of. */
interface Part {
  readonly id: Id;
  readonly json: JsonObject;
}

/** One value of a list, and the resource that it speaks of, where it speaks of one. */
interface Entry {
  readonly id?: Id;
  readonly json: JsonValue;
}

/** A list of the file, by its name. */
type Section = readonly [name: string, entries: readonly Entry[]];

const sentence = (json: string): Entry => ({ json });

function leftOutEntry({ id, reason, steps, outside, reported }: LeftOut): Entry {
  if (outside) return { id, json: { reason, outside } };
  if (reported) return { id, json: { reason, reported } };
  return { id, json: { reason, resources: steps.flatMap(partsOf).map(({ json }) => json) } };
}

/**
 * A plan as Compute API v1 resources, `{"resources": […]}`: with `kind`, `selfLink` and `zone` or `region`, so that
 * nothing loses its scope. With `calls` as the requests that make them, `{"requests": […]}`: method, URL, body.
 */
export function computeJson(plan: Plan, options: ComputeJsonOptions = {}): ComputeJson {
  const { calls = false } = options;
  const entries: readonly Entry[] = calls
    ? plan.steps.map((step) => ({ id: step.id, json: requestOf(step) }))
    : plan.steps.flatMap(partsOf);
  const sections: readonly Section[] = [
    ['warnings', [...(options.warnings ?? []), ...plan.steps.flatMap(lacksOf)].map(sentence)],
    ['accepted', (options.accepted ?? []).map(sentence)],
    [calls ? 'requests' : 'resources', entries],
    ['leftOut', [...(options.leftOut ?? []), ...(calls ? unsaidOf(plan) : [])].map(leftOutEntry)],
  ];
  return write(sections);
}

/** The resources alone, for programs. */
export function computeResources(plan: Plan): readonly JsonObject[] {
  return plan.steps.flatMap(partsOf).map(({ json }) => json);
}

function requestOf(step: Step): JsonObject {
  const url =
    step.action === 'create' ? step.url.slice(0, step.url.lastIndexOf('/')) : `${step.url}/${verbs[step.action]}`;
  return { method: 'POST', url, body: step.body };
}

const verbs = {
  addPeering: 'addPeering',
  attachEndpoints: 'attachNetworkEndpoints',
  addInstances: 'addInstances',
  setNamedPorts: 'setNamedPorts',
  setSecurityPolicy: 'setSecurityPolicy',
  setEdgeSecurityPolicy: 'setEdgeSecurityPolicy',
} as const;

function partsOf(step: Step): Part[] {
  const part = (json: JsonObject): Part => ({ id: step.id, json });
  switch (step.action) {
    case 'create':
      return createdParts(step).map(part);
    case 'attachEndpoints':
      return listOf(step.body, 'networkEndpoints').map((endpoint) =>
        part({ kind: 'compute#networkEndpoint', networkEndpointGroup: step.url, ...endpoint }),
      );
    case 'addInstances':
      return listOf(step.body, 'instances').map((member) =>
        part({ kind: 'compute#instanceWithNamedPorts', instanceGroup: step.url, ...member }),
      );
    case 'setNamedPorts':
      return [part({ ...headOf(step), ...step.body })];
    // The resource itself carries its policies.
    default:
      return [];
  }
}

/**
 * A resource as the API would report it; one that came with a link of its own goes as it came. What a managed group
 * reports of its VMs' network stands on the group.
 */
function createdParts(step: Step): JsonObject[] {
  if (step.original)
    return [typeof step.original.selfLink === 'string' ? step.original : { ...headOf(step), ...step.original }];
  const { name, ...body } = step.body;
  if (step.apiKind !== 'instanceGroupManager') return [{ ...headOf(step), ...body, ...step.reported }];
  const manager = { ...headOf(step), ...body };
  if (Object.keys(step.reported).length === 0) return [manager];
  const group = { ...step, apiKind: 'instanceGroup', url: groupUrl(step) };
  return [manager, { ...headOf(group), ...step.reported }];
}

function groupUrl(step: Step): string {
  return writeLink({ project: step.project, scope: step.scope, segment: 'instanceGroups', name: step.name });
}

function headOf(step: Step): JsonObject {
  return {
    kind: `compute#${step.apiKind}`,
    name: step.name,
    selfLink: step.url,
    ...(step.scope.type === 'global' ? {} : { [step.scope.type]: writePlace(step.project, step.scope) }),
  };
}

function listOf(body: JsonObject, key: string): readonly JsonObject[] {
  const list = body[key];
  return isJsonList(list) ? list.filter(isJsonObject) : [];
}

/** The requests or resources always, of what is said around them only what there is. */
function write(sections: readonly Section[]): ComputeJson {
  const said = sections.filter(([name, entries]) => entries.length > 0 || name === 'requests' || name === 'resources');
  const parts = said.map(([name, entries], index): ComputeJson['lines'] => {
    const comma = index < said.length - 1 ? ',' : '';
    if (entries.length === 0) return [{ text: `  "${name}": []${comma}` }];
    return [{ text: `  "${name}": [` }, ...entryLines(entries), { text: `  ]${comma}` }];
  });
  return withText([{ text: '{' }, ...parts.flat(), { text: '}' }]);
}

function entryLines(entries: readonly Entry[]): { text: string; id?: Id }[] {
  return entries.flatMap(({ id, json }, index) => {
    const own = JSON.stringify(json, null, 2).split('\n');
    return own.map((line, at) => {
      const comma = at === own.length - 1 && index < entries.length - 1 ? ',' : '';
      return { text: `    ${line}${comma}`, ...(id === undefined ? {} : { id }) };
    });
  });
}

function withText(lines: ComputeJson['lines']): ComputeJson {
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, lines };
}
