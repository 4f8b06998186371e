import type { Printed } from '../export/gcloud/call.ts';
import { type Command, spellCommand } from '../export/gcloud/command.ts';
import { plain, type ScriptLine } from '../export/gcloud/lines.ts';
import { type Parameters, parametersOf } from '../export/gcloud/parameters.ts';
import type { Script } from '../export/gcloud.ts';
import { negsOfGke } from '../export/not-exported.ts';
import { comment, oneLine, quote } from '../export/shell.ts';
import type { Design } from '../model/design.ts';
import { applyChange } from './apply.ts';
import { printChange } from './gcloud/print-change.ts';
import { type Request, requestFor } from './gcloud/request.ts';
import { migrationWords } from './migration.ts';
import type { ChangePlan } from './plan-changes.ts';
import type { ChangeStep } from './steps.ts';

export interface ChangeScriptOptions {
  /** Findings that are known while the script is made all the same; they stand on top of it. */
  readonly warnings?: readonly string[];
}

type Accepted = Extract<ChangePlan, { ok: true }>;

/** What only the design knows of: there is nothing to do about it. */
const nobodysTask: readonly ChangeStep['kind'][] = ['external', 'internetHost', 'hybridHost', 'googleApi'];

/** What the head of a script says of its body. */
interface Known {
  readonly byHand: readonly string[];
  readonly isPausing: boolean;
  readonly isMigrating: boolean;
}

/** What a step does, above its command. */
const verbs: Readonly<Record<ChangeStep['action'], string>> = {
  create: 'Create',
  update: 'Update',
  delete: 'Delete',
  attachEndpoints: 'Attach endpoints to',
  detachEndpoints: 'Detach endpoints from',
  addBackend: 'Add a backend to',
  updateBackend: 'Update a backend of',
  removeBackend: 'Remove a backend from',
  addInstances: 'Add VMs to',
  removeInstances: 'Remove VMs from',
  wait: 'Wait for',
};

/**
 * The way from one design to another as a bash script of gcloud commands, one block for each step, with the reason of
 * each detour. The lines know the id of their resource in the new design, or in the old one where it is gone.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute
 */
export function changeScript(plan: Accepted, old: Design, now: Design, options: ChangeScriptOptions = {}): Script {
  const requests = requestsOf(plan, old);
  const steps = requests.flatMap(({ before, after }) => [...before, ...after]);
  const parameters = parametersOf(old.project, { steps });
  const pauses = pausesBefore(plan.steps);
  const printed = requests.map((request) => ({ request, printed: printChange(request, parameters) }));
  const blocks = printed.map((item, index) => [
    ...(pauses.has(index) ? pause : []),
    ...block(item, plan),
    ...(migrationWords(item.request.step) === undefined ? [] : migrationPause),
  ]);
  const byHand = printed.flatMap(({ request: { step }, printed: { byHand: what } }) =>
    what === undefined || nobodysTask.includes(step.kind)
      ? []
      : [`${verbs[step.action]} ${step.label}: ${sentence(what)}`],
  );
  const lines = [
    ...head(plan, [old, now], parameters, {
      ...options,
      byHand,
      isPausing: pauses.size > 0,
      isMigrating: blocks.some((lines) => lines.includes(migrationEnd)),
    }),
    ...blocks.flat(),
    ...tail(blocks),
  ];
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, lines };
}

/** Each step with the states before and after it. What GKE makes at either end is its business throughout. */
function requestsOf({ steps }: Accepted, old: Design): Request[] {
  const states = [old];
  for (const step of steps) states.push(applyChange(states.at(-1) ?? old, step));
  const managed = new Set([...negsOfGke(old), ...negsOfGke(states.at(-1) ?? old)]);
  return steps.map((step, index) => requestFor(step, states[index] ?? old, states[index + 1] ?? old, managed));
}

function head(
  { notes, kept, refusals, steps }: Accepted,
  [old, now]: readonly [Design, Design],
  parameters: Parameters,
  { warnings = [], byHand, isPausing, isMigrating }: ChangeScriptOptions & Known,
): ScriptLine[] {
  const projects = parameters.projects.map(({ variable }) => `"$${variable}"`).join(' ');
  const isWhole = refusals.length === 0 && steps.every(({ interruption }) => interruption === undefined);
  return plain(
    '#!/usr/bin/env bash',
    comment(`Leads from "${oneLine(old.name)}" to "${oneLine(now.name)}" with gcloud. Made with NEG Designer.`),
    '#',
    '# You need gcloud, signed in. Save this as change.sh, read it, and run it. Do not paste it into a shell.',
    '#   bash change.sh',
    '# It takes for granted that the project holds the old design as it is. It stops at the first command that fails; what',
    `# was done until then stays.${isWhole ? ' What is new comes before what goes, and each state on the way is a valid one.' : ''}`,
    ...(isWhole ? [] : ['# Not each state on the way is a valid one: something is interrupted, see below.']),
    ...listed('What has to be replaced:', notes),
    ...listed(
      'What stays as it was, for only a new resource could have it otherwise:',
      kept.map(({ label, fields }) => `${label}: ${fields.join(', ')}`),
    ),
    ...listed(
      'Interruptions, marked below:',
      refusals.map(({ label, reason, interruption }) => `${label}: ${reason} ${interruption}`),
    ),
    ...listed('By hand, where it stands below, for gcloud does not do it:', byHand),
    ...listed('Attention, the new design has findings, and the script may fail because of them:', warnings),
    'set -euo pipefail',
    '',
    '# Parameters: change them here, or set them in the environment.',
    ...parameters.projectLines,
    ...parameters.fileLines,
    ...(isPausing
      ? [
          '# Seconds that new backends get for their first probes before traffic depends on them.',
          `SETTLE_SECONDS=\${SETTLE_SECONDS:-${settling}}`,
        ]
      : []),
    ...(isMigrating
      ? [
          '# Seconds that each step to EXTERNAL_MANAGED takes until all of Google follows it: six minutes at least.',
          `MIGRATION_SECONDS=\${MIGRATION_SECONDS:-${migrating}}`,
        ]
      : []),
    ...(byHand.length > 0 ? byHandFunction : []),
    ...(steps.some(({ action }) => action === 'wait') ? waitFunction : []),
    '',
    `printf 'Changing project %s\\n' ${projects}`,
  );
}

