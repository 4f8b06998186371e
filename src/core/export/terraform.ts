import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName } from '../model/kinds.ts';
import type { ScriptLine } from './gcloud/lines.ts';
import { comment } from './shell.ts';
import type { Plan } from './step.ts';
import { Context, type Variable } from './terraform/context.ts';
import { printBlock, quote } from './terraform/hcl.ts';
import { apart, head, type TerraformOptions, variableBlocks, versions } from './terraform/head.ts';
import { importLines } from './terraform/imports.ts';
import { laterChanges } from './terraform/made-first.ts';
import type { ResourceBlock } from './terraform/resource-block.ts';
import { blocksOf } from './terraform/resources.ts';
import { type Looked, World } from './terraform/world.ts';

/** One file of Terraform's language, whole and line by line. */
export interface TerraformFile {
  /** `main.tf`, `negs.tf` */
  readonly name: string;
  readonly text: string;
  readonly lines: readonly ScriptLine[];
}

/** A design as Terraform's files, in the order in which somebody would read them. */
export interface TerraformFiles {
  readonly files: readonly TerraformFile[];
}

/** Groups of lines that go into one file, or under one heading. */
interface Part {
  readonly file: string;
  readonly title: string;
  readonly lines: readonly ScriptLine[];
}

const families: readonly { readonly file: string; readonly title: string; readonly kinds: readonly KindName[] }[] = [
  {
    file: 'network.tf',
    title: 'Networks, subnets, firewall rules, routers and addresses',
    kinds: ['network', 'subnet', 'firewallRule', 'router', 'address'],
  },
  { file: 'instances.tf', title: 'Virtual machines and groups of them', kinds: ['vm', 'instanceGroup'] },
  { file: 'negs.tf', title: 'Network endpoint groups', kinds: ['neg'] },
  {
    file: 'backends.tf',
    title: 'Health checks, backend services and backend buckets',
    kinds: ['healthCheck', 'backendService', 'backendBucket'],
  },
  {
    file: 'frontends.tf',
    title: 'URL maps, proxies, forwarding rules and what is published through them',
    kinds: ['urlMap', 'certificate', 'targetProxy', 'forwardingRule', 'serviceAttachment'],
  },
];

/**
 * The design as configuration for the Terraform provider `google`: one file, or one for each family of resources.
 * `plan` is the design's plan, or that of a selection. Whatever the design holds stays data.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs
 */
export function terraformFiles(plan: Plan, design: Design, options: TerraformOptions = {}): TerraformFiles {
  const world = new World(plan, design);
  const context = new Context(world, plan.steps, options.lists === true);
  const blocks = world.made.flatMap((made) => blocksOf(made, context));
  const made = new Set(world.made.map(({ step }) => step));
  const skipped = plan.steps.filter((step) => step.action === 'create' && !made.has(step));
  const beta = blocks.some((block) => block.beta);
  const settings = versions(beta, world.region !== undefined, options.imports === true);
  const top: Part = {
    file: 'versions.tf',
    title: '',
    lines: apart([head(plan, design, skipped, laterChanges(blocks), options), settings]),
  };
  const parts = [
    top,
    { file: 'variables.tf', title: 'Parameters', lines: variableBlocks(variablesOf(world, context)) },
    ...families.map(({ file, title, kinds }) => ({ file, title, lines: familyLines(kinds, blocks, world) })),
    ...(options.imports
      ? [{ file: 'imports.tf', title: 'What exists already', lines: importLines(blocks, design) }]
      : []),
  ].filter(({ lines }) => lines.length > 0);
  return { files: options.split ? parts.map((part) => fileOf(part.file, [part])) : [fileOf('main.tf', parts)] };
}

function fileOf(name: string, parts: readonly Part[]): TerraformFile {
  const lines = apart(
    parts.map(({ title, lines: own }) => {
      if (parts.length === 1 || title === '') return own;
      return [
        { text: comment(title), section: title },
        { text: '' },
        ...own.map((line) => ({ ...line, section: title })),
      ];
    }),
  );
  return { name, text: `${lines.map(({ text }) => text).join('\n')}\n`, lines };
}

function variablesOf(world: World, context: Context): Variable[] {
  const region: Variable[] =
    world.region === undefined
      ? []
      : [{ name: 'region', description: 'Region of most resources, and of their zones.', value: quote(world.region) }];
  return [
    { name: 'project', description: 'Project of all resources that name no other.', value: quote(world.project) },
    ...region,
    ...context.variables.values(),
  ];
}

function familyLines(kinds: readonly KindName[], blocks: readonly ResourceBlock[], world: World): ScriptLine[] {
  const own = blocks.filter(({ kind }) => kinds.includes(kind));
  const looked = kinds.includes('neg') ? [...world.looked].map((one) => dataLines(one, world)) : [];
  return apart([...looked, ...own.map(resourceLines)]);
}

function resourceLines({ id, type, label, notes, items }: ResourceBlock): ScriptLine[] {
  return owned(id, [
    ...notes.map((note) => comment(note)),
    ...printBlock({ block: 'resource', labels: [type, label], items }),
  ]);
}

/** GKE makes it, so Terraform only looks it up. */
function dataLines({ id, type, label, name, project, scope }: Looked, world: World): ScriptLine[] {
  const items = [
    { name: 'name', value: quote(name) },
    ...(project === world.project ? [] : [{ name: 'project', value: quote(project) }]),
    { name: 'zone', value: world.place(scope.value ?? '') },
  ];
  return owned(id, [
    comment('GKE makes this NEG, and Terraform only looks it up.'),
    ...printBlock({ block: 'data', labels: [type, label], items }),
  ]);
}

const owned = (id: Id, texts: readonly string[]): ScriptLine[] => texts.map((text) => ({ text, id }));
