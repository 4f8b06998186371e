import { negTypeOf } from '../../facts/neg-types.ts';
import { parseLink } from '../../model/api.ts';
import { dict, type Word } from '../shell.ts';
import type { Call, Printed } from './call.ts';
import { type Flag, flags } from './command.ts';
import type { Fields } from './fields.ts';

/** Which flags gcloud passes on for a type of NEG; the others it drops without a word. Source: the client's own code. */
const passesOn: Readonly<Record<string, readonly ('network' | 'subnetwork' | 'defaultPort' | 'service' | 'psc')[]>> = {
  GCE_VM_IP: ['network', 'subnetwork', 'defaultPort'],
  GCE_VM_IP_PORT: ['network', 'subnetwork', 'defaultPort'],
  GCE_VM_IP_PORTMAP: ['network', 'subnetwork', 'defaultPort'],
  // The client would pass a subnet on, though the type has none.
  NON_GCP_PRIVATE_IP_PORT: ['network', 'defaultPort'],
  INTERNET_IP_PORT: ['network', 'defaultPort'],
  INTERNET_FQDN_PORT: ['network', 'defaultPort'],
  SERVERLESS: ['defaultPort', 'service'],
  PRIVATE_SERVICE_CONNECT: ['network', 'subnetwork', 'defaultPort', 'psc'],
};

/**
 * `network-endpoint-groups create`
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/network-endpoint-groups/create
 */
export function printNeg(call: Call): Printed {
  const { body } = call;
  const type = body.text('networkEndpointType');
  const passed = type === undefined ? undefined : passesOn[type];
  if (type === undefined || !passed) {
    const lack = type === undefined ? 'has no type of endpoint' : `is of type ${type}, which gcloud does not know`;
    return { commands: [], byHand: lack };
  }
  const { scope } = call.step;
  if (!negTypeOf(type)?.scopes.includes(scope.type)) {
    return {
      commands: [],
      byHand: `is of type ${type}, which ${scope.type === 'global' ? 'is never global' : `no ${scope.type} has`}`,
    };
  }
  if (passed.includes('service') && body.has('serverlessDeployment')) return printGatewayNeg(call);
  const psc = passed.includes('psc');
  if (psc && !body.has('pscTargetService'))
    return { commands: [], byHand: 'has no target for Private Service Connect' };
  return {
    commands: [
      call.scoped(
        'compute network-endpoint-groups create',
        ['--network-endpoint-type', type.toLowerCase().replaceAll('_', '-')],
        ['--network', passed.includes('network') ? call.reference(body.text('network')) : undefined],
        ['--subnet', passed.includes('subnetwork') ? subnetWord(call, body.text('subnetwork')) : undefined],
        ['--default-port', passed.includes('defaultPort') ? body.whole('defaultPort') : undefined],
        ...(passed.includes('service') ? serviceFlags(body) : []),
        ...(psc
          ? [
              ['--psc-target-service', call.whole(body.text('pscTargetService'))] as const,
              ['--producer-port', body.nested('pscData')?.whole('producerPort')] as const,
            ]
          : []),
      ),
    ],
  };
}

/**
 * API Gateway is in Preview, so the command is one of gcloud beta.
 * Source: https://cloud.google.com/sdk/gcloud/reference/beta/compute/network-endpoint-groups/create
 */
function printGatewayNeg(call: Call): Printed {
  const deployment = call.body.nested('serverlessDeployment');
  const platform = deployment?.text('platform');
  if (platform === undefined) return { commands: [], byHand: 'has a serverless deployment without a platform' };
  return {
    notes: ['NEGs of API Gateway are in Preview.'],
    commands: [
      call.scoped(
        'beta compute network-endpoint-groups create',
        ['--network-endpoint-type', 'serverless'],
        ['--serverless-deployment-platform', platform],
        ['--serverless-deployment-resource', deployment?.text('resource')],
        ['--serverless-deployment-version', deployment?.text('version')],
        ['--serverless-deployment-url-mask', deployment?.text('urlMask')],
      ),
    ],
  };
}

/** gcloud looks for a bare subnet name in the NEG's own region; one from elsewhere is written as a URL. */
function subnetWord(call: Call, url: string | undefined): Word | undefined {
  const link = url === undefined ? undefined : parseLink(url);
  if (!link) return url;
  const place = call.step.scope.value ?? '';
  const sameRegion = place === link.scope.value || place.startsWith(`${link.scope.value}-`);
  return call.isBare(link) && sameRegion ? link.name : call.url(link);
}

/** A serverless NEG has one of three services; the API has one object for each. */
function serviceFlags(body: Fields): Flag[] {
  const run = body.nested('cloudRun');
  if (run) {
    return flags(
      ['--cloud-run-service', run.text('service')],
      ['--cloud-run-tag', run.text('tag')],
      ['--cloud-run-url-mask', run.text('urlMask')],
    );
  }
  const cloudFunction = body.nested('cloudFunction');
  if (cloudFunction) {
    return flags(
      ['--cloud-function-name', cloudFunction.text('function')],
      ['--cloud-function-url-mask', cloudFunction.text('urlMask')],
    );
  }
  const app = body.nested('appEngine');
  if (!app) return [];
  const found = flags(
    ['--app-engine-service', app.text('service')],
    ['--app-engine-version', app.text('version')],
    ['--app-engine-url-mask', app.text('urlMask')],
  );
  // Without a service, a version or a mask it is the default service that the NEG leads to.
  return found.length > 0 ? found : [['--app-engine-app']];
}

/** gcloud's key for each field of an endpoint. */
const endpointKeys = [
  ['ip', 'ipAddress'],
  ['ipv6', 'ipv6Address'],
  ['fqdn', 'fqdn'],
  ['port', 'port'],
  ['client-destination-port', 'clientDestinationPort'],
] as const;

const numbers: readonly string[] = ['port', 'clientDestinationPort'];

/**
 * `network-endpoint-groups update` with one `--add-endpoint` for each endpoint; the plan gives at most 500 at a time.
 * A VM of a zonal NEG stands by its name. A port mapping NEG spans the zones of its region, so there it is the URL.
 */
export function printEndpoints(call: Call): Printed {
  const added = call.body.rows('networkEndpoints').flatMap((endpoint, index) => {
    const instance = call.instance(endpoint.text('instance'));
    const pairs: (readonly [string, Word])[] = instance === undefined ? [] : [['instance', instance]];
    for (const [key, field] of endpointKeys) {
      const value = numbers.includes(field) ? endpoint.whole(field) : endpoint.text(field);
      if (value !== undefined) pairs.push([key, value]);
    }
    const value = dict(pairs);
    if (pairs.length > 0 && value !== undefined) return [['--add-endpoint', value] as const];
    call.leaveOut(endpoint, `Endpoint ${index + 1} is blank and is left out.`);
    return [];
  });
  return {
    commands: added.length > 0 ? [call.scoped('compute network-endpoint-groups update', ...added)] : [],
  };
}
