import type { CommandCentre } from '../commands/centre.ts';

/** Brings the design into view once a panel that opens beside it has taken its room. */
export function fitSoon(centre: CommandCentre): void {
  requestAnimationFrame(() => requestAnimationFrame(() => centre.run('fit')));
}
