import type { CommandCentre } from './centre.ts';
import { type CommandId, commandOf } from './table.ts';
import { toCanvas } from './to-canvas.ts';

/** Runs a command once the list it was chosen from is gone. What acts on the canvas gets the focus there. */
export function runNext(centre: CommandCentre, id: CommandId): void {
  requestAnimationFrame(() => {
    if (commandOf(id).scope === 'canvas') toCanvas();
    centre.run(id);
  });
}
