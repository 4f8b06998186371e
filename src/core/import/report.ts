import type { Design } from '../model/design.ts';
import type { Problem } from '../model/document.ts';
import type { Id } from '../model/kind.ts';
import type { InputForm } from '../model/spelling.ts';

/** What became of an input besides the design: nothing is dropped in silence. */
export interface ImportReport {
  /** How many resources of the design the input spelt out. */
  readonly read: number;
  /** Fields that no form and no rule here knows. They stay on the resource and are exported again. */
  readonly kept: readonly { readonly id: Id; readonly fields: readonly string[] }[];
  /** Resources without a kind of their own here. Their JSON stays and is exported again. */
  readonly opaque: readonly { readonly id: Id; readonly apiKind: string }[];
  /** What resources refer to and the input does not hold. */
  readonly external: readonly { readonly id: Id; readonly url: string }[];
  /** Values that stood as text where the API has a number or a switch, or the other way round. */
  readonly coerced: readonly { readonly id: Id; readonly field: string }[];
  /** What was left out, and why. */
  readonly ignored: readonly Ignored[];
  /** Fields that the input says are known only later (a Terraform plan, before it is applied). They are blank. */
  readonly unknown: readonly { readonly id: Id; readonly fields: readonly string[] }[];
  /** What the input left open and was taken to be so: endpoints without the name of their NEG. */
  readonly assumed: readonly Ignored[];
  /** Which text a resource was read from, where texts have names. */
  readonly origins: readonly Origin[];
}

/** `where` is the place in the input; of several things of one sort the first one's, and `count` how many there are. */
export interface Ignored {
  readonly where: string;
  readonly reason: string;
  readonly count?: number;
}

/** A place in a text with a name: `where` is that name and the path of the value in it, `negs.json.items[2]`. */
export interface Spot {
  readonly input: string;
  readonly where: string;
}

/** Where a resource was read, and where each of its endpoints was, which the API lists apart. */
export interface Origin extends Spot {
  readonly id: Id;
  readonly endpoints: readonly (Spot | undefined)[];
}

export const emptyReport: ImportReport = {
  read: 0,
  kept: [],
  opaque: [],
  external: [],
  coerced: [],
  ignored: [],
  unknown: [],
  assumed: [],
  origins: [],
};

/** A design, or why the input cannot become one. Problems name the place: line and column, or a path. */
export type ImportResult =
  | {
      readonly ok: true;
      /** What the resources were spelt as; `compute` too where only some of several inputs are Terraform's. */
      readonly input: InputForm;
      readonly design: Design;
      readonly report: ImportReport;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function refuse(where: string, message: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ where, message }] };
}
