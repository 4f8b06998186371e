import { type TerraformType, terraformTypeFor } from '../../facts/terraform-types.ts';
import { kindBySingular, linkKey, linkOf, parseLink, selfLinkOf } from '../../model/api.ts';
import type { Design } from '../../model/design.ts';
import { isJsonObject } from '../../model/json.ts';
import type { Id } from '../../model/kind.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { regionOfZone, type ScopeOf } from '../../model/scope.ts';
import { type View, viewOf } from '../../model/view.ts';
import { compare } from '../order.ts';
import type { Plan, Step } from '../step.ts';
import { quote, template } from './hcl.ts';
import { exactly, Labels } from './labels.ts';

/** A resource of the plan that Terraform makes. */
export interface Made {
  readonly step: Step;
  readonly type: TerraformType;
  readonly label: string;
}

/** Something that exists without Terraform and that resources refer to: a `data` block. */
export interface Looked {
  readonly id: Id;
  readonly type: string;
  readonly label: string;
  readonly name: string;
  readonly project: string;
  readonly scope: ScopeOf;
}

/** What a text that leads somewhere is written as: the addresses of all resources, the parameters, the project. */
export class World {
  readonly project: string;
  readonly view: View;
  /** The region that most of the design lies in: the variable's default. */
  readonly region: string | undefined;
  readonly labels = new Labels();
  readonly made: readonly Made[];
  /** The `data` blocks that somebody referred to. */
  readonly looked = new Set<Looked>();
  private readonly byId: ReadonlyMap<Id, Made>;
  private readonly byLink = new Map<string, Made>();
  private readonly outside = new Map<string, Looked>();

  constructor(plan: Plan, design: Design) {
    this.project = design.project;
    this.view = viewOf(design);
    const created = plan.steps.filter(({ action }) => action === 'create');
    this.region = mainRegion(created);
    const typed = created.flatMap((step) => {
      const type = typeOf(step);
      return type ? [{ step, type }] : [];
    });
    const labels = new Map<Step, string>();
    // What the API would not take as a name chooses last, so that it renames nothing that it would.
    for (const isName of [true, false])
      for (const { step, type } of typed)
        if (apiName.test(step.name) === isName)
          labels.set(step, this.labels.claim(type.type, ...labelWishes(step, this.project)));
    this.made = typed.map((one) => ({ ...one, label: labels.get(one.step) ?? '' }));
    this.byId = new Map(this.made.map((one) => [one.step.id, one]));
    for (const one of this.made) {
      this.byLink.set(this.keyOf(one.step.url) ?? one.step.url, one);
      // A managed group is referred to as the group that its manager fills.
      const resource = resourceOf(design, one.step.id);
      const link = resource && linkOf(resource, design);
      if (link !== undefined) this.byLink.set(this.keyOf(link) ?? link, one);
    }
    this.findOutside(plan, design);
  }

  /** The resource of that id in the design, where Terraform makes it. */
  of(id: Id): Made | undefined {
    return this.byId.get(id);
  }

  /** The resource that an URL leads to, where Terraform makes it. */
  find(url: string): Made | undefined {
    const key = this.keyOf(url);
    return key === undefined ? undefined : this.byLink.get(key);
  }

  /** A text that leads to a resource: a reference to what Terraform makes or looks up, else the text. */
  link(text: string, by: 'id' | 'self_link' | 'name' = 'id'): string {
    const one = this.find(text);
    if (one) return `${one.type.type}.${one.label}.${isGroupOf(text, one) ? 'instance_group' : by}`;
    const key = this.keyOf(text);
    const looked = key === undefined ? undefined : this.outside.get(key);
    if (!looked) return by === 'name' ? quote(parseLink(text)?.name ?? text) : this.literal(text);
    this.looked.add(looked);
    return `data.${looked.type}.${looked.label}.${by}`;
  }

  /** A link to something that no resource stands for; within the design's project it moves with the variable. */
  literal(text: string): string {
    const step = `projects/${this.project}/`;
    const at = /^(?:https?:)?\/\/|^projects\//.test(text) ? `/${text}`.indexOf(`/${step}`) : -1;
    if (this.project === '' || at < 0) return quote(text);
    return template(`${text.slice(0, at)}projects/`, { expression: 'var.project' }, text.slice(at + step.length - 1));
  }

  /** A zone or region; those of the main region move with the variable. */
  place(value: string): string {
    const { region } = this;
    if (region === undefined) return quote(value);
    if (value === region) return 'var.region';
    return regionOfZone(value) === region
      ? template({ expression: 'var.region' }, value.slice(region.length))
      : quote(value);
  }

  private keyOf(text: string): string | undefined {
    const link = text.includes('/') ? parseLink(text) : undefined;
    return link && linkKey(link, this.project);
  }

  /** NEGs that GKE makes: backend services refer to them. */
  private findOutside(plan: Plan, design: Design): void {
    for (const { id } of plan.notExported) {
      const resource = resourceOf(design, id);
      const url = resource?.kind === 'neg' ? selfLinkOf(resource, design) : undefined;
      const link = url === undefined ? undefined : parseLink(url);
      if (url === undefined || !link || link.scope.type !== 'zone') continue;
      const type = 'google_compute_network_endpoint_group';
      const project = link.project ?? this.project;
      const label = this.labels.claim(`data.${type}`, ...labelWishes({ ...link, project }, this.project));
      this.outside.set(linkKey(link, this.project), { id, type, label, name: link.name, project, scope: link.scope });
    }
  }
}

/** Source: https://cloud.google.com/compute/docs/naming-resources */
const apiName = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/**
 * What a resource is called inside the files: by its name and its place alone, so that no other resource that comes or
 * goes renames it. The place always stands there: "app" in us-central1 beside "app-us-central1" would meet otherwise.
 * Names that the usual spelling would run together with others (`a--b` with `a-b`) are spelled out sign by sign.
 */
function labelWishes(
  { name, scope, project }: Pick<Step, 'name' | 'scope' | 'project'>,
  own: string,
): readonly string[] {
  const placed = scope.value === undefined ? name : `${name}-${scope.value}`;
  // Two underscores, which no plain name has: where a name ends and a project begins cannot be told otherwise.
  const whose = project === own ? '' : `__${project}`;
  const exact = exactly(`${placed}${whose}`);
  return name.includes('--') ? [exact] : [`${placed}${whose}`, exact];
}

function isGroupOf(url: string, { step }: Made): boolean {
  return step.apiKind === 'instanceGroupManager' && parseLink(url)?.segment === 'instanceGroups';
}

/** The type of the provider that makes what a request makes; undefined where it has none. */
function typeOf(step: Step): TerraformType | undefined {
  // The provider has no argument for the range that tells a legacy network.
  if (step.kind === 'opaque' || step.body.IPv4Range !== undefined) return undefined;
  const managed = step.body.type === 'MANAGED' || (step.body.type === undefined && isJsonObject(step.body.managed));
  return kindBySingular.has(step.apiKind) ? terraformTypeFor(step.apiKind, step.scope.type, managed) : undefined;
}

function mainRegion(steps: readonly Step[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { scope } of steps) {
    const region = scope.type === 'zone' ? regionOfZone(scope.value) : scope.value;
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || compare(a, b))[0]?.[0];
}
