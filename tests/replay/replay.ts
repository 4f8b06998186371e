import type { RecordedCall } from '../recorded-bash.ts';
import { balancingCommands } from './balancing.ts';
import { type Body, Call, Cloud } from './cloud.ts';
import type { Commands } from './command.ts';
import type { Setter } from './flags.ts';
import { frontendCommands } from './frontends.ts';
import { groupCommands } from './groups.ts';
import { machineCommands } from './machines.ts';
import { networkCommands } from './networks.ts';
import { routerCommands } from './routers.ts';

const commands: Commands = {
  ...networkCommands,
  ...routerCommands,
  ...machineCommands,
  ...groupCommands,
  ...balancingCommands,
  ...frontendCommands,
};
const names = Object.keys(commands);

/** Flags of every command, which the call itself has read. */
const common = new Set(['--project', '--zone', '--region', '--global', '--quiet']);

/** Takes the calls one by one, as the cloud would. A command or a flag that the stand-in does not know throws. */
export function replay(calls: readonly RecordedCall[], cloud = new Cloud()): Cloud {
  for (const recorded of calls) {
    const call = new Call(recorded, names);
    const command = commands[call.command];
    if (!command) continue;
    const body: Body = {};
    for (const [name, value] of call.flags) {
      if (common.has(name)) continue;
      const [setter, given] = setterOf(command.flags, name, value);
      if (!setter) throw new Error(`${call.command} does not know ${name}.`);
      setter(body, given, call);
    }
    command.run(body, call, cloud);
  }
  return cloud;
}

/** `--no-enable-cdn` is `--enable-cdn` said in the negative. */
function setterOf(
  flags: Readonly<Record<string, Setter>>,
  name: string,
  value: string | undefined,
): readonly [Setter | undefined, string | undefined | false] {
  const own = flags[name];
  return own ? [own, value] : [flags[name.replace('--no-', '--')], false];
}
