import { splitList } from '../gcloud-grammar.ts';
import type { Body, Call } from './cloud.ts';
import { type Command, type Commands, creates, deletes, fills, updates } from './command.ts';
import {
  around,
  beside,
  everywhere,
  isBody,
  link,
  links,
  listAt,
  merge,
  number,
  pairs,
  type Setter,
  set,
  text,
  upper,
} from './flags.ts';

/** Groups of VMs, and NEGs. */
const description = text('description');

const namedPorts: Setter = (body, value) =>
  set(
    body,
    'namedPorts',
    splitList(typeof value === 'string' ? value : '').map((entry) => {
      const at = entry.lastIndexOf(':');
      return { name: entry.slice(0, at), port: Number(entry.slice(at + 1)) };
    }),
  );

const fixedOrPercent =
  (path: string): Setter =>
  (body, value) => {
    const amount = typeof value === 'string' ? value : '';
    if (amount.endsWith('%')) set(body, `${path}.percent`, Number(amount.slice(0, -1)));
    else set(body, `${path}.fixed`, Number(amount));
  };

const managedGroup: Command['flags'] = {
  '--template': link('instanceTemplate', 'instanceTemplates', everywhere),
  '--size': number('targetSize'),
  '--base-instance-name': text('baseInstanceName'),
  '--description': description,
  '--zones': (body, value) =>
    set(
      body,
      'distributionPolicy.zones',
      splitList(typeof value === 'string' ? value : '').map((zone) => ({ zone })),
    ),
  '--target-distribution-shape': upper('distributionPolicy.targetShape'),
  '--health-check': (body, value, call) =>
    set(body, 'autoHealingPolicies', [
      { healthCheck: call.link(typeof value === 'string' ? value : '', 'healthChecks', { type: 'global' }) },
    ]),
  '--initial-delay': (body, value) => {
    const [policy] = listAt(body, 'autoHealingPolicies');
    body.autoHealingPolicies = [{ ...(typeof policy === 'object' ? policy : {}), initialDelaySec: Number(value) }];
  },
  '--update-policy-type': upper('updatePolicy.type'),
  '--update-policy-minimal-action': upper('updatePolicy.minimalAction'),
  '--update-policy-most-disruptive-action': upper('updatePolicy.mostDisruptiveAllowedAction'),
  '--update-policy-replacement-method': upper('updatePolicy.replacementMethod'),
  '--update-policy-max-surge': fixedOrPercent('updatePolicy.maxSurge'),
  '--update-policy-max-unavailable': fixedOrPercent('updatePolicy.maxUnavailable'),
  '--instance-redistribution-type': upper('updatePolicy.instanceRedistributionType'),
  '--clear-autohealing': (body) => set(body, 'autoHealingPolicies', [{ healthCheck: null }]),
};

