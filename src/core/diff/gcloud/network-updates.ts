import type { Printed } from '../../export/gcloud/call.ts';
import type { Command } from '../../export/gcloud/command.ts';
import { printDelete, printStep } from '../../export/gcloud/printers.ts';
import type { Step } from '../../export/step.ts';
import { isJsonObject } from '../../model/json.ts';
import { natChoices, natFlags, networkFlags, peeringFlags, routerFlags } from './network-flags.ts';
import { both, ownFlags, type Sides, updating, withFlags } from './sides.ts';

/** `networks update`, and its peerings one by one. */
export function updateNetwork(sides: Sides): Printed {
  const { call, request, parameters } = sides;
  const [old, now] = [request.before, request.after].map((steps) =>
    steps.filter(({ action }) => action === 'addPeering'),
  );
  const key = ({ body }: Step) => JSON.stringify(body);
  const nameOf = ({ body }: Step) => (isJsonObject(body.networkPeering) ? body.networkPeering.name : undefined);
  const known = new Set(old?.map(key));
  const wanted = new Set(now?.map(key));
  const gone = (old ?? []).filter((step) => !wanted.has(key(step)));
  const fresh = (now ?? []).filter((step) => !known.has(key(step)));
  const changed = fresh.filter((step) => gone.some((one) => nameOf(one) === nameOf(step)));
  const switched =
    request.before[0]?.body.autoCreateSubnetworks === true && call.step.body.autoCreateSubnetworks !== true;
  const sansMode = (command: Command): Command => ({
    ...command,
    flags: command.flags.filter(([name]) => name !== '--subnet-mode'),
  });
  return both(
    { commands: switched ? [call.unscoped('compute networks update', ['--switch-to-custom-subnet-mode'])] : [] },
    withFlags(
      { ...sides, before: sides.before.slice(0, 1).map(sansMode), after: sides.after.slice(0, 1).map(sansMode) },
      networkFlags,
      updating,
    ),
    ...fresh.filter((step) => !changed.includes(step)).map((step) => printStep(step, parameters)),
    {
      commands: gone
        .filter((step) => !changed.some((one) => nameOf(one) === nameOf(step)))
        .map((step) => printDelete(step, parameters)),
    },
    ...changed.map((step) => {
      const [is] = printStep(step, parameters).commands;
      const was = gone.find((one) => nameOf(one) === nameOf(step));
      const [old] = was ? printStep(was, parameters).commands : [];
      if (!is) return { commands: [] };
      return withFlags({ ...sides, unread: [], before: old ? [old] : [], after: [is] }, peeringFlags, updating);
    }),
  );
}

/** `routers update`, and its Cloud NAT gateways one by one. */
export function updateRouter(sides: Sides): Printed {
  const gateways = (commands: readonly Command[]) =>
    new Map(commands.slice(1).map((command) => [JSON.stringify(command.name), command]));
  const [old, now] = [gateways(sides.before), gateways(sides.after)];
  const pieces: Printed[] = [];
  for (const [name, command] of now) {
    const known = old.get(name);
    if (!known) pieces.push({ commands: [command] });
    else {
      // One choice takes the place of the other.
      const choices = command.flags.some(([flag]) => natChoices.has(flag));
      const before = {
        ...known,
        flags: known.flags.filter(
          ([flag]) => !(choices && natChoices.has(flag) && !command.flags.some(([one]) => one === flag)),
        ),
      };
      pieces.push(withFlags({ ...sides, unread: [], before: [before], after: [command] }, natFlags, updating));
    }
  }
  for (const [name, command] of old) {
    if (now.has(name)) continue;
    const flags = command.flags.filter(([flag]) => [...ownFlags, '--router'].includes(flag));
    pieces.push({ commands: [{ ...command, path: 'compute routers nats delete', flags: [...flags, ['--quiet']] }] });
  }
  return both(
    withFlags({ ...sides, before: sides.before.slice(0, 1), after: sides.after.slice(0, 1) }, routerFlags, updating),
    ...pieces,
  );
}
