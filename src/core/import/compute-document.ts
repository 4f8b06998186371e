import type { Link } from '../model/api.ts';
import type { JsonObject, JsonValue } from '../model/json.ts';
import type { Ignored } from './report.ts';

/** One input of the Compute API's form, or brought into it. `where` names it in problems: a file, or nothing. */
export interface ComputeDocument {
  readonly where: string;
  readonly value: JsonValue;
  /** The text that it stood in, where there are several: a file's name. */
  readonly input?: string;
  /** What the resource in it is, where that is told by something else than its own fields. */
  readonly link?: Link;
  /** What a person calls the resource in it, where that is not its place: a Terraform address. */
  readonly address?: string;
  /** Absent for what the Compute API itself says. */
  readonly form?: 'terraform';
  /** Services outside of Compute Engine that it holds. */
  readonly outside?: readonly OutsideResource[];
  /** What of it is left out, and why. */
  readonly ignored?: readonly Ignored[];
  /** Fields of its resource that are blank since nobody knows them yet. */
  readonly unknown?: readonly string[];
}

/** What our own Compute JSON tells of a design besides its requests: fields as a design has them, see export/left-out.ts. */
export interface LeftOutResource {
  readonly where: string;
  readonly json: JsonObject;
  /** How others of the same file refer to it. */
  readonly pointer: string;
  readonly input?: string;
}

/** A service that a serverless NEG may name; it lies in a region of a project. */
export interface OutsideResource {
  readonly kind: 'cloudRunService' | 'cloudRunFunction';
  readonly project?: string;
  readonly region: string;
  readonly name: string;
}
