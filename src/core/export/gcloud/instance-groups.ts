import { lastStep } from '../../model/api.ts';
import { list } from '../shell.ts';
import type { Call, Printed } from './call.ts';
import { type Command, choice, type Flag } from './command.ts';
import type { Fields } from './fields.ts';

/** `instance-groups unmanaged create`, or `managed create` where the plan makes a manager. */
export function printInstanceGroup(call: Call): Printed {
  return call.step.apiKind === 'instanceGroupManager' ? printManagedGroup(call) : printUnmanagedGroup(call);
}

function printUnmanagedGroup(call: Call): Printed {
  const { body } = call;
  // A group takes network and subnet from the first VM that joins it.
  body.settled('network', 'subnetwork');
  const create = call.scoped('compute instance-groups unmanaged create', ['--description', body.text('description')]);
  const ports = namedPorts(body);
  return {
    commands: ports ? [create, call.scoped('compute instance-groups unmanaged set-named-ports', ports)] : [create],
  };
}

function printManagedGroup(call: Call): Printed {
  const { body } = call;
  const template = call.globalReference(body.text('instanceTemplate'));
  const size = body.whole('targetSize');
  if (template === undefined || size === undefined) {
    const lack = template === undefined ? 'instance template' : 'target size';
    return { commands: [], byHand: `is a managed group without ${template === undefined ? 'an' : 'a'} ${lack}` };
  }
  const [healing] = body.rows('autoHealingPolicies');
  const distribution = body.nested('distributionPolicy');
  const update = body.nested('updatePolicy');
  const zones = distribution?.rows('zones').flatMap((zone) => zone.text('zone') ?? []) ?? [];
  return {
    commands: [
      call.scoped(
        'compute instance-groups managed create',
        ['--template', template],
        ['--size', size],
        ['--base-instance-name', body.text('baseInstanceName')],
        ['--description', body.text('description')],
        ['--zones', zones.length > 0 ? list(zones.map(lastStep)) : undefined],
        ['--target-distribution-shape', choice(distribution, 'targetShape', shapes)],
        ['--health-check', call.globalReference(healing?.text('healthCheck'))],
        ['--initial-delay', healing?.whole('initialDelaySec')],
        ['--update-policy-type', choice(update, 'type', { PROACTIVE: 'proactive', OPPORTUNISTIC: 'opportunistic' })],
        ['--update-policy-minimal-action', update?.oneOf('minimalAction', actions)?.toLowerCase()],
        [
          '--update-policy-most-disruptive-action',
          update?.oneOf('mostDisruptiveAllowedAction', actions)?.toLowerCase(),
        ],
        [
          '--update-policy-replacement-method',
          choice(update, 'replacementMethod', { RECREATE: 'recreate', SUBSTITUTE: 'substitute' }),
        ],
        ['--update-policy-max-surge', fixedOrPercent(update, 'maxSurge')],
        ['--update-policy-max-unavailable', fixedOrPercent(update, 'maxUnavailable')],
        [
          '--instance-redistribution-type',
          choice(update, 'instanceRedistributionType', { PROACTIVE: 'proactive', NONE: 'none' }),
        ],
      ),
    ],
  };
}

const shapes = { ANY: 'any', ANY_SINGLE_ZONE: 'any-single-zone', BALANCED: 'balanced', EVEN: 'even' };
const actions = ['NONE', 'REFRESH', 'REPLACE', 'RESTART'];

function fixedOrPercent(update: Fields | undefined, key: string): string | undefined {
  const amount = update?.nested(key);
  const fixed = amount?.whole('fixed');
  if (fixed !== undefined) return fixed;
  const percent = amount?.whole('percent');
  return percent === undefined ? undefined : `${percent}%`;
}

function namedPorts(body: Fields): Flag | undefined {
  const ports = body.rows('namedPorts').flatMap((row) => {
    const name = row.text('name');
    const port = row.whole('port');
    return name === undefined || port === undefined ? [] : [`${name}:${port}`];
  });
  return ports.length === 0 ? undefined : ['--named-ports', list(ports)];
}

/** `managed set-named-ports`, after the manager exists. */
export function printNamedPorts(call: Call): Printed {
  const ports = namedPorts(call.body);
  return { commands: ports ? [call.scoped('compute instance-groups managed set-named-ports', ports)] : [] };
}

/** `add-instances`: gcloud looks for the VMs in the group's own zone, so there names are enough. */
export function printMembers(call: Call): Printed {
  const instances = call.body
    .rows('instances')
    .map((row) => call.instance(row.text('instance')))
    .filter((word) => word !== undefined);
  const command: Command = call.scoped('compute instance-groups unmanaged add-instances', [
    '--instances',
    list(instances),
  ]);
  return { commands: instances.length > 0 ? [command] : [] };
}
