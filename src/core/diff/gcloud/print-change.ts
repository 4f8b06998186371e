import { Call, type Printed } from '../../export/gcloud/call.ts';
import type { Command, Flag } from '../../export/gcloud/command.ts';
import type { Parameters } from '../../export/gcloud/parameters.ts';
import { printDelete, printStep } from '../../export/gcloud/printers.ts';
import { importCommand } from '../../export/gcloud/url-maps.ts';
import type { Step } from '../../export/step.ts';
import { printUpdate } from './print-update.ts';
import type { Request } from './request.ts';

/** What one step of a change is in gcloud's words. */
export function printChange(request: Request, parameters: Parameters): Printed {
  const { step, before, after, outside } = request;
  if (outside !== undefined) return { commands: [], byHand: outside };
  switch (step.action) {
    case 'create':
      return printAll(after, parameters);
    case 'delete':
      return printRemoval(before, parameters);
    case 'attachEndpoints':
    case 'addInstances':
      return printAll(fillings(after), parameters);
    case 'detachEndpoints':
      return turned(printAll(fillings(before), parameters), (command) => ({
        ...command,
        flags: command.flags.map(
          ([name, value]): Flag => [name === '--add-endpoint' ? '--remove-endpoint' : name, value],
        ),
      }));
    case 'removeInstances':
      return turned(printAll(fillings(before), parameters), (command) => ({
        ...command,
        path: command.path.replace('add-instances', 'remove-instances'),
      }));
    case 'addBackend':
      return backend(after, parameters, (command) => command);
    case 'removeBackend':
      return backend(before, parameters, ({ flags, ...command }) => ({
        ...command,
        path: 'compute backend-services remove-backend',
        flags: flags.filter(([name]) => groupFlags.test(name)),
      }));
    case 'wait':
      return {
        commands: after
          .slice(0, 1)
          .map((made) => new Call(made, parameters).scoped('compute ssl-certificates describe')),
      };
    case 'updateBackend':
      return updateBackend(request, parameters);
    default:
      return printUpdate(request, parameters);
  }
}

/** What says which group a backend is, and where the service lives. */
const groupFlags = /^--(project|zone|region|global|(global-)?network-endpoint-group.*|instance-group.*)$/;

const fillings = (steps: readonly Step[]): readonly Step[] => steps.filter(({ action }) => action !== 'create');

function printAll(steps: readonly Step[], parameters: Parameters): Printed {
  const printed = steps.map((step) => printStep(step, parameters));
  const byHand = printed.find((one) => one.byHand !== undefined)?.byHand;
  return {
    commands: byHand === undefined ? printed.flatMap(({ commands }) => commands) : [],
    notes: printed.flatMap(({ notes = [] }) => notes),
    ...(byHand === undefined ? {} : { byHand }),
  };
}

function printRemoval(steps: readonly Step[], parameters: Parameters): Printed {
  const [create] = steps;
  if (!create) return { commands: [], byHand: 'is nothing that this script could delete' };
  // What could not be created is nothing that gcloud knows how to delete either.
  const { byHand } = printStep(create, parameters);
  if (byHand !== undefined) return { commands: [], byHand };
  const peerings = steps.filter(({ action }) => action === 'addPeering');
  return { commands: [...peerings, create].map((step) => printDelete(step, parameters)) };
}

function turned({ commands, ...printed }: Printed, turn: (command: Command) => Command): Printed {
  return { ...printed, commands: commands.map(turn) };
}

/** The command about the one backend that the service holds here. */
function backend(steps: readonly Step[], parameters: Parameters, turn: (command: Command) => Command): Printed {
  const [create] = steps;
  const {
    commands,
    notes = [],
    byHand,
  } = create ? printStep(create, parameters) : { commands: [], byHand: 'is blank' };
  const [, add] = commands;
  if (!add) return { commands: [], byHand: byHand ?? 'has a backend that leads nowhere' };
  // What the service itself says is not this step's business.
  return { commands: [turn(add)], notes: notes.filter((note) => /backend/i.test(note)) };
}

/**
 * `update-backend` sets what it is told, for instance groups and zonal NEGs. Where a setting goes, or the NEG is regional or
 * global, the whole service is written.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/backend-services/update-backend
 */
function updateBackend({ before, after, whole = [], step }: Request, parameters: Parameters): Printed {
  const printed = backend(after, parameters, ({ flags, ...command }) => ({
    ...command,
    path: 'compute backend-services update-backend',
    flags,
  }));
  const [command] = printed.commands;
  if (!command) return printed;
  const [old] = backend(before, parameters, (one) => one).commands;
  const names = new Set(command.flags.map(([name]) => name));
  const isSaid =
    command.flags.every(([name]) => !unknownToUpdate.includes(name)) &&
    old?.flags.every(([name]) => names.has(name)) === true &&
    old.flags.length === command.flags.length;
  const [service] = whole;
  if (isSaid || !service) return printed;
  return {
    commands: [importCommand(new Call(service, parameters), 'compute backend-services import')],
    notes: [`Flags do not say all of this, so the whole of ${step.name} is written.`],
  };
}

const unknownToUpdate = ['--network-endpoint-group-region', '--global-network-endpoint-group', '--traffic-duration'];
