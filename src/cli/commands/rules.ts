import { explainText, nearRules, rules, rulesJson, rulesMarkdown, rulesText } from '../../core/index.ts';
import { complaint } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';

const formats = { text: rulesText, json: rulesJson, markdown: rulesMarkdown } as const;
export type RulesFormat = keyof typeof formats;

export function rulesCommand(format: RulesFormat, io: Io): ExitCode {
  io.out(formats[format](rules));
  return 0;
}

export function explainCommand(id: string, io: Io): ExitCode {
  const rule = rules.find((one) => one.id === id);
  if (rule) {
    io.out(explainText(rule));
    return 0;
  }
  const near = nearRules(rules, id);
  const hint = near.length > 0 ? `Near it: ${near.join(', ')}.` : 'The command rules lists all of them.';
  io.err(`${complaint('', `There is no rule “${id}”. ${hint}`)}\n`);
  return 2;
}
