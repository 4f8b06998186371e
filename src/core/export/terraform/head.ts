import type { Design } from '../../model/design.ts';
import { kinds } from '../../model/kinds.ts';
import type { ScriptLine } from '../gcloud/lines.ts';
import { comment, oneLine } from '../shell.ts';
import type { Plan, Step } from '../step.ts';
import type { Variable } from './context.ts';
import { type Item, printBlock, quote } from './hcl.ts';

export interface TerraformOptions {
  /** A file for each family of resources, instead of one for all. */
  readonly split?: boolean;
  /** Blocks that bring what exists already under Terraform, see imports.ts: `import`, of Terraform 1.5. */
  readonly imports?: boolean;
  /** One resource for all endpoints of a zonal NEG, instead of one for each: for NEGs with hundreds of them. */
  readonly lists?: boolean;
  /** The plan is that of some resources only. */
  readonly part?: boolean;
  /** Findings that are known while the files are made all the same; they stand on top. */
  readonly warnings?: readonly string[];
  /** Findings that somebody answers for, each with its reason; they stand on top too. */
  readonly accepted?: readonly string[];
}

/** What stands above everything: what this is, what is known to be wrong, what is left to others. */
export function head(
  plan: Plan,
  design: Design,
  skipped: readonly Step[],
  later: readonly string[],
  options: TerraformOptions,
): ScriptLine[] {
  const { part, imports, warnings = [], accepted = [] } = options;
  const what = `${part ? 'A selection of ' : ''}"${oneLine(design.name)}"`;
  return [
    { text: comment(`${what} for Terraform. Made with NEG Designer.`) },
    ...(imports ? [{ text: '# The blocks called import bring what exists already under Terraform.' }] : []),
    ...listed('Attention, this design has findings, and Terraform may fail because of them:', plain(warnings)),
    ...listed('Accepted in this design, with the reason:', plain(accepted)),
    ...listed('Not written here:', leftOut(plan, design, skipped)),
    ...paragraphs('What a later change takes:', later),
  ];
}

const plain = (texts: readonly string[]): ScriptLine[] => texts.map((text) => ({ text }));

function listed(title: string, items: readonly ScriptLine[]): ScriptLine[] {
  if (items.length === 0) return [];
  return [
    { text: '#' },
    { text: comment(title) },
    ...items.map(({ text, id }) => ({ text: comment(`- ${text}`), id })),
  ];
}

const widest = 110;

/** Sentences of the product's own, on lines that somebody can read without scrolling. */
function paragraphs(title: string, texts: readonly string[]): ScriptLine[] {
  if (texts.length === 0) return [];
  const lines = texts.flatMap((text) => {
    const wrapped = [''];
    for (const word of text.split(' ')) {
      const line = wrapped.at(-1) ?? '';
      if (line !== '' && line.length + word.length >= widest) wrapped.push(word);
      else wrapped[wrapped.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return wrapped.map((line, index) => `# ${index === 0 ? '- ' : '  '}${line}`);
  });
  return ['#', comment(title), ...lines].map((text) => ({ text }));
}

function leftOut(plan: Plan, design: Design, skipped: readonly Step[]): ScriptLine[] {
  return [
    ...skipped.map((step) => ({ id: step.id, text: `${nameOf(step)} ${whyNot(step)}` })),
    ...plan.notExported.map(({ id, reason }) => {
      const resource = design.resources[id];
      const label = resource ? kinds[resource.kind].label : 'Resource';
      return { id, text: `${label} ${resource?.name || '(without a name)'}: ${reason}` };
    }),
  ];
}

const nameOf = (step: Step): string =>
  step.kind === 'opaque' ? `${step.apiKind} ${step.name}` : `${kinds[step.kind].label} ${step.name}`;

/** Why the provider has no resource for a step. */
function whyNot({ kind, apiKind, body, scope }: Step): string {
  if (kind === 'opaque') return 'is kept in the design as it came. Its Terraform resource is for you to write.';
  if (body.IPv4Range !== undefined) return 'is a legacy network, and the provider makes none.';
  if (kind === 'certificate') return 'is regional and managed by Google, and the provider makes only global ones.';
  const place = scope.type === 'global' ? 'global ones' : `those of a ${scope.type}`;
  return `is a ${apiKind}, and the provider has no resource for ${place}.`;
}

/** The block `terraform`, and the providers with what they take where a resource says nothing. */
export function versions(beta: boolean, hasRegion: boolean, imports: boolean): ScriptLine[] {
  const providers = beta ? ['google', 'google-beta'] : ['google'];
  const required = providers.map((name): Item => {
    const source = quote(`hashicorp/${name}`);
    return {
      name,
      value: new Map([
        ['source', source],
        ['version', quote('>= 6.50, < 8.0')],
      ]),
    };
  });
  const settings: Item[] = [
    { name: 'project', value: 'var.project' },
    ...(hasRegion ? [{ name: 'region', value: 'var.region' }] : []),
  ];
  const blocks = [
    printBlock({
      block: 'terraform',
      items: [
        { name: 'required_version', value: quote(imports ? '>= 1.5' : '>= 1.2') },
        { block: 'required_providers', items: required },
      ],
    }),
    ...providers.map((name) => printBlock({ block: 'provider', labels: [name], items: settings })),
  ];
  return apart(blocks.map((lines) => lines.map((text) => ({ text }))));
}

/** A `variable` block for each parameter. */
export function variableBlocks(variables: readonly Variable[]): ScriptLine[] {
  return apart(
    variables.map(({ name, description, value, sensitive, id }) => {
      const items: Item[] = [
        { name: 'type', value: 'string' },
        { name: 'description', value: quote(oneLine(description)) },
        ...(value === undefined ? [] : [{ name: 'default', value }]),
        ...(sensitive ? [{ name: 'sensitive', value: 'true' }] : []),
      ];
      return printBlock({ block: 'variable', labels: [name], items }).map((text) => ({ text, id }));
    }),
  );
}

/** Groups of lines with an empty line between them. */
export function apart(groups: readonly (readonly ScriptLine[])[]): ScriptLine[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? [...group] : [{ text: '' }, ...group]));
}
