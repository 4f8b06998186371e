import { apiRoot, parseLink, writeLink } from '../../src/core/model/api.ts';
import type { ScopeOf } from '../../src/core/model/scope.ts';
import type { RecordedCall } from '../recorded-bash.ts';

/**
 * A stand-in for the cloud behind gcloud: it takes the calls that a script made, reads them as gcloud does, and keeps
 * the resources that the API would have then. It knows nothing of the printers that wrote the script.
 */

/** A resource as the API would hold it, fields by name; endpoints, members and peerings are lists in it. */
export type Body = Record<string, unknown>;

/** What a call asked for: the words of its command, its name, its flags in their order. */
export class Call {
  readonly command: string;
  readonly name: string;
  readonly flags: readonly (readonly [name: string, value: string | undefined])[];
  readonly input: string;

  constructor({ argv, input }: RecordedCall, commands: readonly string[]) {
    const found = commands
      .filter((command) => argv.slice(0, command.split(' ').length).join(' ') === command)
      .sort((a, b) => b.length - a.length)[0];
    if (found === undefined) throw new Error(`No such command: ${argv.slice(0, 6).join(' ')}`);
    this.command = found;
    const rest = argv.slice(found.split(' ').length);
    this.name = rest.find((word) => !word.startsWith('--')) ?? '';
    this.flags = rest.filter((word) => word.startsWith('--')).map(splitFlag);
    this.input = input;
  }

  value(name: string): string | undefined {
    return this.flags.find(([flag]) => flag === name)?.[1];
  }

  has(name: string): boolean {
    return this.flags.some(([flag]) => flag === name);
  }

  get project(): string {
    return this.value('--project') ?? '';
  }

  /** The scope that the call's own resource has. */
  get scope(): ScopeOf {
    return scopeOf(this.value('--zone'), this.value('--region'));
  }

  /** The scope that flags of a reference tell, `--x-zone` and `--x-region`; global where neither is given. */
  scopeBy(zone: string, region: string): ScopeOf {
    return scopeOf(this.value(zone), this.value(region));
  }

  /** The region that the call's own place lies in, for what gcloud looks up beside it. */
  get region(): ScopeOf {
    const { type, value = '' } = this.scope;
    return type === 'zone' ? { type: 'region', value: value.replace(/-[^-]*$/, '') } : this.scope;
  }

  /** A reference as its URL: a bare name lies in the call's project. */
  link(text: string, segment: string, scope: ScopeOf): string {
    return text.startsWith('https://') ? text : writeLink({ project: this.project, scope, segment, name: text });
  }

  /** The URL of the resource that the call is about. */
  self(segment: string): string {
    return this.link(this.name, segment, this.scope);
  }
}

function scopeOf(zone: string | undefined, region: string | undefined): ScopeOf {
  if (zone !== undefined) return { type: 'zone', value: zone };
  return region === undefined ? { type: 'global' } : { type: 'region', value: region };
}

function splitFlag(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** Resources by their URL, and what went wrong on the way. */
export class Cloud {
  readonly resources = new Map<string, Body>();
  /** References that led to nothing when they were made. */
  readonly early: { readonly from: string; readonly to: string }[] = [];
  readonly problems: string[] = [];

  create(url: string, body: Body): void {
    if (this.resources.has(url)) this.problems.push(`There is one already: ${url}`);
    this.resources.set(url, body);
    this.known.add(url);
    this.look(url, body);
  }

  /** Puts the whole of a resource in the place of what is there. */
  replace(url: string, body: Body): void {
    if (!this.resources.has(url)) this.problems.push(`Nothing to change: ${url}`);
    this.resources.set(url, body);
    this.look(url, body);
  }

  /** Every URL that there ever was something at. */
  readonly known = new Set<string>();

  /** What stands there, to be filled or changed. */
  at(url: string): Body {
    const [, body] = [...this.resources].find(([other]) => this.leads(url, other)) ?? [];
    if (body) return body;
    this.problems.push(`Nothing to fill: ${url}`);
    return {};
  }

  /** Notes what a part of a resource refers to and is not there yet. */
  look(from: string, part: unknown): void {
    for (const to of linksIn(part)) if (!this.has(to)) this.early.push({ from, to });
  }

  remove(url: string): void {
    const user = [...this.resources].find(
      ([other, body]) => other !== url && linksIn(body).some((to) => this.leads(to, url)),
    );
    if (user) this.problems.push(`${url} is deleted while ${user[0]} uses it.`);
    if (!this.resources.delete(url)) this.problems.push(`Nothing to delete: ${url}`);
  }

  /** A managed group is there as soon as its manager is. */
  has(url: string): boolean {
    return [...this.resources.keys()].some((other) => this.leads(url, other));
  }

  private leads(link: string, to: string): boolean {
    return link === to || link.replace('/instanceGroups/', '/instanceGroupManagers/') === to;
  }
}

/** Every URL of Compute Engine in a value. Machine types and the like are always there. */
export function linksIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(apiRoot) && parseLink(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === 'description' ? [] : linksIn(member)));
}
