import type { Design } from '../../model/design.ts';
import { kinds, type Resource } from '../../model/kinds.ts';
import { comment, oneLine, quote } from '../shell.ts';
import type { NotExported, Plan } from '../step.ts';
import { plain, type ScriptLine } from './lines.ts';
import { howToMake } from './outside.ts';
import type { Parameters } from './parameters.ts';

export interface ScriptOptions {
  /** Deletes what the other script creates. */
  readonly teardown?: boolean;
  /** The plan is that of some resources only. */
  readonly part?: boolean;
  /** Findings that are known while the script is made all the same; they stand on top of it. */
  readonly warnings?: readonly string[];
  /** Findings that somebody answers for, each with its reason; they stand on top of it too. */
  readonly accepted?: readonly string[];
}

/** What stands above the commands: what the script is, what is known to be wrong, its parameters. */
export function head(design: Design, parameters: Parameters, options: ScriptOptions): ScriptLine[] {
  const { teardown, part, warnings = [], accepted = [] } = options;
  const file = teardown ? 'teardown.sh' : 'create.sh';
  const what = `${part ? 'a selection of ' : ''}"${oneLine(design.name)}"`;
  const projects = parameters.projects.map(({ variable }) => `"$${variable}"`).join(' ');
  return plain(
    '#!/usr/bin/env bash',
    comment(`${teardown ? 'Deletes' : 'Creates'} ${what} with gcloud. Made with NEG Designer.`),
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
    ...listed('Attention, this design has findings, and the script may fail because of them:', warnings),
    ...listed('Accepted in this design, with the reason:', teardown ? [] : accepted),
    'set -euo pipefail',
    '',
    '# Parameters: change them here, or set them in the environment.',
    ...parameters.projectLines,
    ...(teardown ? [] : parameters.fileLines),
    '',
    `printf '${teardown ? 'Deleting from' : 'Creating in'} project %s\\n' ${projects}`,
    ...(teardown
      ? [
          '',
          '# What is gone already does not stop the rest: it is counted, and the script fails at its end.',
          'failed=0',
        ]
      : []),
  );
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['#', comment(title), ...items.map((text) => comment(`- ${text}`))];
}

/** Something that the script leaves to others, with commands that they may copy. */
export interface LeftOut extends ScriptLine {
  readonly commands?: readonly string[];
}

/** What the script does not create, and who does. `byHand` is what it cannot create. */
export function notCreated(plan: Plan, design: Design, byHand: readonly LeftOut[]): ScriptLine[] {
  const outside = plan.notExported.map((item): LeftOut => {
    const resource = design.resources[item.id];
    const commands = item.cause === 'outside' && resource ? howToMake(resource, design) : [];
    return { id: item.id, text: `${nameOf(resource)}: ${item.reason}`, commands };
  });
  return leftOut('Not created by this script; what the commands below refer to has to be there first', [
    ...byHand,
    ...outside,
  ]);
}

/** What the script does not delete, though it stands in the way. NEGs that GKE left behind hold their network. */
export function notDeleted(plan: Plan, design: Design): ScriptLine[] {
  const because = (cause: NotExported['cause']) => plan.notExported.filter((item) => item.cause === cause);
  return leftOut('Not deleted by this script', [
    ...because('gke').map(({ id }) => ({
      id,
      text: `${nameOf(design.resources[id])}, which GKE makes. Delete its Kubernetes Service first; while a NEG is there, its network cannot be deleted.`,
    })),
    ...because('notSelected').map(({ id, reason }) => ({ id, text: `${nameOf(design.resources[id])}: ${reason}` })),
  ]);
}

function leftOut(title: string, items: readonly LeftOut[]): ScriptLine[] {
  if (items.length === 0) return [];
  return [
    { text: '' },
    { text: comment(title) },
    ...items.flatMap(({ id, text, commands = [] }): ScriptLine[] => [
      { id, text: comment(`- ${text}`) },
      ...commands.map((command) => ({ id, text: `#     ${command}` })),
    ]),
  ];
}

function nameOf(resource: Resource | undefined): string {
  if (!resource) return 'A resource';
  return `${kinds[resource.kind].label} ${resource.name || '(without a name)'}`;
}

/** The variables once more, for commands that somebody copies out of the script. */
export function assignments({ projects }: Parameters): string[] {
  return projects.map(({ project, variable }) => `# ${variable}=${quote(project)}`);
}
