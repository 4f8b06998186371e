import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { kinds } from '../model/kinds.ts';
import { spellCommand } from './gcloud/command.ts';
import { assignments, head, notCreated, notDeleted, type ScriptOptions } from './gcloud/head.ts';
import { plain, type ScriptLine, toCopy } from './gcloud/lines.ts';
import { type Parameters, parametersOf } from './gcloud/parameters.ts';
import { type PrintedStep, printDelete, printLook, printStep, sectionOf } from './gcloud/printers.ts';
import { comment } from './shell.ts';
import type { Plan, Step } from './step.ts';

/** A script for bash, whole and line by line. */
export interface Script {
  readonly text: string;
  readonly lines: readonly ScriptLine[];
}

/** Lines that belong together, about one resource. */
interface Block {
  readonly id: Id;
  readonly section: string;
  readonly lines: readonly string[];
}

/**
 * The design as a bash script of gcloud commands, or the script that takes it away again. `plan` is the design's plan, or
 * that of a selection. Whatever the design holds stays data: nothing of it is ever run.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute
 */
export function gcloudScript(plan: Plan, design: Design, options: ScriptOptions = {}): Script {
  const parameters = parametersOf(design.project, plan);
  const printed = plan.steps.map((step) => ({ step, printed: printStep(step, parameters) }));
  const isMade = ({ step, printed: { byHand } }: (typeof printed)[number]) =>
    byHand === undefined && (step.action === 'create' || step.action === 'addPeering');
  const made = printed.filter(isMade).map(({ step }) => step);
  const created = new Set(made.filter(({ action }) => action === 'create').map(({ id }) => id));
  // What fills a resource that is not created has nothing to go to.
  const blocks = options.teardown
    ? [...made].reverse().map((step) => deleteBlock(step, parameters))
    : printed
        .filter(({ step }) => step.action === 'create' || created.has(step.id))
        .map(({ step, printed: own }) => createBlock(step, own));
  const byHand = printed.flatMap(({ step, printed: { byHand: what } }) =>
    what === undefined ? [] : [{ id: step.id, text: `${nameOf(step)} ${what}.` }],
  );
  const lines = [
    ...head(design, parameters, options),
    ...(options.teardown ? notDeleted(plan, design) : notCreated(plan, design, byHand)),
    ...body(blocks),
    ...(options.teardown ? teardownEnd() : look(made, parameters)),
  ];
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, lines };
}

function nameOf(step: Step): string {
  return step.kind === 'opaque' ? `${step.apiKind} ${step.name}` : `${kinds[step.kind].label} ${step.name}`;
}

/** What a comment says of a step above its commands. */
const fillings: Readonly<Record<Exclude<Step['action'], 'create'>, string>> = {
  addPeering: 'Peering of',
  attachEndpoints: 'Endpoints of',
  addInstances: 'Members of',
  setNamedPorts: 'Named ports of',
  setSecurityPolicy: 'Security policy of',
  setEdgeSecurityPolicy: 'Edge security policy of',
};

function titleOf(step: Step): string {
  return step.action === 'create' ? nameOf(step) : `${fillings[step.action]} ${nameOf(step)}`;
}

function createBlock(step: Step, { commands, notes = [], byHand }: PrintedStep): Block {
  const missing = byHand === undefined ? [] : [`Not created: ${nameOf(step)} ${byHand}.`];
  const title = commands.length === 0 ? [] : [titleOf(step)];
  return {
    id: step.id,
    section: sectionOf(step),
    lines: [
      ...[...title, ...missing, ...notes].map((note) => comment(note)),
      ...commands.flatMap((line) => spellCommand(line)),
    ],
  };
}

function deleteBlock(step: Step, parameters: Parameters): Block {
  return {
    id: step.id,
    section: sectionOf(step),
    lines: spellCommand(printDelete(step, parameters), '|| failed=$((failed + 1))'),
  };
}

/** Blocks with a heading where the section changes, and air around commands of several lines. */
function body(blocks: readonly Block[]): ScriptLine[] {
  const lines: ScriptLine[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.lines.length === 0) continue;
    if (block.section !== before?.section) {
      lines.push({ text: '' }, { text: comment(`== ${block.section} ==`), section: block.section });
    } else if (block.lines.length > 1 || before.lines.length > 1) {
      lines.push({ text: '' });
    }
    for (const text of block.lines) lines.push({ text, id: block.id, section: block.section });
    before = block;
  }
  return lines;
}

/** Commands that only look; they stand in comments, as health takes a minute to show. */
function look(steps: readonly Step[], parameters: Parameters): ScriptLine[] {
  const found = steps.flatMap((step) => printLook(step, parameters).map((command) => ({ step, command })));
  if (found.length === 0) return [];
  const section = 'To see that it works';
  return [
    { text: '' },
    { text: comment(`== ${section}, in a minute or two ==`), section },
    ...assignments(parameters).map((text) => ({ text, section })),
    ...found.map(({ step, command }) => ({ text: toCopy(command), id: step.id, section })),
  ];
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
