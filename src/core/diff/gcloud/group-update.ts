import type { Printed } from '../../export/gcloud/call.ts';
import type { Command, Flag } from '../../export/gcloud/command.ts';
import { printStep } from '../../export/gcloud/printers.ts';
import { managedGroupFlags } from './network-flags.ts';
import { both, leftNotes, type Sides, updating, withFlags } from './sides.ts';

/** Named ports of any group; template, size and policies of a managed one. */
export function updateInstanceGroup(sides: Sides): Printed {
  const { before, after, step, call, request, parameters } = sides;
  if (step.apiKind !== 'instanceGroupManager') {
    const ports = (commands: readonly Command[]) => commands.find(({ path }) => path.endsWith('set-named-ports'));
    const [old, now] = [ports(before), ports(after)];
    if (JSON.stringify(old) === JSON.stringify(now)) return { commands: [], notes: leftNotes(step.name, sides.unread) };
    return {
      commands: [now ?? call.scoped('compute instance-groups unmanaged set-named-ports', ['--named-ports', ''])],
    };
  }
  const handled = ['--template', '--size'];
  const value = (commands: readonly Command[], name: string): Flag | undefined =>
    commands[0]?.flags.find(([flag]) => flag === name);
  const moved = (name: string): Flag | undefined =>
    JSON.stringify(value(before, name)) === JSON.stringify(value(after, name)) ? undefined : value(after, name);
  const [template, size] = handled.map(moved);
  const rest = (command: Command): Command => ({
    ...command,
    flags: command.flags.filter(([name]) => !handled.includes(name)),
  });
  const [had, has] = [request.before, request.after].map((steps) =>
    steps.find(({ action }) => action === 'setNamedPorts'),
  );
  const named = JSON.stringify(had?.body) === JSON.stringify(has?.body) ? undefined : (has ?? had);
  const cleared = named !== undefined && has === undefined;
  return both(
    { commands: template ? [call.scoped('compute instance-groups managed set-instance-template', template)] : [] },
    { commands: size ? [call.scoped('compute instance-groups managed resize', size)] : [] },
    withFlags({ ...sides, before: before.map(rest), after: after.map(rest) }, managedGroupFlags, updating),
    cleared
      ? { commands: [call.scoped('compute instance-groups managed set-named-ports', ['--named-ports', ''])] }
      : named
        ? printStep(named, parameters)
        : { commands: [] },
  );
}
