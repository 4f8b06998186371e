import { rules, rulesJson, rulesMarkdown, rulesText } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';
import { tool } from '../tool.ts';

export type RulesFormat = 'text' | 'json' | 'markdown';

/** Prints what is checked. Markdown is the text of docs/rules.md without its designs. */
export function rulesCommand(format: RulesFormat, io: Io): ExitCode {
  io.out(printed(format));
  return 0;
}

function printed(format: RulesFormat): string {
  if (format === 'json') return rulesJson(rules);
  return format === 'markdown' ? rulesMarkdown(rules, tool.tracker) : rulesText(rules);
}
