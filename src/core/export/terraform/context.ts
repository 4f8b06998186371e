import { type JsonObject, textOf } from '../../model/json.ts';
import type { Id } from '../../model/kind.ts';
import type { Step } from '../step.ts';
import { objectsOf } from './fields.ts';
import { type Item, quote } from './hcl.ts';
import { labelOf } from './labels.ts';
import type { Made, World } from './world.ts';
import type { Given } from './write.ts';

/** A request's fields made ready for the tables of arguments, and what the tables cannot tell. */
export interface Prepared {
  readonly json: JsonObject;
  readonly given?: Given;
  /** Contents of the block `lifecycle`. */
  readonly lifecycle?: readonly Item[];
  /** Resources that have to be there first, and that no argument leads to. */
  readonly dependsOn?: readonly string[];
  /** Sentences above the resource. */
  readonly notes?: readonly string[];
  readonly lost?: readonly string[];
  /** It is only to be had from the google-beta provider. */
  readonly beta?: boolean;
}

/** A resource that hangs on another one: endpoints, peerings, NAT gateways. */
export interface Attached {
  readonly type: string;
  /** Wishes for its name, see `Labels.claim`. */
  readonly labels: readonly string[];
  readonly prepared: Prepared;
  /** What the words in its type's import id stand for; undefined where the design does not know all of them. */
  readonly importWords?: Readonly<Record<string, string>>;
}

/** A parameter of the files. */
export interface Variable {
  readonly name: string;
  readonly description: string;
  /** An expression. */
  readonly value?: string;
  readonly sensitive?: true;
  /** The resource that asks for it, where it is only one. */
  readonly id?: Id;
}

/** What printers of resources share while one set of files is made. */
export class Context {
  readonly world: World;
  readonly variables = new Map<string, Variable>();
  /** VMs that endpoints of zonal NEGs lead to. */
  readonly behindEndpoints: ReadonlySet<Made>;
  private readonly later = new Map<Id, Step[]>();
  private readonly hanging = new Map<Made, string[]>();

  /** One resource for all endpoints of a zonal NEG. */
  readonly hasLists: boolean;

  /** `steps` are those of the plan: some fill what others create. */
  constructor(world: World, steps: readonly Step[], hasLists: boolean) {
    this.world = world;
    this.hasLists = hasLists;
    for (const step of steps) {
      const before = this.later.get(step.id);
      if (before) before.push(step);
      else this.later.set(step.id, [step]);
    }
    this.behindEndpoints = new Set(
      steps
        .filter(({ action, scope }) => action === 'attachEndpoints' && scope.type === 'zone')
        .flatMap(({ body }) => objectsOf(body, 'networkEndpoints'))
        .flatMap(({ instance }) => world.find(textOf(instance) ?? '') ?? [])
        .filter(({ step }) => step.kind === 'vm'),
    );
  }

  stepsOf(made: Made, action: Step['action']): readonly Step[] {
    return this.later.get(made.step.id)?.filter((step) => step.action === action) ?? [];
  }

  /** Notes the address of a resource that hangs on another one. */
  hang(on: Made, address: string): void {
    const before = this.hanging.get(on);
    if (before) before.push(address);
    else this.hanging.set(on, [address]);
  }

  /** The addresses of what hangs on a resource, as far as it was written. */
  hangingOn(made: Made): readonly string[] {
    return this.hanging.get(made) ?? [];
  }

  /** A reference to a variable that all who ask for that name share. */
  variable(name: string, description: string, value?: string): string {
    this.variables.set(name, { name, description, ...(value === undefined ? {} : { value: quote(value) }) });
    return `var.${name}`;
  }

  /** A reference to a variable of one resource. Nobody knows its value but who runs Terraform. */
  ownVariable(made: Made, suffix: string, description: string, sensitive?: true): string {
    const stem = `${labelOf(made.label, made.type.type)}_${suffix}`;
    let name = stem;
    for (let number = 2; this.variables.has(name); number += 1) name = `${stem}_${number}`;
    this.variables.set(name, { name, description, id: made.step.id, ...(sensitive ? { sensitive } : {}) });
    return `var.${name}`;
  }
}
