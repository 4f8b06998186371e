import type { Argument } from '../../facts/terraform/argument.ts';
import { terraformTypeOf } from '../../facts/terraform-types.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, memberOf, textOf } from '../../model/json.ts';
import { selfLinkOf } from './home.ts';
import type { Instance, ProviderSettings } from './instance.ts';

/**
 * What the configuration inside a plan tells: the settings of the provider, and which resource a value will come from
 * that is known only once the plan is applied. So the wires of what does not exist yet can be drawn.
 */
export class PlanReferences {
  readonly #configuration: JsonObject;
  readonly #variables: JsonObject;

  constructor(plan: JsonObject) {
    const { configuration, variables } = plan;
    this.#configuration = isJsonObject(configuration) ? configuration : {};
    this.#variables = isJsonObject(variables) ? variables : {};
  }

  provider(): ProviderSettings {
    const providers = this.#configuration.provider_config;
    const own = isJsonObject(providers)
      ? (memberOf(providers, 'google') ?? memberOf(providers, 'google-beta'))
      : undefined;
    const expressions = isJsonObject(own) ? own.expressions : undefined;
    const [project, region, zone] = ['project', 'region', 'zone'].map((key) =>
      isJsonObject(expressions) ? this.#constant(memberOf(expressions, key)) : undefined,
    );
    return {
      ...(project === undefined ? {} : { project }),
      ...(region === undefined ? {} : { region }),
      ...(zone === undefined ? {} : { zone }),
    };
  }

  #constant(expression: JsonValue | undefined): string | undefined {
    if (!isJsonObject(expression)) return undefined;
    const [reference] = isJsonList(expression.references) ? expression.references : [];
    const variable = /^var\.(\w+)$/.exec(textOf(reference) ?? '')?.[1];
    const value = variable === undefined ? undefined : memberOf(this.#variables, variable);
    return textOf(expression.constant_value) ?? (isJsonObject(value) ? textOf(value.value) : undefined);
  }

  /** The instances, with links in place of what is unknown and will be one. */
  joined(instances: readonly Instance[]): Instance[] {
    const byAddress = new Map(instances.map((instance) => [instance.address, instance]));
    return instances.map((instance) => {
      if (instance.unknown.length === 0) return instance;
      const expressions = this.#expressionsOf(instance.address);
      if (!expressions) return instance;
      let { values } = instance;
      const unknown = instance.unknown.filter((path) => {
        const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
        const link = this.#linkAt(expressions, steps, instance, byAddress);
        if (link !== undefined) values = withAt(values, steps, link);
        return link === undefined;
      });
      return { ...instance, values, unknown };
    });
  }

  /** The expressions of a resource: modules lie within modules in the configuration as they do in the address. */
  #expressionsOf(address: string): JsonObject | undefined {
    const bare = address.replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
    const steps = bare.split('.');
    let module = this.#configuration.root_module;
    while (steps[0] === 'module' && steps.length > 2) {
      const calls = isJsonObject(module) ? module.module_calls : undefined;
      const call = isJsonObject(calls) ? memberOf(calls, steps[1] ?? '') : undefined;
      module = isJsonObject(call) ? call.module : undefined;
      steps.splice(0, 2);
    }
    const resources = isJsonObject(module) && isJsonList(module.resources) ? module.resources : [];
    const own = resources.find((each) => isJsonObject(each) && each.address === steps.join('.'));
    return isJsonObject(own) && isJsonObject(own.expressions) ? own.expressions : undefined;
  }

  #linkAt(
    expressions: JsonObject,
    steps: readonly string[],
    { type, address }: Instance,
    byAddress: ReadonlyMap<string, Instance>,
  ): JsonValue | undefined {
    const form = formAt(type, steps);
    if (form !== 'link' && form !== 'links') return undefined;
    let place: JsonValue | undefined = expressions;
    for (const step of steps) {
      // A list of texts is one expression, with the references of all its items.
      if (isJsonObject(place) && isJsonList(place.references)) break;
      if (isJsonList(place)) place = place[Number(step)];
      else place = isJsonObject(place) ? memberOf(place, step) : undefined;
    }
    const references = isJsonObject(place) && isJsonList(place.references) ? place.references : [];
    const module = /^(?:module\.[^.[]+(?:\[[^\]]*\])?\.)*/.exec(address)?.[0] ?? '';
    const targets = references.flatMap((reference) => {
      const text = textOf(reference) ?? '';
      const target = byAddress.get(`${module}${text}`);
      const link = target && terraformTypeOf(target.type)?.singular ? selfLinkOf(target) : undefined;
      return link === undefined ? [] : [link];
    });
    const links = [...new Set(targets)];
    if (form === 'links') return links.length > 0 ? links : undefined;
    return links.length === 1 ? links[0] : undefined;
  }
}

/** How the argument at some steps is written; only links can be told before a plan is applied. */
function formAt(type: string, steps: readonly string[]): Argument['form'] | undefined {
  let args = terraformTypeOf(type)?.arguments;
  let form: Argument['form'] | undefined;
  for (const step of steps) {
    if (/^\d+$/.test(step)) continue;
    const argument: Argument | undefined = args && Object.hasOwn(args, step) ? args[step] : undefined;
    form = argument?.form;
    args = argument?.members;
  }
  return form;
}

/** The values with something put where steps lead; lists on the way are as the plan has them. */
function withAt(values: JsonObject, [step = '', ...rest]: readonly string[], leaf: JsonValue): JsonObject {
  const below = memberOf(values, step);
  return { ...values, [step]: rest.length === 0 ? leaf : inside(below, rest, leaf) };
}

function inside(value: JsonValue | undefined, steps: readonly string[], leaf: JsonValue): JsonValue {
  const [step = '', ...rest] = steps;
  if (!/^\d+$/.test(step)) return withAt(isJsonObject(value) ? value : {}, steps, leaf);
  const index = Number(step);
  const list = isJsonList(value) ? [...value] : [];
  if (index > list.length) return list;
  const own = list[index];
  list[index] = rest.length === 0 ? leaf : inside(own, rest, leaf);
  return list;
}
