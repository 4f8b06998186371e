import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { kinds } from '../model/kinds.ts';
import { type Command, spellCommand } from './gcloud/command.ts';
import { printDelete, printLook, printStep, sectionOf } from './gcloud/printers.ts';
import type { Plan, Step } from './plan.ts';
import { comment, oneLine, quote } from './shell.ts';

/** One line of a script; `id` is the resource of the design that it is about. */
export interface ScriptLine {
  readonly text: string;
  readonly id?: Id;
  readonly section?: string;
}

/** A script for bash, whole and line by line. */
export interface Script {
  readonly text: string;
  readonly lines: readonly ScriptLine[];
}

export interface ScriptOptions {
  /** Deletes what the other script creates. */
  readonly teardown?: boolean;
  /** Findings that are known while the script is made all the same; they stand on top of it. */
  readonly warnings?: readonly string[];
  /** Findings that somebody answers for, each with its reason; they stand on top of it too. */
  readonly accepted?: readonly string[];
}

/** Lines that belong together, about one resource. */
interface Block {
  readonly id: Id;
  readonly section: string;
  readonly lines: readonly string[];
}

/**
 * The design as a bash script of gcloud commands, or the script that takes it away again. `plan` is the design's plan.
 * Whatever the design holds stays data: nothing of it is ever run.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute
 */
export function gcloudScript(plan: Plan, design: Design, options: ScriptOptions = {}): Script {
  const { project } = design;
  const printed = plan.steps.map((step) => ({ step, ...printStep(step, project) }));
  const missing = new Set(printed.flatMap(({ step, byHand }) => (byHand === undefined ? [] : [step.url])));
  const made = plan.steps.filter((step) => step.action === 'create' && !missing.has(step.url));
  // What fills a resource that is not created has nothing to go to.
  const blocks = options.teardown
    ? [...made].reverse().map((step) => deleteBlock(step, project))
    : printed
        .filter(
          ({ step }) => step.action === 'create' || made.some(({ url, id }) => url === step.url || id === step.id),
        )
        .map(createBlock);
  const byHand = printed.flatMap(({ step, byHand: what }) => (what === undefined ? [] : [`${nameOf(step)} ${what}.`]));
  const lines = [
    ...head(design, options),
    ...(options.teardown
      ? outside('Not deleted by this script', madeByGke(plan, design))
      : outside('Not created by this script', [...byHand, ...notExported(plan, design)])),
    ...body(blocks),
    ...(options.teardown ? teardownEnd() : look(made, project)),
  ];
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, lines };
}

function head(design: Design, { teardown, warnings = [], accepted = [] }: ScriptOptions): ScriptLine[] {
  const file = teardown ? 'teardown.sh' : 'create.sh';
  return plain(
    '#!/usr/bin/env bash',
    comment(`${teardown ? 'Deletes' : 'Creates'} "${oneLine(design.name)}" with gcloud. Made with NEG Designer.`),
    ...(teardown
      ? ['# What the design does not hold stays: projects, images, services outside of Compute Engine.']
      : []),
    '#',
    '# You need gcloud, signed in, and the Compute Engine API switched on in the project.',
    `# Save this as ${file} and run it. Do not paste it into a shell: a command that fails would close the shell.`,
    `#   bash ${file}`,
    `#   PROJECT_ID=another-project bash ${file}`,
    ...(teardown
      ? ['# It deletes by name, whoever made what bears the name, and asks nothing. Read it first.']
      : [
          '# It stops at the first command that fails, also where a name is taken already. What was made until then stays;',
          '# the teardown script takes it away.',
        ]),
    ...(warnings.length === 0
      ? []
      : [
          '#',
          '# Attention, this design has findings, and the script may fail because of them:',
          ...warnings.map((text) => comment(`- ${text}`)),
        ]),
    ...(accepted.length === 0 || teardown
      ? []
      : ['#', '# Accepted in this design, with the reason:', ...accepted.map((text) => comment(`- ${text}`))]),
    'set -euo pipefail',
    '',
    `PROJECT_ID=\${PROJECT_ID:-${quote(design.project)}}`,
    `printf '${teardown ? 'Deleting from' : 'Creating in'} project %s\\n' "$PROJECT_ID"`,
    ...(teardown
      ? [
          '',
          '# What is gone already does not stop the rest: it is counted, and the script fails at its end.',
          'failed=0',
        ]
      : []),
  );
}

