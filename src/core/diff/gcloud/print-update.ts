import { bucketCommand } from '../../export/gcloud/backend-buckets.ts';
import { Call, type Printed } from '../../export/gcloud/call.ts';
import type { Command, Flag } from '../../export/gcloud/command.ts';
import type { Parameters } from '../../export/gcloud/parameters.ts';
import { printStep } from '../../export/gcloud/printers.ts';
import { importCommand } from '../../export/gcloud/url-maps.ts';
import { backendServiceFlags, bucketFlags, healthCheckFlags } from './backend-flags.ts';
import { diffFlags } from './flag-diff.ts';
import { attachmentFlags, forwardingRuleFlags, proxyFlags, targetFlags } from './frontend-flags.ts';
import { updateInstanceGroup } from './group-update.ts';
import { printMigration } from './migration-update.ts';
import { firewallFlags } from './network-flags.ts';
import { updateNetwork, updateRouter } from './network-updates.ts';
import type { Request } from './request.ts';
import { both, changedPaths, ownFlags, type Sides, updating, withFlags } from './sides.ts';
import { updateSubnet } from './subnet-update.ts';
import { printVmUpdate } from './vm-update.ts';

/** The commands that set other values of what is there already. */
export function printUpdate(request: Request, parameters: Parameters): Printed {
  const [old, step] = [request.before[0], request.after[0]];
  if (!old || !step) return { commands: [], byHand: 'is nothing that this script could change' };
  const [was, is] = [printStep(old, parameters), printStep(step, parameters)];
  if (is.byHand !== undefined || was.byHand !== undefined) return { commands: [], byHand: is.byHand ?? was.byHand };
  const call = new Call(step, parameters);
  const unread = changedPaths(old.body, step.body).filter((path) =>
    [...is.unread, ...was.unread].some((one) => lies(path, one)),
  );
  const sides: Sides = { request, parameters, step, call, before: was.commands, after: is.commands, unread };
  const migration = printMigration(sides);
  if (migration) return migration;
  const printed = printKind(sides);
  const reported = printPolicies(sides);
  return { ...printed, commands: [...printed.commands, ...reported] };
}

const lies = (path: string, in_: string): boolean =>
  path === in_ || path.startsWith(`${in_}.`) || path.startsWith(`${in_}[`) || in_.startsWith(`${path}.`);

function printKind(sides: Sides): Printed {
  const { step, call } = sides;
  switch (step.kind) {
    case 'backendService':
      return backendService(sides);
    case 'urlMap':
      return urlMap(sides);
    case 'healthCheck':
      return withFlags(sides, healthCheckFlags, (path) => path.replace('health-checks create', 'health-checks update'));
    case 'firewallRule':
      return withFlags(sides, firewallFlags, updating);
    case 'targetProxy':
      return proxy(sides);
    case 'forwardingRule':
      return both(
        forwardingTarget(sides),
        withFlags(
          { ...sides, before: sides.before.map(sansTarget), after: sides.after.map(sansTarget) },
          forwardingRuleFlags,
          updating,
        ),
      );
    case 'serviceAttachment':
      return withFlags(sides, attachmentFlags, updating);
    case 'network':
      return updateNetwork(sides);
    case 'subnet':
      return updateSubnet(sides);
    case 'router':
      return updateRouter(sides);
    case 'instanceGroup':
      return updateInstanceGroup(sides);
    case 'backendBucket': {
      const printed = withFlags(sides, bucketFlags, updating);
      return {
        ...printed,
        commands: printed.commands.map(({ flags }) =>
          bucketCommand(call, 'update', ...flags.filter(([name]) => !ownFlags.includes(name))),
        ),
      };
    }
    case 'vm':
      return printVmUpdate(sides);
    default:
      return { commands: [], byHand: 'is of a type that gcloud has no command to change' };
  }
}

const isTarget = (name: string): boolean =>
  targetFlags.takes.includes(name) ||
  Object.values(targetFlags.with ?? {})
    .flat()
    .includes(name);
const sansTarget = (command: Command): Command => ({
  ...command,
  flags: command.flags.filter(([name]) => !isTarget(name)),
});

