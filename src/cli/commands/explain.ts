import { engineRules, explainJson, explainMarkdown, explainText, nearRules, rules } from '../../core/index.ts';
import { complaint } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import { tool } from '../tool.ts';
import type { RulesFormat } from './rules.ts';

const formats = { text: explainText, json: explainJson, markdown: explainMarkdown } as const;

/** Prints all that a rule has to say; for an id that is none, the nearest ones. */
export function explainCommand(id: string, format: RulesFormat, io: Io): ExitCode {
  const rule = [...rules, ...engineRules].find((one) => one.id === id);
  if (rule) {
    io.out(formats[format](rule, tool.tracker));
    return 0;
  }
  const near = nearRules(rules, id);
  const hint = near.length > 0 ? `Near it: ${near.join(', ')}.` : 'The command rules lists all of them.';
  io.err(`${complaint('', `There is no rule “${id}”. ${hint}`)}\n`);
  return 2;
}
