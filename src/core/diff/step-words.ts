import type { Id } from '../model/kind.ts';
import type { Ways } from './closure.ts';
import type { Detour } from './detours.ts';
import { migrationWords } from './migration.ts';
import type { Taken } from './schedule.ts';

/** What stops where a step runs of which it is known beforehand. */
export function interruptionIn(
  step: Taken['step'],
  ways: Pick<Ways, 'interrupted' | 'interruptions'>,
): string | undefined {
  const known = ways.interruptions.get(step.id);
  if (known === undefined)
    return ways.interrupted.has(step.id) && step.action === 'delete' ? 'It is gone until it is made again.' : undefined;
  return step.action === 'delete' || (step.action === 'update' && !ways.interrupted.has(step.id)) ? known : undefined;
}

interface Known {
  readonly standIns: ReadonlyMap<Id, Detour>;
  readonly replaced: ReadonlyMap<Id, Detour>;
}

/** Why a step is there, where it is a part of a detour. */
export function whyOf(step: Taken['step'], { standIns, replaced }: Known): string | undefined {
  const [own, former] = [standIns.get(step.id), replaced.get(step.id)];
  if (step.action === 'create') {
    if (own) return `Stands in for ${own.from || 'one without a name'}: ${own.reason}`;
    return former && `Made again under its own name; ${former.to} stands in for it until now.`;
  }
  if (step.action === 'delete') {
    if (own) return `${own.from || 'The one it stood in for'} is there again.`;
    return former && `${former.to} has taken its place.`;
  }
  const migration = migrationWords(step);
  if (migration !== undefined) return migration;
  if (step.action === 'wait')
    return 'Google issues it only now that a proxy uses it; until then the former certificates stay beside it.';
  if (step.action === 'update' || step.action === 'addBackend') {
    const values = JSON.stringify(step.action === 'update' ? step.fields : step.backend);
    for (const detour of standIns.values()) {
      if (values.includes(JSON.stringify(detour.standIn)))
        return `From ${detour.from} to ${detour.to}, which stands in for it.`;
    }
    for (const detour of replaced.values()) {
      if (values.includes(JSON.stringify(detour.id)) && step.action === 'addBackend')
        return `Back from ${detour.to} to ${detour.from}.`;
    }
  }
  return undefined;
}
