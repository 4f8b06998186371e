/**
 * How one argument of a Terraform resource is written, and where the Compute API keeps the same thing.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs (read August 2026)
 */
export interface Argument {
  /**
   * `words`: a list or set of texts. `link`, `links`: a text or texts that lead to another resource. `map`: texts by
   * name. `block`: one nested block. `blocks`: a nested block for each item of a list.
   */
  readonly form: 'text' | 'number' | 'bool' | 'words' | 'link' | 'links' | 'map' | 'block' | 'blocks';
  /**
   * Where the API has it, from the object around it: `routingConfig.routingMode`. Absent: the argument's name in camel
   * case. `[]` takes a member out of each item of a list. Empty: no path leads there, printer and reader say how.
   */
  readonly path?: string;
  readonly required?: true;
  /** What the provider takes where a required argument was blank in the API's JSON: the API's own default. */
  readonly usual?: boolean;
  /** Only the `google-beta` provider has it. */
  readonly beta?: true;
  /** Why nobody should write it any more. Old states still have it. */
  readonly deprecated?: string;
  /** The API's JSON has the other of number and text. */
  readonly swapped?: true;
  /** Of a block: the API has a list, of which one can be written. */
  readonly alone?: true;
  /** Which attribute of the other resource a link takes; absent: `id`. */
  readonly by?: 'self_link' | 'name';
  /** The arguments of a nested block. */
  readonly members?: Arguments;
}

/** Arguments by name, in the order in which they are written. */
export type Arguments = Readonly<Record<string, Argument>>;

export const text: Argument = { form: 'text' };
export const number: Argument = { form: 'number' };
export const bool: Argument = { form: 'bool' };
export const words: Argument = { form: 'words' };
export const map: Argument = { form: 'map' };
export const link: Argument = { form: 'link' };
export const links: Argument = { form: 'links' };
/** A number in Terraform that the API's JSON writes as text, as it does with 64 bits. */
export const int64: Argument = { form: 'number', swapped: true };

export const block = (members: Arguments): Argument => ({ form: 'block', members });
export const blocks = (members: Arguments): Argument => ({ form: 'blocks', members });

/** A required argument. `usual` stands in where the API's JSON leaves a truth value out. */
export const must = (argument: Argument, usual?: boolean): Argument => ({
  ...argument,
  required: true,
  ...(usual === undefined ? {} : { usual }),
});
/** An argument that the API keeps elsewhere than its name says. */
export const from = (path: string, argument: Argument): Argument => ({ ...argument, path });
/** A block of which there is one at most, where the API has a list. */
export const only = (members: Arguments): Argument => ({ form: 'block', members, alone: true });
export const beta = (argument: Argument): Argument => ({ ...argument, beta: true });
export const deprecated = (why: string, argument: Argument): Argument => ({ ...argument, deprecated: why });

/** What nearly every resource begins with. */
export const named: Arguments = { name: must(text), description: text };
