import { checkAccepted, explainDesign, explanationText, printAs, visible } from '../../core/index.ts';
import { loadInputs } from '../inputs.ts';
import { type ExitCode, type Io, worst } from '../io.ts';
import { deliver } from './one-design.ts';

export interface DocsOptions {
  readonly output: string;
  readonly explain?: boolean;
}

/**
 * Writes the page of each design with its picture beside it, or explains it in words on standard output. A design that
 * the cloud would refuse has its page too: it says so on top.
 */
export async function docsCommand(paths: readonly string[], options: DocsOptions, io: Io): Promise<ExitCode> {
  const { designs, failures } = await loadInputs(paths, io);
  const codes: ExitCode[] = failures.length > 0 ? [2] : [];
  for (const { design } of designs) {
    const outcome = checkAccepted(design);
    if (options.explain) {
      const text = explanationText(explainDesign(design, outcome));
      io.out(designs.length > 1 ? `${visible(design.name)}\n\n${visibleLines(text)}\n` : visibleLines(text));
      continue;
    }
    const pictures = printAs('svg', design, outcome).files;
    const picture = pictures[0]?.name;
    const files = [...printAs('markdown', design, outcome, picture ? { picture } : {}).files, ...pictures];
    for (const { name, text } of files) codes.push(await deliver(text, `${options.output}/${name}`, io));
  }
  return worst(codes);
}

const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');
