import { useSettings } from '../settings/settings.ts';
import { capsOf, keysOf } from './chords.ts';
import { type CommandId, commandOf } from './table.ts';

/** The keys of a command for a tooltip or a menu: its first chord of one press, as the settings have it. */
export function useCaps(id: CommandId): readonly string[] | undefined {
  const settings = useSettings();
  return keysOf(commandOf(id), settings)
    .map(capsOf)
    .find((presses) => presses.length === 1)?.[0];
}
