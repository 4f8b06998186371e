import { nicName, nicsOf } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { type KindName, kinds, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import type { View } from '../model/view.ts';
import { cardOf, scopeText } from '../picture/card.ts';
import { balancingText } from '../picture/service-rows.ts';
import { waysOf } from './links.ts';
import { named, prose } from './markdown-text.ts';

/** A column: its heading, and the cell of a resource as Markdown. */
type Column = readonly [head: string, cell: (resource: Resource, view: View) => string];

/** A list in one cell; the rest is counted. */
const listed = 6;

export function listing(cells: readonly string[]): string {
  const more = cells.length > listed ? [`and ${cells.length - listed} more`] : [];
  return [...cells.slice(0, listed), ...more].join('<br>');
}

const value = (text: string | number | undefined): string => (text === undefined ? '' : named(String(text)));

/** The resource with that id, by its name; a literal that is none stays what it is. */
export function nameCell(id: Id | undefined, view: View): string {
  if (id === undefined) return '';
  const resource = view.get(id);
  if (!resource) return named(id);
  if (resource.name !== undefined) return named(resource.name);
  return resource.kind === 'external' ? value(resource.url) : `*unnamed ${kinds[resource.kind].label}*`;
}

const place: Column = ['Place', (resource) => value(scopeText(resource))];

/** A column for resources of one kind; those of others have a blank cell. */
function column<K extends KindName>(
  kind: K,
  head: string,
  cell: (resource: Extract<Resource, { kind: K }>, view: View) => string,
): Column {
  const isOwn = (resource: Resource): resource is Extract<Resource, { kind: K }> => resource.kind === kind;
  return [head, (resource, view) => (isOwn(resource) ? cell(resource, view) : '')];
}

/** What the card says, for kinds that say it in one line. */
const said = (head: string): Column => [
  head,
  (resource, view) =>
    listing(
      cardOf(resource, view).rows.map((row) => {
        const label = row.label === undefined ? '' : `${prose(row.label)} `;
        return `${label}${row.muted ? prose(row.value) : named(row.value)}`;
      }),
    ),
];

const columns: Readonly<Partial<Record<KindName, readonly Column[]>>> = {
  network: [
    column('network', 'Subnets', ({ autoCreateSubnetworks, IPv4Range }) =>
      IPv4Range ? 'none (legacy)' : autoCreateSubnetworks ? 'made by Google (auto mode)' : 'made by hand (custom mode)',
    ),
    column('network', 'Routing', ({ routingConfig }) => value(routingConfig?.routingMode)),
    column('network', 'MTU', ({ mtu }) => value(mtu)),
    column('network', 'Peered with', ({ peerings }, view) =>
      listing((peerings ?? []).map((peering) => nameCell(peering.network, view))),
    ),
  ],
  subnet: [
    place,
    column('subnet', 'Network', ({ network }, view) => nameCell(network, view)),
    column('subnet', 'Range', ({ ipCidrRange }) => value(ipCidrRange)),
    column('subnet', 'Secondary ranges', ({ secondaryIpRanges }) =>
      listing(
        (secondaryIpRanges ?? []).map(({ rangeName, ipCidrRange }) => `${value(rangeName)} ${value(ipCidrRange)}`),
      ),
    ),
    column('subnet', 'Purpose', ({ purpose }) => value(purpose)),
  ],
  firewallRule: [
    column('firewallRule', 'Network', ({ network }, view) => nameCell(network, view)),
    column('firewallRule', 'Priority', ({ priority }) => value(priority)),
    column('firewallRule', 'Direction', ({ direction }) => value(direction ?? 'INGRESS')),
    column('firewallRule', 'Lets through', ({ allowed }) => listing((allowed ?? []).map(layerCell))),
    column('firewallRule', 'Refuses', ({ denied }) => listing((denied ?? []).map(layerCell))),
    column('firewallRule', 'From or to', (rule) => {
      const { direction, sourceRanges, destinationRanges, sourceTags, sourceServiceAccounts } = rule;
      const ranges = direction === 'EGRESS' ? destinationRanges : sourceRanges;
      const places = [...(ranges ?? []), ...(sourceTags ?? []), ...(sourceServiceAccounts ?? [])];
      return places.length === 0 ? 'anywhere' : listing(places.map((one) => named(one)));
    }),
    column('firewallRule', 'For', ({ targetTags, targetServiceAccounts }) =>
      targetTags || targetServiceAccounts
        ? listing([...(targetTags ?? []), ...(targetServiceAccounts ?? [])].map((tag) => named(tag)))
        : 'every VM of the network',
    ),
    column('firewallRule', 'State', ({ disabled }) => (disabled ? 'disabled' : 'enforced')),
  ],
  router: [
    place,
    column('router', 'Network', ({ network }, view) => nameCell(network, view)),
    column('router', 'Cloud NAT', ({ nats }) => listing((nats ?? []).map(({ name }) => value(name ?? '')))),
  ],
  address: [
    place,
    column('address', 'Address', ({ address }) => (address ? named(address) : 'chosen by Google')),
    column('address', 'Type', ({ addressType }) => value(addressType)),
  ],
  vm: [
    place,
    column('vm', 'Machine type', ({ machineType }) => value(machineType)),
    column('vm', 'Interfaces', (vm, view) =>
      listing(
        nicsOf(vm).map(({ nic, index }) => {
          const address = nic.networkIP === undefined ? '' : ` ${named(nic.networkIP)}`;
          const aliases = (nic.aliasIpRanges ?? []).map(({ ipCidrRange }) => `, alias ${value(ipCidrRange)}`);
          return `${nicName(index)}${address} in ${nameCell(nic.subnetwork, view) || 'no subnet'}${aliases.join('')}`;
        }),
      ),
    ),
    column('vm', 'Network tags', ({ tags }) => listing((tags ?? []).map((tag) => named(tag)))),
  ],
  instanceGroup: [
    place,
    column('instanceGroup', 'Sort', ({ managed }) => (managed ? 'managed' : 'unmanaged')),
    column('instanceGroup', 'VMs', ({ instances, targetSize }, view) =>
      instances ? listing(instances.map((id) => nameCell(id, view))) : value(targetSize),
    ),
    column('instanceGroup', 'Named ports', ({ namedPorts }) =>
      listing((namedPorts ?? []).map(({ name, port }) => named(`${name ?? ''}:${port ?? ''}`))),
    ),
  ],
  neg: [
    place,
    column('neg', 'Type', ({ networkEndpointType }) => value(networkEndpointType)),
    column('neg', 'Network', ({ network, subnetwork }, view) =>
      [nameCell(network, view), nameCell(subnetwork, view)].filter((cell) => cell !== '').join(' / '),
    ),
    column('neg', 'Default port', ({ defaultPort }) => value(defaultPort)),
    column('neg', 'Leads to', (neg, view) => {
      const targets = referencesOf(neg).filter(
        ({ relation, part }) => relation.traffic !== undefined && part === undefined,
      );
      if (targets.length > 0) return listing(targets.map(({ to }) => nameCell(to, view)));
      const count = neg.endpoints?.length ?? 0;
      return `${count} ${count === 1 ? 'endpoint' : 'endpoints'}`;
    }),
  ],
  gkeService: [
    ['Region', (resource) => (resource.kind === 'gkeService' ? value(resource.region) : '')],
    column('gkeService', 'Cluster', ({ cluster }) => value(cluster)),
    column('gkeService', 'Namespace', ({ namespace }) => value(namespace)),
    column('gkeService', 'Ports', ({ ports }) =>
      listing((ports ?? []).map(({ port, targetPort }) => named(`${port ?? ''} → ${targetPort ?? ''}`))),
    ),
    column('gkeService', 'NEGs', ({ negs }, view) => listing((negs ?? []).map((id) => nameCell(id, view)))),
  ],
  healthCheck: [
    place,
    said('Probe'),
    column('healthCheck', 'Every', ({ checkIntervalSec }) => seconds(checkIntervalSec)),
    column('healthCheck', 'Timeout', ({ timeoutSec }) => seconds(timeoutSec)),
  ],
  backendService: [
    place,
    column('backendService', 'Scheme', ({ loadBalancingScheme }) => value(loadBalancingScheme)),
    column('backendService', 'Protocol', ({ protocol }) => value(protocol)),
    column('backendService', 'Backends', ({ backends }, view) =>
      listing(
        (backends ?? []).map((backend) => {
          const mode = balancingText(backend);
          return `${nameCell(backend.group, view) || 'no group'}${mode === '' ? '' : `: ${prose(mode)}`}`;
        }),
      ),
    ),
    column('backendService', 'Health check', ({ healthChecks }, view) =>
      listing((healthChecks ?? []).map((id) => nameCell(id, view))),
    ),
  ],
  backendBucket: [column('backendBucket', 'Bucket', ({ bucketName }) => value(bucketName))],
  urlMap: [
    place,
    column('urlMap', 'Requests', (map, view) => {
      const ways = waysOf(map).map(({ hosts, paths, to }) => {
        const which = [hosts.map(patternCell).join(', '), paths.map(patternCell).join(', ')].filter(
          (text) => text !== '',
        );
        return `${which.join(', ')} → ${nameCell(to, view) || 'no service'}`;
      });
      return listing(map.defaultUrlRedirect ? [...ways, 'anything else is redirected'] : ways);
    }),
  ],
  certificate: [
    place,
    column('certificate', 'Type', ({ type }) => value(type)),
    column('certificate', 'Domains', ({ managed }) => listing((managed?.domains ?? []).map((one) => named(one)))),
  ],
  targetProxy: [
    place,
    column('targetProxy', 'Type', ({ type }) => value(type)),
    column('targetProxy', 'Leads to', ({ urlMap, service }, view) => nameCell(urlMap ?? service, view)),
    column('targetProxy', 'Certificates', ({ sslCertificates, certificateMap }, view) =>
      listing([
        ...(sslCertificates ?? []).map((id) => nameCell(id, view)),
        ...(certificateMap ? [named(certificateMap)] : []),
      ]),
    ),
  ],
  forwardingRule: [
    place,
    column('forwardingRule', 'Scheme', ({ loadBalancingScheme }) => value(loadBalancingScheme)),
    column('forwardingRule', 'Protocol', ({ IPProtocol }) => value(IPProtocol)),
    column('forwardingRule', 'Ports', ({ allPorts, ports, portRange }) =>
      allPorts ? 'all' : value(ports?.join(', ') ?? portRange),
    ),
    column('forwardingRule', 'Address', ({ IPAddress }, view) => nameCell(IPAddress, view) || 'chosen by Google'),
    column('forwardingRule', 'Leads to', ({ target, backendService }, view) =>
      nameCell(target ?? backendService, view),
    ),
  ],
  serviceAttachment: [
    place,
    column('serviceAttachment', 'Publishes', ({ targetService }, view) => nameCell(targetService, view)),
    column('serviceAttachment', 'NAT subnets', ({ natSubnets }, view) =>
      listing((natSubnets ?? []).map((id) => nameCell(id, view))),
    ),
    column('serviceAttachment', 'Connections', ({ connectionPreference }) => value(connectionPreference)),
  ],
};

/** A host or path as code, a sentence about them as words. */
const patternCell = (text: string): string => (/^\S+$/.test(text) ? named(text) : prose(text));

/** Protocol and ports of a firewall rule. */
const layerCell = ({ IPProtocol, ports }: { IPProtocol?: string; ports?: readonly string[] }): string =>
  named([IPProtocol ?? 'all', ...(ports?.length ? [ports.join(',')] : [])].join(':'));

const seconds = (count: number | undefined): string => (count === undefined ? '' : `${count} s`);

/** The table of all resources of one kind: headings, and the cells of each; columns that say nothing are left out. */
export function kindTable(resources: readonly Resource[], view: View): { head: string[]; rows: string[][] } {
  const [{ kind } = { kind: undefined }] = resources;
  const own = (kind === undefined ? undefined : columns[kind]) ?? [place, said('What it says')];
  const all: readonly Column[] = [
    ['Name', ({ name }) => (name === undefined ? '*(no name)*' : named(name))],
    ...own,
    ['Project', ({ project }) => value(project)],
    ['Description', ({ description }) => (description ? prose(description) : '')],
  ];
  const rows = resources.map((resource) => all.map(([, cell]) => cell(resource, view)));
  const isSaid = all.map((_, index) => index === 0 || rows.some((cells) => cells[index] !== ''));
  return {
    head: all.map(([head]) => head).filter((_, index) => isSaid[index]),
    rows: rows.map((cells) => cells.filter((_, index) => isSaid[index])),
  };
}
