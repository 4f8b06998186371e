import { parseLink } from '../../model/api.ts';
import { concat, dict, list, type Word } from '../shell.ts';
import { type Call, type Printed, type ScopeFlags, scopeFlags } from './call.ts';
import { type Flag, flags, listFlag, positiveFlag } from './command.ts';
import type { Fields } from './fields.ts';

/** gcloud has one flag for each kind of target, and for its scope where it can have more than one. */
const targets: Readonly<Record<string, readonly [flag: string, scopes: ScopeFlags]>> = {
  targetHttpProxies: [
    '--target-http-proxy',
    { region: '--target-http-proxy-region', global: '--global-target-http-proxy' },
  ],
  targetHttpsProxies: [
    '--target-https-proxy',
    { region: '--target-https-proxy-region', global: '--global-target-https-proxy' },
  ],
  targetTcpProxies: [
    '--target-tcp-proxy',
    { region: '--target-tcp-proxy-region', global: '--global-target-tcp-proxy' },
  ],
  targetSslProxies: ['--target-ssl-proxy', {}],
  targetGrpcProxies: ['--target-grpc-proxy', {}],
  targetInstances: ['--target-instance', { zone: '--target-instance-zone' }],
  targetPools: ['--target-pool', { region: '--target-pool-region' }],
  targetVpnGateways: ['--target-vpn-gateway', { region: '--target-vpn-gateway-region' }],
  serviceAttachments: ['--target-service-attachment', { region: '--target-service-attachment-region' }],
};
const bundles = ['all-apis', 'vpc-sc'];
const schemes = ['EXTERNAL', 'EXTERNAL_MANAGED', 'INTERNAL', 'INTERNAL_MANAGED', 'INTERNAL_SELF_MANAGED'];
const protocols = ['TCP', 'UDP', 'L3_DEFAULT', 'ESP', 'AH', 'SCTP', 'ICMP'];

/**
 * `forwarding-rules create`
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/forwarding-rules/create
 */
export function printForwardingRule(call: Call): Printed {
  const { body } = call;
  const target = targetFlags(call);
  if (target.length === 0) return { commands: [], byHand: 'has no target' };
  const ports = portFlags(body);
  if (call.step.scope.type === 'global' && ports.length === 0 && target[0]?.[0] !== '--target-google-apis-bundle') {
    return { commands: [], byHand: 'is global and has no port' };
  }
  const [registration] = body.rows('serviceDirectoryRegistrations');
  return {
    commands: [
      call.scoped(
        'compute forwarding-rules create',
        ['--load-balancing-scheme', body.oneOf('loadBalancingScheme', schemes)],
        ...target,
        ['--ip-protocol', body.oneOf('IPProtocol', protocols)],
        ...ports,
        ...addressFlags(call),
        ['--ip-version', body.oneOf('ipVersion', ['IPV4', 'IPV6'])],
        ...call.referenceFlags('--network', body.text('network')),
        ...call.referenceFlags('--subnet', body.text('subnetwork'), { region: '--subnet-region' }),
        ['--network-tier', body.oneOf('networkTier', ['PREMIUM', 'STANDARD'])],
        ['--description', body.text('description')],
        positiveFlag('--allow-global-access', body.truth('allowGlobalAccess')),
        positiveFlag('--allow-psc-global-access', body.truth('allowPscGlobalAccess')),
        positiveFlag('--is-mirroring-collector', body.truth('isMirroringCollector')),
        listFlag('--source-ip-ranges', body.texts('sourceIpRanges')),
        ['--service-label', body.text('serviceLabel')],
        ['--service-directory-registration', registrationPath(call, registration)],
        positiveFlag('--disable-automate-dns-zone', body.truth('noAutomateDnsZone')),
        ['--ip-collection', body.text('ipCollection')],
      ),
    ],
  };
}

function targetFlags(call: Call): Flag[] {
  const service = call.referenceFlags('--backend-service', call.body.text('backendService'), {
    region: '--backend-service-region',
    global: '--global-backend-service',
  });
  const url = call.body.text('target');
  if (service.length > 0 || url === undefined) return service;
  if (bundles.includes(url)) return [['--target-google-apis-bundle', url]];
  const segment = parseLink(url)?.segment ?? '';
  const found = Object.hasOwn(targets, segment) ? targets[segment] : undefined;
  return found ? call.referenceFlags(found[0], url, found[1]) : [];
}

/** gcloud decides by the target whether ports become `ports` or a `portRange`; of what else is set, the rest stays unread. */
function portFlags(body: Fields): Flag[] {
  if (body.truth('allPorts') === true) return [['--ports', 'ALL']];
  const ports = body.texts('ports');
  if (ports) return [['--ports', list(ports)]];
  return flags(['--ports', body.text('portRange')]);
}

/** A reserved address by its name, or a literal one. */
function addressFlags(call: Call): Flag[] {
  const text = call.body.text('IPAddress');
  const link = text === undefined ? undefined : parseLink(text);
  if (text === undefined || !link) return flags(['--address', text]);
  const scopes = scopeFlags(link.scope, { region: '--address-region', global: '--global-address' });
  return [...call.referenceFlags('--address', text), ...scopes];
}

function registrationPath(call: Call, registration: Fields | undefined): Word | undefined {
  const namespace = registration?.text('namespace');
  const region = call.step.scope.value ?? registration?.text('serviceDirectoryRegion');
  if (!registration || region === undefined) return undefined;
  const service = registration.text('service');
  const place = concat('projects/', call.project(call.step.project), `/locations/${region}`);
  if (namespace === undefined) return place;
  return concat(place, `/namespaces/${namespace}`, service === undefined ? '' : `/services/${service}`);
}

/** `service-attachments create` */
export function printServiceAttachment(call: Call): Printed {
  const { body } = call;
  const producer = call.referenceFlags('--producer-forwarding-rule', body.text('targetService'), {
    region: '--producer-forwarding-rule-region',
    global: '--global-producer-forwarding-rule',
  });
  const urls = body.texts('natSubnets') ?? [];
  const subnets = call.references(urls);
  if (producer.length === 0 || subnets.length === 0) {
    const lack = producer.length === 0 ? 'producer forwarding rule' : 'subnet for Private Service Connect';
    return { commands: [], byHand: `has no ${lack}` };
  }
  return {
    commands: [
      call.scoped(
        'compute service-attachments create',
        ...producer,
        ['--nat-subnets', list(subnets)],
        ...scopeFlags(parseLink(urls[0] ?? '')?.scope, { region: '--nat-subnets-region' }),
        ['--connection-preference', body.oneOf('connectionPreference', ['ACCEPT_AUTOMATIC', 'ACCEPT_MANUAL'])],
        positiveFlag('--enable-proxy-protocol', body.truth('enableProxyProtocol')),
        ...acceptLists(body),
        listFlag('--consumer-reject-list', body.texts('consumerRejectLists')),
        listFlag('--domain-names', body.texts('domainNames')),
        positiveFlag('--reconcile-connections', body.truth('reconcileConnections')),
        ['--propagated-connection-limit', body.whole('propagatedConnectionLimit')],
        ['--description', body.text('description')],
      ),
    ],
  };
}

/** One flag for each consumer: its project (or network) and how many endpoints it may have. */
function acceptLists(body: Fields): Flag[] {
  return body.rows('consumerAcceptLists').flatMap((row) => {
    const consumer = row.text('projectIdOrNum') ?? row.text('networkUrl');
    const value = consumer === undefined ? undefined : dict([[consumer, row.whole('connectionLimit') ?? '']]);
    return value === undefined ? [] : [['--consumer-accept-list', value] as const];
  });
}
