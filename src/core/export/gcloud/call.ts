import { apiRoot, encodeStep, type Link, parseLink, scopePath } from '../../model/api.ts';
import type { ScopeOf } from '../../model/scope.ts';
import { concat, type Word } from '../shell.ts';
import type { Step } from '../step.ts';
import { type Command, type Flag, flags } from './command.ts';
import { Fields } from './fields.ts';
import type { Parameters } from './parameters.ts';

/** What a printer makes of one step of the plan. */
export interface Printed {
  readonly commands: readonly Command[];
  /** What stays to be said about it: one comment each. */
  readonly notes?: readonly string[];
  /** Why there is no command: what a person has to do instead. The resource is not created, and not deleted either. */
  readonly byHand?: string;
}

/** A candidate for a flag; without a value it is left out. */
export type Candidate = Flag | readonly [string, Word | undefined] | undefined;

/** Names of the flags that say where a referenced resource lives, as far as a command has them. */
export type ScopeFlags = Readonly<Partial<Record<'zone' | 'region' | 'global', string>>>;

/** A step of the plan as its printer sees it: the fields of the body, and the ways to write names and references. */
export class Call {
  readonly step: Step;
  readonly body: Fields;
  /** What stands in variables on top of the script. */
  readonly parameters: Parameters;

  /** Parts of the body that no command is made of, each with the reason. */
  readonly leftOut: { readonly path: string; readonly why: string }[] = [];

  constructor(step: Step, parameters: Parameters) {
    this.step = step;
    this.parameters = parameters;
    this.body = new Fields(step.body);
    // The name and the place are part of every command; what the API adds itself is never a flag.
    this.body.settled('name', 'kind', 'selfLink', 'id', 'region', 'zone');
  }

  /** Notes that a part of the body is left out whole: a backend, an endpoint, a gateway. */
  leaveOut(part: Fields, why: string): void {
    this.leftOut.push({ path: part.prefix, why });
  }

  /** A command about the step's own resource that names its scope. */
  scoped(path: string, ...candidates: readonly Candidate[]): Command {
    return this.command(path, this.scope(), ...candidates);
  }

  /** A command for a collection that has one scope only, and no flag for it. */
  unscoped(path: string, ...candidates: readonly Candidate[]): Command {
    return this.command(path, undefined, ...candidates);
  }

  private command(path: string, scope: Flag | undefined, ...candidates: readonly Candidate[]): Command {
    return {
      path,
      name: this.ownWord(),
      flags: flags(['--project', this.project(this.step.project)], scope, ...candidates),
    };
  }

  /** The resource's name; a URL where gcloud would take the name for something else. */
  ownWord(): Word {
    const { name, project, scope } = this.step;
    const segment = parseLink(this.step.url)?.segment ?? this.step.collection;
    return isPlainName(name) ? name : this.url({ project, scope, segment, name });
  }

  /** `--zone=…`, `--region=…` or `--global`: always written, or gcloud would take one from its configuration. */
  private scope(): Flag {
    const { type, value } = this.step.scope;
    return type === 'global' ? ['--global'] : [`--${type}`, value ?? type.toUpperCase()];
  }

  /** A project id: its variable where the script has one. */
  project(id: string): Word {
    return this.parameters.project(id);
  }

  /** A URL of a resource, whole, so that it can stand in another project than the step's. */
  url(link: Link): Word {
    const project = this.project(link.project ?? this.step.project);
    return concat(
      `${apiRoot}/projects/`,
      project,
      `/${scopePath(link.scope)}/${link.segment}/${encodeStep(link.name)}`,
    );
  }

  /** A reference as a flag takes it: the bare name within the step's project, else the URL; a text that is no link as it is. */
  reference(url: string | undefined): Word | undefined {
    const link = url === undefined ? undefined : parseLink(url);
    if (!link) return url;
    return this.isBare(link) ? link.name : this.url(link);
  }

