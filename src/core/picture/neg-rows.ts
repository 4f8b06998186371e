import { effectivePort, nameOf } from '../model/endpoints.ts';
import type { Neg } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import type { Row } from './row.ts';

/** How many endpoints a card lists before it counts the rest. */
const listedEndpoints = 3;

const typeTexts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GCE_VM_IP: 'Zonal NEG',
    GCE_VM_IP_PORT: 'Zonal NEG',
    NON_GCP_PRIVATE_IP_PORT: 'Hybrid NEG',
    INTERNET_IP_PORT: 'Internet NEG',
    INTERNET_FQDN_PORT: 'Internet NEG',
    SERVERLESS: 'Serverless NEG',
    PRIVATE_SERVICE_CONNECT: 'PSC NEG',
    GCE_VM_IP_PORTMAP: 'Port mapping NEG',
  }),
);

/** What kind of NEG it is, in few words. */
export function negText(neg: Neg): string {
  return typeTexts.get(neg.networkEndpointType ?? '') ?? neg.networkEndpointType ?? 'NEG';
}

/** What a NEG’s card says: its type, its first endpoints, and where a serverless one leads. */
export function negRows(neg: Neg, view: View): Row[] {
  const endpoints = neg.endpoints ?? [];
  const rows: Row[] = [
    { key: 'type', value: neg.networkEndpointType ?? 'no type yet', mono: true, muted: !neg.networkEndpointType },
  ];
  const subnet = view.get(neg.subnetwork);
  if (subnet) rows.push({ key: 'subnet', label: 'Subnet', value: nameOf(subnet, 'subnet') });
  if (neg.defaultPort !== undefined)
    rows.push({ key: 'defaultPort', label: 'Default port', value: String(neg.defaultPort), mono: true });
  for (const endpoint of endpoints.slice(0, listedEndpoints)) {
    const target = view.get(endpoint.instance);
    const port = endpoint.port ?? effectivePort(neg, endpoint);
    const address = endpoint.fqdn ?? endpoint.ipAddress ?? endpoint.ipv6Address;
    const text = [target ? nameOf(target, 'VM') : undefined, address].filter((part) => part !== undefined).join(' · ');
    rows.push({
      key: endpoint.id,
      part: endpoint.id,
      // What tells the endpoints of a port mapping NEG apart is the port that clients ask for.
      ...(endpoint.clientDestinationPort === undefined ? {} : { label: `:${endpoint.clientDestinationPort} →` }),
      value: `${text || 'no target yet'}${port === undefined ? '' : `:${port}`}`,
      mono: true,
      ports: [{ side: 'right', part: endpoint.id }],
    });
  }
  const rest = endpoints.length - listedEndpoints;
  if (rest > 0) rows.push({ key: 'more', value: `+ ${rest} more`, muted: true, ports: [{ side: 'right', part: '+' }] });
  const service = serverlessTarget(neg, view);
  if (service)
    rows.push({ key: 'target', label: 'Target', value: service, ports: [{ side: 'right', part: 'target' }] });
  else if (endpoints.length === 0)
    rows.push({ key: 'none', value: takesEndpoints(neg) ? 'no endpoints yet' : 'no target yet', muted: true });
  return rows;
}

const takesEndpoints = (neg: Neg): boolean =>
  neg.networkEndpointType !== 'SERVERLESS' && neg.networkEndpointType !== 'PRIVATE_SERVICE_CONNECT';

function serverlessTarget(neg: Neg, view: View): string | undefined {
  const id =
    neg.cloudRun?.service ??
    neg.cloudFunction?.function ??
    neg.appEngine?.service ??
    neg.serverlessDeployment?.resource ??
    neg.pscTargetService;
  const mask =
    neg.cloudRun?.urlMask ?? neg.cloudFunction?.urlMask ?? neg.appEngine?.urlMask ?? neg.serverlessDeployment?.urlMask;
  return id === undefined ? mask : nameOf(view.get(id), 'target');
}
