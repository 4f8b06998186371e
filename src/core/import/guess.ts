import { type KnownKind, kindBySingular } from '../model/api.ts';
import type { JsonObject } from '../model/json.ts';

/** Fields that only one kind of resource has, most telling first. */
const signs: readonly (readonly [singular: string, ...fields: string[]])[] = [
  ['networkEndpointGroup', 'networkEndpointType'],
  ['instance', 'networkInterfaces'],
  ['network', 'autoCreateSubnetworks'],
  ['network', 'IPv4Range'],
  ['subnetwork', 'ipCidrRange', 'network'],
  ['targetHttpsProxy', 'urlMap', 'sslCertificates'],
  ['targetHttpsProxy', 'urlMap', 'certificateMap'],
  ['targetSslProxy', 'service', 'sslCertificates'],
  ['targetTcpProxy', 'service', 'proxyHeader'],
  ['targetGrpcProxy', 'urlMap', 'validateForProxyless'],
  ['targetHttpProxy', 'urlMap'],
  ['urlMap', 'pathMatchers'],
  ['urlMap', 'defaultService'],
  ['serviceAttachment', 'natSubnets'],
  ['forwardingRule', 'IPProtocol', 'loadBalancingScheme'],
  ['backendService', 'backends'],
  ['backendService', 'loadBalancingScheme', 'protocol'],
  ['healthCheck', 'checkIntervalSec'],
  ['healthCheck', 'httpHealthCheck'],
  ['healthCheck', 'tcpHealthCheck'],
  ['firewall', 'direction', 'network'],
  ['firewall', 'allowed'],
  ['firewall', 'denied'],
  ['backendBucket', 'bucketName'],
  ['router', 'nats'],
  ['router', 'bgp', 'network'],
  ['address', 'addressType'],
  ['instanceGroupManager', 'instanceTemplate', 'targetSize'],
];

/** What a resource without `kind` and `selfLink` is by its fields. Undefined where they do not tell. */
export function guessKind(json: JsonObject): KnownKind | undefined {
  const found = signs.find(([, ...fields]) => fields.every((field) => Object.hasOwn(json, field)));
  return found && kindBySingular.get(found[0]);
}