export const groupCommands: Commands = {
  'compute instance-groups unmanaged create': creates('instanceGroups', { '--description': description }),
  'compute instance-groups unmanaged set-named-ports': fills(
    'instanceGroups',
    { '--named-ports': namedPorts },
    (into, fields) => Object.assign(into, fields),
  ),
  'compute instance-groups unmanaged add-instances': fills(
    'instanceGroups',
    { '--instances': links('instances', 'instances', beside) },
    (into, fields) => listAt(into, 'instances').push(...listAt(fields, 'instances')),
  ),
  'compute instance-groups unmanaged remove-instances': fills(
    'instanceGroups',
    { '--instances': links('instances', 'instances', beside) },
    (into, fields, call, cloud) => {
      const gone = listAt(fields, 'instances');
      const held = listAt(into, 'instances');
      for (const one of gone) if (!held.includes(one)) cloud.problems.push(`${call.name} has no VM ${String(one)}.`);
      into.instances = held.filter((one) => !gone.includes(one));
    },
  ),
  'compute instance-groups unmanaged delete': deletes('instanceGroups'),
  'compute instance-groups managed create': creates('instanceGroupManagers', managedGroup),
  'compute instance-groups managed update': fills('instanceGroupManagers', managedGroup, (into, fields) => {
    const [held] = listAt(into, 'autoHealingPolicies').filter(isBody);
    const [policy] = listAt(fields, 'autoHealingPolicies').filter(isBody);
    const isCleared = policy?.healthCheck === null;
    const { autoHealingPolicies: _policies, ...others } = fields;
    merge(into, others);
    into.autoHealingPolicies = isCleared ? undefined : policy ? [{ ...held, ...policy }] : held && [held];
  }),
  'compute instance-groups managed set-instance-template': updates('instanceGroupManagers', managedGroup),
  'compute instance-groups managed resize': updates('instanceGroupManagers', managedGroup),
  'compute instance-groups managed set-named-ports': fills(
    'instanceGroups',
    { '--named-ports': namedPorts },
    (into, fields) => Object.assign(into, fields),
  ),
  'compute instance-groups managed delete': deletes('instanceGroupManagers'),
  'compute network-endpoint-groups create': creates('networkEndpointGroups', {
    '--network-endpoint-type': upper('networkEndpointType'),
    '--network': link('network', 'networks', everywhere),
    '--subnet': link('subnetwork', 'subnetworks', around),
    '--default-port': number('defaultPort'),
    '--cloud-run-service': text('cloudRun.service'),
    '--cloud-run-tag': text('cloudRun.tag'),
    '--cloud-run-url-mask': text('cloudRun.urlMask'),
    '--cloud-function-name': text('cloudFunction.function'),
    '--cloud-function-url-mask': text('cloudFunction.urlMask'),
    '--app-engine-app': (body) => set(body, 'appEngine', {}),
    '--app-engine-service': text('appEngine.service'),
    '--app-engine-version': text('appEngine.version'),
    '--app-engine-url-mask': text('appEngine.urlMask'),
    '--psc-target-service': text('pscTargetService'),
    '--producer-port': number('pscData.producerPort'),
  }),
  'beta compute network-endpoint-groups create': creates('networkEndpointGroups', {
    '--network-endpoint-type': upper('networkEndpointType'),
    '--serverless-deployment-platform': text('serverlessDeployment.platform'),
    '--serverless-deployment-resource': text('serverlessDeployment.resource'),
    '--serverless-deployment-version': text('serverlessDeployment.version'),
    '--serverless-deployment-url-mask': text('serverlessDeployment.urlMask'),
  }),
  'compute network-endpoint-groups update': fills(
    'networkEndpointGroups',
    {
      '--add-endpoint': (body, value, call) => listAt(body, 'endpoints').push(endpoint(pairs(value), call)),
      '--remove-endpoint': (body, value, call) => listAt(body, 'leaving').push(endpoint(pairs(value), call)),
    },
    (into, fields, call, cloud) => {
      const held = listAt(into, 'endpoints').filter(isBody);
      const gone = new Set(
        listAt(fields, 'leaving')
          .filter(isBody)
          .flatMap((leaving) => {
            const found = held.filter((one) => Object.entries(leaving).every(([key, value]) => one[key] === value));
            if (found.length === 0) cloud.problems.push(`${call.name} has no endpoint ${JSON.stringify(leaving)}.`);
            return found;
          }),
      );
      const come = listAt(fields, 'endpoints').filter(isBody);
      into.endpoints = [
        ...held.filter((one) => !gone.has(one)),
        ...come.map((one) => landed(one, into, cloud.resources)),
      ];
    },
  ),
  'compute network-endpoint-groups delete': deletes('networkEndpointGroups'),
};

/** An endpoint as the cloud keeps it: with the address of its VM in the NEG's subnet and the NEG's port, where it says none. */
export function landed(endpoint: Body, neg: Body, resources: ReadonlyMap<string, Body>): Body {
  const type = String(neg.networkEndpointType);
  if (endpoint.instance === undefined || !type.startsWith('GCE_VM')) return endpoint;
  const vm = resources.get(String(endpoint.instance));
  const nics = vm ? listAt({ ...vm }, 'networkInterfaces').filter(isBody) : [];
  const nic = nics.find(({ subnetwork }) => subnetwork === neg.subnetwork) ?? nics[0];
  return {
    ...endpoint,
    ipAddress: endpoint.ipAddress ?? nic?.networkIP,
    ...(type === 'GCE_VM_IP' ? {} : { port: endpoint.port ?? neg.defaultPort }),
  };
}

function endpoint(given: readonly (readonly [string, string | undefined])[], call: Call): Body {
  const body: Body = {};
  for (const [key, value = ''] of given) {
    if (key === 'instance') body.instance = call.link(value, 'instances', call.scope);
    else if (key === 'ip') body.ipAddress = value;
    else if (key === 'ipv6') body.ipv6Address = value;
    else if (key === 'fqdn') body.fqdn = value;
    else if (key === 'port') body.port = Number(value);
    else if (key === 'client-destination-port') body.clientDestinationPort = Number(value);
    else throw new Error(`An endpoint has no ${key}.`);
  }
  return body;
}
