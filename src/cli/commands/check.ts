import { checkAccepted, checkSarif, checkText, fileReports, rules } from '../../core/index.ts';
import { loadInputs } from '../inputs.ts';
import { type ExitCode, type Io, worst } from '../io.ts';
import { locator } from '../locate.ts';
import { tool } from '../tool.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly strict?: boolean;
  readonly separate?: boolean;
}

/** Judges designs and prints what was found; 1 where there is an error (or a warning, where they count). */
export async function checkCommand(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { designs, failures, texts } = await loadInputs(paths, io, options.separate);
  const files = designs.flatMap((loaded) => {
    // Only code hosts want lines; people and programs get the names.
    const located = options.format === 'sarif' ? { locate: locator(loaded, texts) } : {};
    return fileReports({ ...loaded, ...checkAccepted(loaded.design), ...located }, options.strict ?? false);
  });
  if (options.format === 'json') io.out(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  else if (options.format === 'sarif') io.out(checkSarif(files, rules, tool, failures));
  else if (files.length > 0) io.out(checkText(files));
  return worst([failures.length > 0 ? 2 : 0, files.every(({ ok }) => ok) ? 0 : 1]);
}