/**
 * What somebody else has to do is waited for: what comes next relies on it. Without a terminal nobody could tell that it
 * is done, so the script ends there, unless it was told beforehand.
 */
const byHandFunction = [
  '',
  '# Waits until somebody has done what gcloud does not do. ASSUME_DONE=yes says that all of it is done already.',
  'by_hand() {',
  '  printf \'By hand: %s\\n\' "$1"',
  `  if [[ \${ASSUME_DONE:-no} == yes ]]; then return 0; fi`,
  '  if [[ ! -t 0 ]]; then',
  "    printf 'Nobody is there to do it. Run this in a terminal, or with ASSUME_DONE=yes once it is done.\\n' >&2",
  '    exit 1',
  '  fi',
  "  read -r -p 'Press Enter when it is done, Ctrl+C to stop. '",
  '}',
];

/** Nothing else tells when a certificate is issued, and without one HTTPS would fail. */
const waitFunction = [
  '',
  '# Waits until Google has issued a certificate. The domains in it have to lead to this load balancer; it can take an hour.',
  'await_certificate() {',
  '  local status',
  '  while true; do',
  `    status=$(gcloud compute ssl-certificates describe "$@" --format='value(managed.status)')`,
  '    if [[ $status == ACTIVE ]]; then return 0; fi',
  `    printf 'Certificate %s is %s. Waiting until it is ACTIVE; Ctrl+C stops here.\\n' "$1" "$status"`,
  '    sleep 30',
  '  done',
  '}',
];

function listed(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['#', comment(title), ...items.map((text) => comment(`- ${text}`))];
}

/** Seconds: a few probes at the usual interval, and the time until they are told. */
const settling = 60;

/** Steps that put something in front of traffic which has not been probed yet. */
const fresh: readonly ChangeStep['action'][] = ['attachEndpoints', 'addBackend', 'addInstances'];
/** Steps after which only what is new serves. */
const relying: readonly ChangeStep['action'][] = ['removeBackend', 'detachEndpoints', 'removeInstances', 'delete'];
const switches: readonly ChangeStep['kind'][] = ['urlMap', 'targetProxy', 'forwardingRule'];

/** Before which steps the script waits: where what is new has to carry what was carried by something else. */
function pausesBefore(steps: readonly ChangeStep[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isFresh = false;
  for (const [index, step] of steps.entries()) {
    const { action, kind } = step;
    const isDraining = action === 'update' && kind === 'subnet' && 'fields' in step && step.fields.role === 'ACTIVE';
    if (fresh.includes(action) || isDraining || (action === 'create' && kind === 'backendService')) isFresh = true;
    const relies = relying.includes(action) || (action === 'update' && switches.includes(kind));
    if (!isFresh || !relies) continue;
    found.add(index);
    isFresh = false;
  }
  return found;
}

const pause = plain(
  '',
  '# What is new takes its first probes. See get-health before you go on where you go step by step.',
  'sleep "$SETTLE_SECONDS"',
);

/**
 * Seconds. Source: https://cloud.google.com/load-balancing/docs/https/roll-back-migrated-resources
 */
const migrating = 360;
const [migrationEnd = { text: '' }] = plain('sleep "$MIGRATION_SECONDS"');
const migrationPause = [
  ...plain('# Where you go step by step, look at errors and latency before you go on.'),
  migrationEnd,
];

function block(
  { request: { step }, printed }: { readonly request: Request; readonly printed: Printed },
  { newIds }: Accepted,
): ScriptLine[] {
  const { commands, notes = [], byHand } = printed;
  if (nobodysTask.includes(step.kind)) return [];
  const id = newIds.get(step.id) ?? step.id;
  const title = `${verbs[step.action]} ${step.label}`;
  const texts = [
    comment(step.why === undefined ? title : `${title}. ${step.why}`),
    ...(step.interruption === undefined ? [] : [comment(`Interruption: ${step.interruption}`)]),
    ...(byHand === undefined ? [] : [comment(`By hand: ${sentence(byHand)}`)]),
    ...(byHand === undefined && commands.length === 0 && notes.length === 0
      ? ['# Nothing that the API would be told.']
      : []),
    ...notes.map((note) => comment(note)),
    ...(byHand === undefined ? [] : [`by_hand ${quote(oneLine(`${title}: ${sentence(byHand)}`))}`]),
    ...commands.flatMap((command: Command) => spellCommand(command)).map(step.action === 'wait' ? awaited : same),
  ];
  return [{ text: '' }, ...texts.map((text) => ({ text, id, section: step.label }))];
}

const same = (line: string): string => line;
/** The function of the script around the command that it repeats. */
const awaited = (line: string): string =>
  line.replace(/^gcloud compute ssl-certificates describe/, 'await_certificate');

/** What a printer says of a resource begins with a verb; what is said of things outside is a sentence already. */
const sentence = (text: string): string => (/^[A-Z]/.test(text) ? text : `it ${text}.`);

function tail(blocks: readonly unknown[]): ScriptLine[] {
  return blocks.length === 0 ? plain('', '# Nothing to do: both designs mean the same.') : [];
}
