import { type Link, linkKey } from '../model/api.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import type { Relation } from '../model/relations.ts';
import { regionOf, scopeOf } from '../model/scope.ts';
import type { OutsideResource } from './compute-document.ts';
import type { IdMaker } from './ids.ts';
import { writtenAs } from './left-out.ts';
import type { Links } from './links.ts';

/** Turns links into ids, and makes a resource for each thing outside that they lead to. */
export class Resolver {
  readonly #ids: IdMaker;
  readonly #project: string;
  readonly #byLink = new Map<string, Id>();
  readonly #outside = new Map<string, Resource>();
  /** What a text in a resource means, where the input says so. */
  readonly #meant = new Map<string, Id>();

  readonly #links: Links;
  /** Keys of links that were looked up: many refer to the same few. */
  readonly #keys = new Map<Link, string>();

  constructor(ids: IdMaker, project: string, links: Links) {
    this.#ids = ids;
    this.#project = project;
    this.#links = links;
  }

  /** The first resource with a link keeps it: where two have the same name, a rule says so. */
  add(link: Link, id: Id): void {
    const key = this.#key(link);
    if (!this.#byLink.has(key)) this.#byLink.set(key, id);
  }

  find(link: Link): Id | undefined {
    return this.#byLink.get(this.#key(link));
  }

  /** Makes the resource of a service that the input spells out, if nothing referred to it before. */
  announce({ kind, project, region, name }: OutsideResource): Id {
    const other = project === undefined || project === this.#project ? {} : { project };
    return this.#put(serviceKey(kind, other.project, region, name), kind, region, name, (id) => ({
      id,
      kind,
      name,
      region,
      ...other,
    }));
  }

  /**
   * Takes in something outside that the input spells out with all it says: references find it as if they had made it.
   * `users` are the resources whose reference by name means it, even where the name alone would lead elsewhere.
   */
  know(resource: Resource, users: readonly Id[]): void {
    const key = this.#outsideKey(resource);
    this.#outside.set(key === undefined || this.#outside.has(key) ? `id ${resource.id}` : key, resource);
    for (const user of users) this.#meant.set(meaning(user, writtenAs(resource)), resource.id);
  }

  #outsideKey(resource: Resource): string | undefined {
    const { kind, name = '', project } = resource;
    switch (kind) {
      case 'cloudRunService':
      case 'cloudRunFunction':
      case 'appEngineService':
      case 'apiGateway':
        return serviceKey(kind, project, resource.region, name);
      case 'googleApi':
        return hostKey(resource.host ?? name);
      case 'external': {
        const link = resource.url === undefined ? undefined : this.#links.read(resource.url);
        return this.#externalKey(resource.url ?? '', link);
      }
      default:
        return undefined;
    }
  }

  /** The things outside that were met so far. */
  outside(): readonly Resource[] {
    return [...this.#outside.values()];
  }

  /** `own` are texts that mean something in this resource alone. */
  resolve(resource: Resource, own?: ReadonlyMap<string, Id>): Resource {
    return mapReferences(resource, (text, relation) => own?.get(text) ?? this.#resolve(text, relation, resource));
  }

  #resolve(text: string, relation: Relation, from: Resource): Id | undefined {
    if (text === '') return undefined;
    const meant = relation.spelt === undefined ? undefined : this.#meant.get(meaning(from.id, text));
    if (meant !== undefined) return meant;
    if (relation.spelt === 'name') return this.#named(text, relation, from);
    const link = this.#links.read(text);
    const found = link && this.#byLink.get(this.#keyFrom(link, from));
    if (found !== undefined) return found;
    const neighbour = link || relation.id !== 'endpoint.vm' ? undefined : this.#neighbour(text, from);
    if (neighbour !== undefined) return neighbour;
    if (relation.literal && !link) return text;
    if (relation.spelt === 'psc' && !link && /^[a-z0-9.-]+\.googleapis\.com\.?$/i.test(text))
      return this.#googleApi(text);
    return this.#external(text, link);
  }

  /** An endpoint may name its VM alone; it is in the zone of the NEG then. The API lists endpoints that way, too. */
  #neighbour(name: string, from: Resource): Id | undefined {
    const scope = scopeOf(from);
    if (scope?.type !== 'zone') return undefined;
    return this.find({ project: from.project, scope, segment: 'instances', name });
  }

  /** A serverless target is named alone; it runs in the region of its NEG, and belongs to its project. */
  #named(name: string, relation: Relation, from: Resource): Id {
    const [kind] = relation.to;
    const region = regionOf(from);
    const { project } = from;
    const place = { ...(region === undefined ? {} : { region }), ...(project === undefined ? {} : { project }) };
    return this.#put(serviceKey(kind, project, region, name), kind ?? 'external', region, name, (id) => {
      switch (kind) {
        case 'cloudRunService':
          return { id, kind, name, ...place };
        case 'cloudRunFunction':
          return { id, kind, name, ...place };
        case 'appEngineService':
          return { id, kind, name, ...place };
        case 'apiGateway':
          return { id, kind, name, ...place };
        default:
          return { id, kind: 'external', name, url: name };
      }
    });
  }

  #googleApi(host: string): Id {
    return this.#put(hostKey(host), 'googleApi', undefined, host, (id) => ({
      id,
      kind: 'googleApi',
      name: host,
      host,
    }));
  }

  #external(url: string, link: Link | undefined): Id {
    const name = link?.name ?? url.split('/').at(-1) ?? url;
    return this.#put(this.#externalKey(url, link), 'external', link?.segment, name, (id) => ({
      id,
      kind: 'external',
      name,
      url,
    }));
  }

  #externalKey(url: string, link: Link | undefined): string {
    return link ? this.#key(link) : `text ${url}`;
  }

  #put(key: string, stem: KindName, place: string | undefined, name: string, make: (id: Id) => Resource): Id {
    const known = this.#outside.get(key);
    if (known) return known.id;
    const resource = make(this.#ids.make(stem, place, name));
    this.#outside.set(key, resource);
    return resource.id;
  }

  /** The key of a link as a resource means it: one without a project stays in the resource's. */
  #keyFrom(link: Link, from: Resource): string {
    if (link.project === undefined && from.project !== undefined) return this.#key({ ...link, project: from.project });
    const known = this.#keys.get(link);
    if (known !== undefined) return known;
    const key = this.#key(link);
    this.#keys.set(link, key);
    return key;
  }

  /** Groups are linked to as themselves and, in odd places, as their managers. */
  #key(link: Link): string {
    const segment = link.segment === 'instanceGroupManagers' ? 'instanceGroups' : link.segment;
    return linkKey({ ...link, segment }, this.#project);
  }
}

const meaning = (user: Id, text: string): string => JSON.stringify([user, text]);

const hostKey = (host: string): string => `host ${host}`;

/** `project` is blank for that of the design. */
const serviceKey = (kind: string | undefined, project: string | undefined, region: string | undefined, name: string) =>
  JSON.stringify([kind, project ?? '', region, name]);
