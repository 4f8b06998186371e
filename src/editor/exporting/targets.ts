import { type ExportTarget, type Finding, type Id, isDeployable } from '../../core/index.ts';
import type { Language } from './language.ts';

/** What can be exported, in the order of the tabs. */
export const targets = [
  'gcloud',
  'teardown',
  'terraform',
  'resources',
  'calls',
  'markdown',
  'mermaid',
  'svg',
] as const satisfies readonly ExportTarget[];
export type Target = (typeof targets)[number];

/** A line, and the resource of the design that it is about. */
export interface OwnedLine {
  readonly text: string;
  readonly id?: Id;
}

export const languages: Readonly<Record<Target, Language>> = {
  gcloud: 'bash',
  teardown: 'bash',
  terraform: 'hcl',
  resources: 'json',
  calls: 'json',
  markdown: 'markdown',
  mermaid: 'plain',
  svg: 'plain',
};

export const mediaTypes: Readonly<Record<Language, string>> = {
  bash: 'text/x-shellscript',
  json: 'application/json',
  hcl: 'text/plain',
  markdown: 'text/markdown',
  plain: 'text/plain',
};

/** What part of the design goes into the file. */
export const parts = ['whole', 'needs', 'alone'] as const;
export type Part = (typeof parts)[number];

/** What somebody chose besides the target. */
export interface Choices {
  readonly part: Part;
  readonly split: boolean;
  readonly imports: boolean;
  readonly lists: boolean;
}

/** The options of the printers for these choices; what is selected counts only where part of a design makes sense. */
export function optionsOf(target: Target, { part, split, imports, lists }: Choices, selected: readonly Id[]) {
  return {
    split,
    imports,
    lists,
    ...(part === 'whole' || !isDeployable(target) ? {} : { selected, alone: part === 'alone' }),
  };
}

/** Errors as they stand in a file that is made in spite of them. */
export function warningsOf(errors: readonly Finding[]): readonly string[] {
  return errors.map(({ message, rule }) => `${message} (${rule.id})`);
}