/** With flags where they say everything, else as the whole service in the API's form. */
function backendService(sides: Sides): Printed {
  const { flags, lost } = diffFlags(
    sides.before[0],
    sides.after[0] ?? { path: '', name: '', flags: [] },
    backendServiceFlags,
  );
  if (lost.length === 0 && sides.unread.length === 0) {
    return flags.length === 0 ? { commands: [] } : withFlags(sides, backendServiceFlags, updating);
  }
  return {
    commands: [importCommand(sides.call, 'compute backend-services import')],
    notes: [`Flags do not say all of this, so the whole of ${sides.step.name} is written.`],
  };
}

/** `global` or `regions/us-central1` of a URL. */
const placeIn = (url: string): string | undefined => /(?:^|\/)(global|regions\/[^/]+)\//.exec(url)?.[1];

function urlMap({ step, call, request }: Sides): Printed {
  const changed = changedPaths(request.before[0]?.body ?? {}, step.body);
  const url = call.body.text('defaultService');
  // The flag takes a name, which gcloud looks for in the place of the map.
  const isHere = url !== undefined && placeIn(url) === placeIn(step.url);
  if (changed.length === 1 && changed[0] === 'defaultService' && isHere) {
    const flag = url.includes('/backendBuckets/') ? '--default-backend-bucket' : '--default-service';
    return { commands: [call.scoped('compute url-maps set-default-service', [flag, call.reference(url)])] };
  }
  return { commands: [importCommand(call)] };
}

function proxy(sides: Sides): Printed {
  const { step, call } = sides;
  if (step.apiKind === 'targetGrpcProxy') {
    const command = importCommand(call, 'alpha compute target-grpc-proxies import');
    return {
      commands: [sans(command, ['--global'])],
      notes: ['gcloud changes a gRPC proxy in its alpha commands alone.'],
    };
  }
  const update = proxyFlags[step.apiKind];
  if (!update) return { commands: [], byHand: 'is of a type that gcloud has no command to change' };
  const printed = withFlags(sides, update, updating);
  // These two are global only, and their commands have no flag for it.
  const isBare = step.apiKind === 'targetTcpProxy' || step.apiKind === 'targetSslProxy';
  const commands = printed.commands.flatMap((command) => mapApart(isBare ? sans(command, ['--global']) : command));
  return { ...printed, commands };
}

const sans = (command: Command, names: readonly string[]): Command => ({
  ...command,
  flags: command.flags.filter(([name]) => !names.includes(name)),
});

/** A certificate map and certificates are not taken in one command. */
function mapApart(command: Command): readonly Command[] {
  const maps = ['--certificate-map', '--clear-certificate-map'];
  const others = ['--ssl-certificates', '--clear-ssl-certificates', '--certificate-manager-certificates'];
  const has = (names: readonly string[]) => command.flags.some(([name]) => names.includes(name));
  if (!has(maps) || !has(others)) return [command];
  const alone = command.flags.filter(([name]) => [...ownFlags, ...maps].includes(name));
  return [{ ...command, flags: alone }, sans(command, maps)];
}

function forwardingTarget(sides: Sides): Printed {
  const [old, now] = [sides.before[0], sides.after[0]];
  if (!now) return { commands: [] };
  const only = ({ flags, ...command }: Command): Command => ({
    ...command,
    flags: flags.filter(([name]) => isTarget(name)),
  });
  const { flags } = diffFlags(old && only(old), only(now), targetFlags);
  if (!flags.some(([name]) => targetFlags.takes.includes(name))) return { commands: [] };
  const own = now.flags.filter(([name]) => ownFlags.includes(name));
  return { commands: [{ ...now, path: 'compute forwarding-rules set-target', flags: [...own, ...flags] }] };
}

/** Cloud Armor policies have a flag of their own, and an empty value takes them away. */
function printPolicies({ request, parameters, step, call }: Sides): Command[] {
  return (['setSecurityPolicy', 'setEdgeSecurityPolicy'] as const).flatMap((action) => {
    const [old, now] = [request.before, request.after].map((steps) => steps.find((one) => one.action === action));
    if (JSON.stringify(old?.body) === JSON.stringify(now?.body)) return [];
    if (now) return printStep(now, parameters).commands;
    const flag: Flag = [action === 'setSecurityPolicy' ? '--security-policy' : '--edge-security-policy', ''];
    return [
      step.kind === 'backendBucket'
        ? bucketCommand(call, 'update', flag)
        : call.scoped('compute backend-services update', flag),
    ];
  });
}
