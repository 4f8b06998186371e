import {
  type At,
  type Design,
  type Holder,
  type Id,
  type Relation,
  type Resource,
  relationsOf,
  type Scene,
  sceneOf,
  type View,
  viewOf,
} from '../../core/index.ts';

/** What a form edits: a resource, or one embedded part of it in one of its lists. */
export interface Subject {
  readonly resource: Resource;
  readonly part?: string;
  readonly list?: 'networkInterfaces' | 'endpoints' | 'backends';
}

export function holderOf({ resource, part }: Subject): Holder {
  return part === undefined ? { id: resource.id } : { id: resource.id, part };
}

export function atOf(subject: Subject, field: string): At {
  return { ...holderOf(subject), field };
}

/** The relation that a field at a path holds, `references` fields by the path of their items. */
export function relationAt({ resource, list }: Subject, path: string): Relation | undefined {
  const general = `${list === undefined ? '' : `${list}[].`}${path.replaceAll(/\[\d+\]/g, '[]')}`;
  return relationsOf(resource.kind).find((relation) => relation.path === general || relation.path === `${general}[]`);
}

/** The resources that a relation may point at, those outside the design included. */
export function candidatesOf(design: Design, relation: Relation, holder: Id): readonly Resource[] {
  const isWanted = ({ id, kind }: Resource) =>
    id !== holder && (relation.to.includes(kind) || (kind === 'external' && relation.spelt !== 'none'));
  return Object.values(design.resources).filter(isWanted);
}

const views = new WeakMap<Design, View>();
const scenes = new WeakMap<Design, Scene>();

/** The indexes over a design, made once for each. */
export function viewFor(design: Design): View {
  const view = views.get(design) ?? viewOf(design);
  views.set(design, view);
  return view;
}

/** The picture of a design, made once for each. */
export function sceneFor(design: Design): Scene {
  const scene = scenes.get(design) ?? sceneOf(design, viewFor(design));
  scenes.set(design, scene);
  return scene;
}
