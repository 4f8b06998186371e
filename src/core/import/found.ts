import type { KnownKind, Link } from '../model/api.ts';
import type { JsonObject } from '../model/json.ts';
import type { ScopeOf } from '../model/scope.ts';
import type { LeftOutResource, OutsideResource } from './compute-document.ts';
import { Links } from './links.ts';
import type { Ignored } from './report.ts';

/** A resource as it was found: its JSON, and what is known of it without reading its fields. */
export interface Found {
  readonly where: string;
  readonly json: JsonObject;
  /** What a person calls it, where that is not its place. */
  readonly address?: string;
  readonly form?: 'terraform';
  /** Fields that are known only later. */
  readonly unknown?: readonly string[];
  /** Undefined for kinds that this program has no word for. */
  readonly known?: KnownKind;
  /** `compute#…`, for those without a kind of their own. */
  readonly apiKind: string;
  readonly link: Link;
  /** The URL as it was written, where it was. */
  readonly url?: string;
  /** The text that it stood in, where there are several. */
  readonly input?: string;
}

/** Something that fills a resource which stands elsewhere in the input. */
export interface Filling {
  readonly where: string;
  readonly what: 'endpoint' | 'member' | 'peering' | 'fields';
  /** The NEG, the instance group, or the resource whose fields they are. */
  readonly of: Link;
  readonly json: JsonObject;
  /** The text that it stood in, where there are several. */
  readonly input?: string;
}

/** Everything that a set of inputs holds, in the order in which it was met. */
export interface Collected {
  readonly found: Found[];
  readonly fillings: Filling[];
  readonly ignored: Ignored[];
  /** Endpoints that do not say which NEG they are in. */
  readonly loose: LooseEndpoint[];
  readonly outside: OutsideResource[];
  readonly leftOut: LeftOutResource[];
  readonly links: Links;
}

/** An endpoint of a list that does not name its NEG, as `list-network-endpoints` prints it. */
export interface LooseEndpoint {
  readonly where: string;
  /** The list that it stands in: all of one list are of one NEG. */
  readonly list: string;
  readonly json: JsonObject;
  readonly input?: string;
}

export const nothingCollected = (links = new Links()): Collected => ({
  found: [],
  fillings: [],
  ignored: [],
  loose: [],
  outside: [],
  leftOut: [],
  links,
});

/** What the surroundings say of items that do not say it themselves: the keys of an aggregated list. */
export interface Around {
  readonly scope?: ScopeOf;
  readonly project?: string;
  /** The NEG whose endpoints are listed, or the instance group whose VMs are. */
  readonly owner?: Link;
}
