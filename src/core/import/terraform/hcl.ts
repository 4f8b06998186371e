import { terraformTypeOf } from '../../facts/terraform-types.ts';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  textOf,
  without,
} from '../../model/json.ts';
import { clean } from '../clean.ts';
import type { ComputeDocument } from '../compute-document.ts';
import { Tally } from '../tally.ts';
import { piecesOf, stepsOf } from './hcl-templates.ts';
import { selfLinkOf } from './home.ts';
import { type Instance, itemsOf, type ProviderSettings } from './instance.ts';
import { documentsOf } from './resources.ts';

/** A file in Terraform's language, as a parser gives it: blocks as lists, expressions as `${…}`. */
export interface HclFile {
  /** Its name; empty for standard input. */
  readonly where: string;
  readonly value: unknown;
}

const showCommand = 'Run `terraform show -json` and use its output: there everything is evaluated.';
const blockArguments = new Set(['lifecycle', 'provisioner', 'connection', 'timeouts', 'depends_on', 'provider']);

/**
 * The resources of a module's files, as far as they can be told without Terraform: literals, references to other
 * resources, variables with a default, and locals. What needs more (`for_each`, functions, data sources, modules) is
 * left out, and told.
 */
export function readHcl(files: readonly HclFile[]): readonly ComputeDocument[] {
  return new Module(files).documents();
}

/** Stands for what cannot be told. */
const unknown = Symbol('unknown');
type Evaluated = JsonValue | typeof unknown;

/** A resource block as it is written. */
interface Block {
  readonly address: string;
  readonly type: string;
  readonly input?: string;
  readonly body: JsonObject;
  /** How often it is made is not told: `count` or `for_each`. */
  readonly isRepeated: boolean;
}

class Module {
  readonly #tally = new Tally();
  readonly #blocks = new Map<string, Block>();
  readonly #variables = new Map<string, JsonValue>();
  readonly #locals = new Map<string, JsonValue>();
  readonly #evaluating = new Set<string>();
  #provider: ProviderSettings = {};

  constructor(files: readonly HclFile[]) {
    const read = files.flatMap(({ where, value }): { where: string; file: JsonObject }[] => {
      const cleaned = clean(value);
      return cleaned.ok && isJsonObject(cleaned.value) ? [{ where, file: cleaned.value }] : [];
    });
    for (const { file } of read) this.#readNames(file);
    for (const { where, file } of read) this.#readBlocks(where, file);
    for (const { file } of read) this.#readProvider(file);
  }

  documents(): ComputeDocument[] {
    const instances = [...this.#blocks.values()].flatMap((block): Instance[] => {
      if (!block.isRepeated) return [this.#instance(block)];
      this.#tally.add(placeOf(block), `Resources with count or for_each need evaluation. ${showCommand}`);
      return [];
    });
    return documentsOf({ instances, ignored: this.#tally.list() });
  }

  /** Variables and locals first: they may be used in any file. */
  #readNames(file: JsonObject): void {
    for (const [name, body] of labelled(file.variable)) {
      const value = memberOf(body, 'default');
      if (value !== undefined) this.#variables.set(name, value);
    }
    for (const body of itemsOf(file.locals)) {
      if (!isJsonObject(body)) continue;
      for (const [name, value] of Object.entries(body)) this.#locals.set(name, value);
    }
  }

  #readBlocks(where: string, file: JsonObject): void {
    const input = where === '' ? {} : { input: where };
    const types = isJsonObject(file.resource) ? Object.entries(file.resource) : [];
    for (const [type, named] of types) {
      for (const [name, body] of labelled(named)) {
        const address = `${type}.${name}`;
        const isRepeated = Object.hasOwn(body, 'count') || Object.hasOwn(body, 'for_each');
        this.#blocks.set(address, { address, type, ...input, body, isRepeated });
      }
    }
    const at = (address: string) => (where === '' ? address : `${where}: ${address}`);
    for (const [name] of labelled(file.module)) {
      this.#tally.add(at(`module.${name}`), `Modules need Terraform to be read. ${showCommand}`);
    }
  }

