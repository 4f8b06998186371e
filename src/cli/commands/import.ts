import { type Design, type ImportReport, resourceOf, visible, writeDesign } from '../../core/index.ts';
import type { ExitCode, Io } from '../io.ts';
import { deliver, loadOne } from './one-design.ts';

export interface ImportOptions {
  readonly output?: string;
}

/** Makes a design document of what was read, and says what became of the rest. */
export async function importCommand(paths: readonly string[], options: ImportOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadOne(paths, io);
  if (!loaded) return 2;
  const code = await deliver(writeDesign(loaded.design), options.output, io);
  if (code === 0) for (const line of remarks(loaded.report, loaded.design)) io.err(`neg-designer: ${visible(line)}\n`);
  return code;
}

const shown = 5;

/** What is not in the design as it stood in the input: one line for each sort. */
function remarks({ opaque, external, kept, coerced, unknown, assumed }: ImportReport, design: Design): string[] {
  const nameOf = (id: string) => resourceOf(design, id)?.name ?? id;
  const sorts: readonly (readonly [about: string, items: readonly string[]])[] = [
    ['Kept as it is and not checked', opaque.map(({ id, apiKind }) => `${apiKind} ${nameOf(id)}`)],
    ['Referred to, and not in the input', external.map(({ url }) => url)],
    ['Fields kept that no rule reads', kept.map(({ id, fields }) => `${nameOf(id)} (${fields.join(', ')})`)],
    ['Left blank, as it is known only later', unknown.map(({ id, fields }) => `${nameOf(id)} (${fields.join(', ')})`)],
    ['Taken to be so', assumed.map(({ where, reason }) => [where, sentence(reason)].filter((part) => part).join(': '))],
    ['Read as numbers or switches', coerced.map(({ id, field }) => `${nameOf(id)} ${field}`)],
  ];
  return sorts.flatMap(([about, items]) => (items.length === 0 ? [] : [`${about}: ${listed(items)}.`]));
}

/** Without its full stop: it stands in a list. */
const sentence = (text: string): string => text.replace(/\.$/, '');

function listed(items: readonly string[]): string {
  const more = items.length - shown;
  return more > 0 ? `${items.slice(0, shown).join(', ')} and ${more} more` : items.join(', ');
}
