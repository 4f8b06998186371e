import { computeJson, type Design, type Finding, gcloudScript, type Id, type Plan } from '../../core/index.ts';
import { fileNameOf } from '../file/save-file.ts';
import { exportingMessages as text } from '../messages/exporting.ts';
import type { Language } from './language.ts';

/** What can be exported, in the order of the tabs. */
export const targets = ['gcloud', 'teardown', 'resources', 'calls'] as const;
export type Target = (typeof targets)[number];

/** A line, and the resource of the design that it is about. */
export interface OwnedLine {
  readonly text: string;
  readonly id?: Id;
}

export interface Printed {
  readonly text: string;
  readonly lines: readonly OwnedLine[];
}

export const languages: Readonly<Record<Target, Language>> = {
  gcloud: 'bash',
  teardown: 'bash',
  resources: 'json',
  calls: 'json',
};

/** What stands on top of a file: what is known to be wrong with it, and what somebody answers for. */
export interface Remarks {
  readonly warnings: readonly string[];
  readonly accepted: readonly string[];
}

/** The file of a target. */
export function print(target: Target, plan: Plan, design: Design, remarks: Remarks): Printed {
  switch (target) {
    case 'gcloud':
      return gcloudScript(plan, design, remarks);
    case 'teardown':
      return gcloudScript(plan, design, { ...remarks, teardown: true });
    case 'resources':
      return computeJson(plan, remarks);
    case 'calls':
      return computeJson(plan, { ...remarks, calls: true });
  }
}

/** A name that every file system takes, whatever the design is called. */
export function fileName(target: Target, design: Design): string {
  return fileNameOf(design.name, text.ending[target]);
}

export const mediaTypes: Readonly<Record<Language, string>> = { bash: 'text/x-shellscript', json: 'application/json' };

/** Errors as they stand in a file that is made in spite of them. */
export function warningsOf(errors: readonly Finding[]): readonly string[] {
  return errors.map(({ message, rule }) => `${message} (${rule.id})`);
}