function plain(...texts: readonly string[]): ScriptLine[] {
  return texts.map((text) => ({ text }));
}

function outside(title: string, items: readonly string[]): ScriptLine[] {
  return items.length === 0 ? [] : plain('', comment(title), ...items.map((item) => comment(`- ${item}`)));
}

function notExported(plan: Plan, design: Design): string[] {
  return plan.notExported.map(({ id, reason }) => {
    const resource = design.resources[id];
    const label = resource ? kinds[resource.kind].label : 'Resource';
    return `${label} ${resource?.name ?? '(without a name)'}: ${reason}`;
  });
}

/** NEGs that GKE left behind keep their network from being deleted. */
function madeByGke(plan: Plan, design: Design): string[] {
  const names = plan.notExported.flatMap(({ id }) => {
    const resource = design.resources[id];
    return resource?.kind === 'neg' ? [resource.name ?? '(without a name)'] : [];
  });
  return names.length === 0
    ? []
    : [
        `NEGs that GKE makes: ${names.join(', ')}. Delete their Kubernetes Services first; while a NEG is there, its network cannot be deleted.`,
      ];
}

function nameOf(step: Step): string {
  return step.kind === 'opaque' ? `${step.apiKind} ${step.name}` : `${kinds[step.kind].label} ${step.name}`;
}

function createBlock({
  step,
  commands,
  notes,
  byHand,
  byHandCommand,
}: { readonly step: Step } & ReturnType<typeof printStep>): Block {
  const missing = byHand === undefined ? [] : [`Not created: ${nameOf(step)} ${byHand}.`];
  const command = byHandCommand ? [comment(`  ${spellLine(byHandCommand)}`)] : [];
  return {
    id: step.id,
    section: sectionOf(step),
    lines: [
      ...[...missing, ...(notes ?? [])].map((note) => comment(note)),
      ...command,
      ...commands.flatMap((line) => spellCommand(line)),
    ],
  };
}

function deleteBlock(step: Step, project: string): Block {
  return {
    id: step.id,
    section: sectionOf(step),
    lines: spellCommand(printDelete(step, project), '|| failed=$((failed + 1))'),
  };
}

/** Blocks with a heading where the section changes, and air around commands of several lines. */
function body(blocks: readonly Block[]): ScriptLine[] {
  const lines: ScriptLine[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.lines.length === 0) continue;
    if (block.section !== before?.section) {
      lines.push({ text: '' }, { text: comment(block.section), section: block.section });
    } else if (block.lines.length > 1 || before.lines.length > 1) {
      lines.push({ text: '' });
    }
    for (const text of block.lines) lines.push({ text, id: block.id, section: block.section });
    before = block;
  }
  return lines;
}

/** Commands that only look; they stand in comments, as health takes a minute to show. */
function look(steps: readonly Step[], project: string): ScriptLine[] {
  const found = steps.flatMap((step) => printLook(step, project).map((command) => ({ step, command })));
  if (found.length === 0) return [];
  const section = 'To see that it works';
  return [
    { text: '' },
    { text: comment(`${section}, in a minute or two:`), section },
    { text: comment(`PROJECT_ID=${quote(project)}`), section },
    ...found.map(({ step, command }) => ({ text: comment(spellLine(command)), id: step.id, section })),
  ];
}

function spellLine(command: Command): string {
  return spellCommand(command)
    .map((line) => line.replace(/ \\$/, '').trim())
    .join(' ');
}

function teardownEnd(): ScriptLine[] {
  return plain(
    '',
    'if ((failed > 0)); then',
    '  printf \'%s of the deletions did not go through; see above.\\n\' "$failed" >&2',
    '  exit 1',
    'fi',
  );
}