  /** A reference for a flag that takes a bare name for something global: what lies elsewhere stands as its URL. */
  globalReference(url: string | undefined): Word | undefined {
    const link = url === undefined ? undefined : parseLink(url);
    return link && link.scope.type !== 'global' ? this.url(link) : this.reference(url);
  }

  /** A reference as its URL, for flags that pass on what they are given; a text that is no link as it is. */
  whole(text: string | undefined): Word | undefined {
    const link = text === undefined ? undefined : parseLink(text);
    return link ? this.url(link) : this.path(text);
  }

  /**
   * A path of another service than Compute Engine (`projects/p/locations/global/…`), without its host, so that it
   * follows the script's own project.
   */
  path(text: string | undefined): Word | undefined {
    const path = text?.replace(/^(?:https?:)?\/\/[a-z]+\.googleapis\.com\/(?:v\d\w*\/)?(?=projects\/)/, '');
    const found = path === undefined ? undefined : /^projects\/([^/]+)(\/.*)$/s.exec(path);
    const [, project, rest] = found ?? [];
    return project === undefined || rest === undefined ? path : concat('projects/', this.project(project), rest);
  }

  /**
   * The bare name at the end of a path of another service, for flags of which gcloud makes the path itself, in the
   * step's own project and place. Undefined for one from elsewhere.
   */
  ownName(text: string | undefined): string | undefined {
    if (text === undefined || !text.includes('/')) return text;
    const { project, scope } = this.step;
    const found = /(?:^|\/)projects\/([^/]+)\/locations\/([^/]+)\/[^/]+\/([^/]+)$/.exec(text);
    return found?.[1] === project && found[2] === (scope.value ?? 'global') ? found[3] : undefined;
  }

  /** A VM for a command that looks for bare names in the step's own zone; one of another zone stands as its URL. */
  instance(url: string | undefined): Word | undefined {
    const link = url === undefined ? undefined : parseLink(url);
    if (!link) return url;
    const { scope } = this.step;
    const sameZone = scope.type === 'zone' && scope.value === link.scope.value;
    return sameZone && this.isBare(link) ? link.name : this.url(link);
  }

  /** References in a list that one scope flag speaks for, the first one's: those of other places stand as URLs. */
  referencesLikeFirst(urls: readonly string[]): Word[] {
    const first = parseLink(urls[0] ?? '')?.scope;
    const words = urls.map((url) => {
      const link = parseLink(url);
      const isLikeFirst = !link || (first && scopePath(link.scope) === scopePath(first));
      return isLikeFirst ? this.reference(url) : this.url(link);
    });
    return words.filter((word) => word !== undefined);
  }

  /** References as a flag takes them in a list. */
  references(urls: readonly string[] | undefined): Word[] {
    return (urls ?? []).map((url) => this.reference(url)).filter((word) => word !== undefined);
  }

  /** A reference as one flag, with the flag for its scope where the command has one. */
  referenceFlags(name: string, url: string | undefined, scopes: ScopeFlags = {}): Flag[] {
    const value = this.reference(url);
    if (url === undefined || value === undefined) return [];
    return [[name, value], ...scopeFlags(parseLink(url)?.scope, scopes)];
  }

  /** True when the bare name is enough within the step's own project. */
  isBare(link: Link): boolean {
    return this.isLocal(link) && isPlainName(link.name);
  }

  /** True when the link lies in the step's own project. */
  isLocal(link: Link): boolean {
    return (link.project ?? this.step.project) === this.step.project;
  }
}

/** gcloud reads a name with a dash in front as a flag, and one with a slash as a link to anywhere. */
export function isPlainName(name: string): boolean {
  return name !== '' && !name.startsWith('-') && !name.includes('/');
}

/** The flag for the scope of a referenced resource. */
export function scopeFlags(scope: ScopeOf | undefined, names: ScopeFlags): Flag[] {
  const name = scope && names[scope.type];
  if (!scope || !name) return [];
  return scope.type === 'global' ? [[name]] : [[name, scope.value ?? scope.type.toUpperCase()]];
}
