import type { Id } from '../../model/kind.ts';
import { type Command, spellCommand } from './command.ts';

/** One line of a script; `id` is the resource of the design that it is about. */
export interface ScriptLine {
  readonly text: string;
  readonly id?: Id;
  readonly section?: string;
}

/** Lines that are about nothing in particular. */
export function plain(...texts: readonly string[]): ScriptLine[] {
  return texts.map((text) => ({ text }));
}

/** A command as a comment to copy, whole on one line: quoting has seen to it that it is one. */
export function toCopy(command: Command): string {
  const words = spellCommand(command).map((line) => line.replace(/ \\$/, '').trim());
  return `# ${words.join(' ')}`;
}