  /** The provider's block without an alias is the one that resources use unless they say otherwise. */
  #readProvider(file: JsonObject): void {
    const { provider } = file;
    if (!isJsonObject(provider)) return;
    const blocks = [...itemsOf(provider['google-beta']), ...itemsOf(provider.google)];
    for (const block of blocks) {
      if (!isJsonObject(block) || block.alias !== undefined) continue;
      const [project, region, zone] = ['project', 'region', 'zone'].map((key) => {
        const value = this.#evaluate(memberOf(block, key) ?? '');
        return typeof value === 'string' && value !== '' ? value : undefined;
      });
      this.#provider = {
        ...this.#provider,
        ...(project === undefined ? {} : { project }),
        ...(region === undefined ? {} : { region }),
        ...(zone === undefined ? {} : { zone }),
      };
    }
  }

  #instance(block: Block): Instance {
    const missing: string[] = [];
    const body = without(block.body, ...blockArguments);
    const values = this.#evaluateObject(body, '', missing);
    if (missing.length > 0)
      this.#tally.add(placeOf(block), `Its arguments that need evaluation; the others are read. ${showCommand}`);
    return {
      address: block.address,
      type: block.type,
      where: block.input ?? '',
      ...(block.input === undefined ? {} : { input: block.input }),
      values,
      unknown: missing,
      secret: [],
      provider: this.#provider,
      written: true,
    };
  }

  #evaluateObject(object: JsonObject, path: string, missing: string[]): JsonObject {
    const kept = Object.entries(object).flatMap(([key, value]): [string, JsonValue][] => {
      const place = path === '' ? key : `${path}.${key}`;
      // Blocks that are made for each item of something.
      if (key === 'dynamic' && isJsonObject(value)) {
        missing.push(...Object.keys(value).map((name) => (path === '' ? name : `${path}.${name}`)));
        return [];
      }
      const found = this.#evaluateIn(value, place, missing);
      if (found !== unknown) return [[key, found]];
      missing.push(place);
      return [];
    });
    return Object.fromEntries(kept);
  }

  #evaluateIn(value: JsonValue, path: string, missing: string[]): Evaluated {
    if (isJsonObject(value)) return this.#evaluateObject(value, path, missing);
    if (!isJsonList(value)) return this.#evaluate(value);
    return value.flatMap((item, index): JsonValue[] => {
      const place = `${path}[${index}]`;
      const found = this.#evaluateIn(item, place, missing);
      if (found !== unknown) return [found];
      missing.push(place);
      return [];
    });
  }

  /** A value with all that it refers to. */
  #evaluate(value: JsonValue): Evaluated {
    if (isJsonList(value) || isJsonObject(value)) {
      const missing: string[] = [];
      const found = this.#evaluateIn(value, '', missing);
      return missing.length > 0 ? unknown : found;
    }
    if (typeof value !== 'string') return value;
    const pieces = piecesOf(value).map(
      (piece): Evaluated => ('letters' in piece ? piece.letters : this.#evaluateExpression(piece.expression)),
    );
    const [only, ...more] = pieces;
    if (only === undefined) return '';
    if (more.length === 0) return only;
    let text = '';
    for (const piece of pieces) {
      if (piece === unknown || typeof piece === 'object') return unknown;
      text += String(piece);
    }
    return text;
  }

  #evaluateExpression(expression: string): Evaluated {
    const steps = stepsOf(expression);
    if (!steps) return unknown;
    const [head = '', name = '', ...rest] = steps;
    if (head === 'true' || head === 'false') return head === 'true';
    if (head === 'var') return this.#through(this.#variables.get(name), rest, expression);
    if (head === 'local') return this.#through(this.#locals.get(name), rest, expression);
    const block = this.#blocks.get(`${head}.${name}`);
    return block && !block.isRepeated ? this.#attribute(block, rest) : unknown;
  }

  /** Follows steps into a value that may itself refer to others; what refers to itself in the end is not told. */
  #through(value: JsonValue | undefined, steps: readonly string[], key: string): Evaluated {
    if (value === undefined || this.#evaluating.has(key)) return unknown;
    this.#evaluating.add(key);
    try {
      const found = inside(value, steps);
      return found === undefined ? unknown : this.#evaluate(found);
    } finally {
      this.#evaluating.delete(key);
    }
  }

  /** What another resource says of itself: as it is written, or its link, which the provider would report. */
  #attribute(block: Block, steps: readonly string[]): Evaluated {
    const [attribute = '', ...rest] = steps;
    const key = `${block.address}.${steps.join('.')}`;
    const written = inside(block.body, steps);
    if (written !== undefined) return this.#through(written, [], key);
    const links = ['id', 'self_link', 'instance_group', 'address', 'self_link_unique'];
    if (rest.length > 0 || !links.includes(attribute) || this.#evaluating.has(key)) return unknown;
    if (terraformTypeOf(block.type)?.singular === undefined) return unknown;
    this.#evaluating.add(key);
    try {
      return this.#link(block);
    } finally {
      this.#evaluating.delete(key);
    }
  }

  #link(block: Block): Evaluated {
    const own = ['name', 'project', 'region', 'zone'].flatMap((name): [string, JsonValue][] => {
      const found = this.#evaluate(textOf(memberOf(block.body, name)) ?? '');
      return found === unknown || found === '' ? [] : [[name, found]];
    });
    const { address, type } = block;
    const instance: Instance = {
      address,
      type,
      where: '',
      values: Object.fromEntries(own),
      unknown: [],
      secret: [],
      provider: this.#provider,
      written: true,
    };
    return selfLinkOf(instance) ?? unknown;
  }
}

const placeOf = ({ input, address }: Block): string => (input === undefined ? address : `${input}: ${address}`);

/** Blocks with one more label, each with its body. */
function labelled(value: JsonValue | undefined): [string, JsonObject][] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, bodies]): [string, JsonObject][] => {
    const [body] = isJsonList(bodies) ? bodies : [bodies];
    return isJsonObject(body) ? [[name, body]] : [];
  });
}

/** What lies at some steps of a value that is written out as far. */
function inside(value: JsonValue, steps: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const step of steps) {
    // One block may be written, and referred to, without its number.
    if (isJsonList(found)) found = /^\d+$/.test(step) ? found[Number(step)] : undefined;
    else found = isJsonObject(found) ? memberOf(found, step) : undefined;
  }
  return found;
}
