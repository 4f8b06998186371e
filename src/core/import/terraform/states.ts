import { isJsonList, isJsonObject, type JsonObject, type JsonValue, memberOf, textOf } from '../../model/json.ts';
import { Tally } from '../tally.ts';
import { type Instance, type Instances, itemsOf, type ProviderSettings } from './instance.ts';
import { PlanReferences } from './plan-references.ts';
import { maskOfPaths, withoutMarked } from './secrets.ts';

/** Where a text of Terraform's JSON stands, and what it is called. */
export interface TerraformText {
  readonly where: string;
  readonly input?: string;
  readonly value: JsonObject;
}

/** Whether a value is what `terraform show -json` prints, or a state file of version 4. */
export function isTerraformJson(value: JsonValue): value is JsonObject {
  if (!isJsonObject(value)) return false;
  return isShown(value) || isStateFile(value);
}

const isShown = (value: JsonObject): boolean =>
  typeof value.format_version === 'string' &&
  (isJsonObject(value.values) ||
    isJsonObject(value.planned_values) ||
    isJsonList(value.resource_changes) ||
    value.terraform_version !== undefined);

const isStateFile = (value: JsonObject): boolean =>
  value.terraform_version !== undefined && (value.serial !== undefined || value.lineage !== undefined);

/** Why a value of Terraform's JSON cannot be read; undefined where it can. */
export function whyUnreadable(value: JsonObject): string | undefined {
  if (!isStateFile(value) || value.format_version !== undefined) return undefined;
  if (value.version === 4) return undefined;
  return `This is a Terraform state of version ${String(value.version)}. Expected version 4, or the output of \`terraform show -json\`.`;
}

/**
 * The objects of a text: of a state, of a plan as it will be, or of a state file. Modules, and indices of `count` and
 * `for_each`, are in their addresses.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readTerraform(text: TerraformText): Instances {
  const reader = new Reader(text);
  const { value } = text;
  if (isStateFile(value) && value.format_version === undefined) reader.stateFile();
  else if (isJsonObject(value.planned_values))
    reader.module(value.planned_values.root_module, '.planned_values.root_module');
  else if (isJsonObject(value.values)) reader.module(value.values.root_module, '.values.root_module');
  else reader.changes();
  return reader.result();
}

class Reader {
  readonly #text: TerraformText;
  readonly #tally = new Tally();
  readonly #instances: Instance[] = [];
  readonly #changes: ReadonlyMap<string, JsonObject>;
  readonly #references: PlanReferences;
  readonly #provider: ProviderSettings;

  constructor(text: TerraformText) {
    this.#text = text;
    this.#changes = changesOf(text.value);
    this.#references = new PlanReferences(text.value);
    this.#provider = this.#references.provider();
  }

  result(): Instances {
    return { instances: this.#references.joined(this.#instances), ignored: this.#tally.list() };
  }

  /** Modules hold modules; walked without recursion, so that no depth exhausts the stack. */
  module(root: JsonValue | undefined, path: string): void {
    const open: [JsonValue | undefined, string][] = [[root, path]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [module, place] = next;
      if (!isJsonObject(module)) continue;
      for (const [index, resource] of itemsOf(module.resources).entries()) {
        if (isJsonObject(resource)) this.#shown(resource, `${place}.resources[${index}].values`);
      }
      const children = itemsOf(module.child_modules).map((child, index): [JsonValue, string] => [
        child,
        `${place}.child_modules[${index}]`,
      ]);
      open.push(...children.reverse());
    }
  }

  #shown(resource: JsonObject, path: string): void {
    const type = textOf(resource.type) ?? '';
    const address = textOf(resource.address) ?? `${type}.${textOf(resource.name) ?? ''}`;
    if (textOf(resource.mode) === 'data') {
      this.#tally.add(this.#at(address), dataSource);
      return;
    }
    const { change } = this.#changes.get(address) ?? {};
    const unknown = isJsonObject(change) ? change.after_unknown : undefined;
    const values = isJsonObject(resource.values) ? resource.values : {};
    this.#add(address, type, path, values, resource.sensitive_values, unknown);
  }

  /** A plan that was cut down to its changes. */
  changes(): void {
    const changes = itemsOf(this.#text.value.resource_changes);
    for (const [index, each] of changes.entries()) {
      if (!isJsonObject(each)) continue;
      const { change, address, type, mode } = each;
      if (!isJsonObject(change) || !isJsonObject(change.after) || mode === 'data') continue;
      const place = `.resource_changes[${index}].change.after`;
      this.#add(
        textOf(address) ?? '',
        textOf(type) ?? '',
        place,
        change.after,
        change.after_sensitive,
        change.after_unknown,
      );
    }
  }

  /** Source: https://developer.hashicorp.com/terraform/language/state (the file itself is of no promised form) */
  stateFile(): void {
    for (const [index, resource] of itemsOf(this.#text.value.resources).entries()) {
      if (!isJsonObject(resource)) continue;
      const type = textOf(resource.type) ?? '';
      const module = textOf(resource.module);
      const base = [module, `${type}.${textOf(resource.name) ?? ''}`].filter((step) => step).join('.');
      if (textOf(resource.mode) === 'data') {
        this.#tally.add(this.#at(base), dataSource);
        continue;
      }
      for (const [place, instance] of itemsOf(resource.instances).entries()) {
        if (!isJsonObject(instance)) continue;
        const address = `${base}${indexText(instance.index_key)}`;
        if (instance.deposed !== undefined) {
          this.#tally.add(this.#at(address), 'What is only still there to be deleted is not read.');
          continue;
        }
        const { attributes } = instance;
        const path = `.resources[${index}].instances[${place}].attributes`;
        const mask = maskOfPaths(instance.sensitive_attributes);
        this.#add(address, type, path, isJsonObject(attributes) ? attributes : {}, mask, undefined);
      }
    }
  }

  #at(address: string): string {
    const { input } = this.#text;
    return input === undefined ? address : `${input}: ${address}`;
  }

  #add(
    address: string,
    type: string,
    path: string,
    all: JsonObject,
    mask: JsonValue | undefined,
    unknown: JsonValue | undefined,
  ): void {
    const { values, secret } = withoutMarked(all, mask);
    const { where, input } = this.#text;
    this.#instances.push({
      address,
      type,
      where: `${where}${path}`,
      ...(input === undefined ? {} : { input }),
      values,
      secret,
      unknown: markedPaths(unknown),
      provider: this.#provider,
    });
  }
}

const dataSource = 'Data sources are looked up elsewhere: what refers to them keeps its link.';

const indexText = (key: JsonValue | undefined): string =>
  typeof key === 'number' || typeof key === 'string' ? `[${JSON.stringify(key)}]` : '';

function changesOf(value: JsonObject): ReadonlyMap<string, JsonObject> {
  const changes = new Map<string, JsonObject>();
  for (const change of itemsOf(memberOf(value, 'resource_changes'))) {
    if (isJsonObject(change) && typeof change.address === 'string') changes.set(change.address, change);
  }
  return changes;
}

/** Paths of what a mask marks with `true`. */
export function markedPaths(mask: JsonValue | undefined, path = ''): string[] {
  if (mask === true) return path === '' ? [] : [path];
  if (isJsonList(mask)) return mask.flatMap((item, index) => markedPaths(item, `${path}[${index}]`));
  if (!isJsonObject(mask)) return [];
  return Object.entries(mask).flatMap(([key, item]) => markedPaths(item, path === '' ? key : `${path}.${key}`));
}
