import { type EndpointField, negTypeOf } from '../facts/neg-types.ts';
import { hostNameFault } from '../model/host-names.ts';
import { parseIpv4, parseIpv6 } from '../model/ip.ts';
import type { Endpoint, Neg, Vm } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import { type DelimitedRow, readDelimited } from './delimited.ts';

/** What one column of the table is taken for; `ignored`: for nothing, and why. */
export interface TableColumn {
  /** Its heading, or the letter that a spreadsheet gives it. */
  readonly title: string;
  readonly field?: EndpointField;
  readonly ignored?: string;
}

/** One row: the endpoint that it says, or why it says none. */
export type TableRow = {
  readonly line: number;
  readonly cells: readonly string[];
} & ({ readonly endpoint: Omit<Endpoint, 'id'> } | { readonly refused: string });

export interface EndpointTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/**
 * Reads a table from a spreadsheet (tabs or CSV) as endpoints of a NEG. A first row of headings says what the columns are;
 * without one, their values do. VMs are named as the design names them.
 */
export function readEndpointTable(text: string, neg: Neg, view: View): EndpointTable {
  const all = readDelimited(text);
  const vms = vmsByName(view);
  const headings = headingsOf(all[0]);
  const rows = headings ? all.slice(1) : all;
  const width = Math.max(0, ...all.map(({ cells }) => cells.length));
  const taken = new Set<EndpointField>();
  const columns = Array.from({ length: width }, (_, index): TableColumn => {
    const title = all[0]?.cells[index] && headings ? all[0].cells[index] : String.fromCharCode(65 + (index % 26));
    const values = rows.flatMap(({ cells }) => cells[index] || []);
    const field = headings ? headings[index] : byShape(values, vms, taken);
    if (!field) return { title, ignored: values.length === 0 ? 'it is blank' : 'no field of an endpoint fits it' };
    if (taken.has(field)) return { title, ignored: 'another column says the same' };
    const facts = negTypeOf(neg.networkEndpointType ?? '');
    if (facts?.endpoint[field] === 'forbidden') return { title, ignored: `endpoints of ${facts.id} NEGs have none` };
    taken.add(field);
    return { title, field };
  });
  const known = new Set((neg.endpoints ?? []).map(keyOf));
  return { columns, rows: rows.map((row) => readRow(row, columns, neg, vms, known)) };
}

const headingWords: Readonly<Record<EndpointField, readonly string[]>> = {
  instance: ['instance', 'instancename', 'vm', 'vminstance', 'vmname', 'name', 'server', 'machine', 'node'],
  ipAddress: ['ip', 'ipaddress', 'ipv4', 'ipv4address', 'address', 'internalip', 'privateip', 'externalip', 'publicip'],
  ipv6Address: ['ipv6', 'ipv6address'],
  port: ['port', 'targetport', 'endpointport', 'destinationport'],
  fqdn: ['fqdn', 'host', 'hostname', 'dns', 'dnsname', 'domain', 'domainname'],
  clientDestinationPort: ['clientdestinationport', 'clientport'],
};
const fieldOf = new Map<string, EndpointField>();
for (const field of ['instance', 'ipAddress', 'ipv6Address', 'port', 'fqdn', 'clientDestinationPort'] as const)
  for (const word of headingWords[field]) fieldOf.set(word, field);

/** The fields that a first row names; undefined where it is a row of values. */
function headingsOf(row: DelimitedRow | undefined): readonly (EndpointField | undefined)[] | undefined {
  const fields = row?.cells.map((cell) => fieldOf.get(cell.toLowerCase().replaceAll(/[^a-z0-9]/g, '')));
  return fields?.some((field) => field !== undefined) ? fields : undefined;
}

/** What a column without a heading is: what most of its values look like. The second column of ports is the clients'. */
function byShape(
  values: readonly string[],
  vms: ReadonlyMap<string, readonly Vm[]>,
  taken: ReadonlySet<EndpointField>,
): EndpointField | undefined {
  const counts = new Map<EndpointField, number>();
  for (const value of values) {
    const shape = shapeOf(value, vms);
    if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const field = most?.[0];
  return field === 'port' && taken.has('port') ? 'clientDestinationPort' : field;
}

function shapeOf(value: string, vms: ReadonlyMap<string, readonly Vm[]>): EndpointField | undefined {
  if (/^\d+$/.test(value)) return 'port';
  if (vms.has(lastOf(value))) return 'instance';
  const { host } = hostAndPort(value);
  if (parseIpv4(host) !== undefined) return 'ipAddress';
  if (parseIpv6(value) !== undefined) return 'ipv6Address';
  if (host.includes('.') && hostNameFault(host) === undefined) return 'fqdn';
  return /^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(lastOf(value)) ? 'instance' : undefined;
}

function readRow(
  { line, cells }: DelimitedRow,
  columns: readonly TableColumn[],
  neg: Neg,
  vms: ReadonlyMap<string, readonly Vm[]>,
  known: Set<string>,
): TableRow {
  let endpoint: Omit<Endpoint, 'id'> = {};
  for (const [index, { field }] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (!field || cell === '') continue;
    const read = readCell(field, cell, neg, vms);
    if ('refused' in read) return { line, cells, refused: read.refused };
    // A port of its own column is the one that was meant, an address with a port behind it only says one by the way.
    endpoint = { ...read.fields, ...endpoint, ...(field === 'port' ? read.fields : {}) };
  }
  if (Object.keys(endpoint).length === 0) return { line, cells, refused: 'It holds nothing that this NEG could take.' };
  const key = keyOf(endpoint);
  if (known.has(key)) return { line, cells, refused: 'This endpoint is there already.' };
  known.add(key);
  return { line, cells, endpoint };
}

type Cell = { readonly fields: Omit<Endpoint, 'id'> } | { readonly refused: string };

function readCell(field: EndpointField, cell: string, neg: Neg, vms: ReadonlyMap<string, readonly Vm[]>): Cell {
  switch (field) {
    case 'instance':
      return readVm(cell, neg, vms);
    case 'port':
    case 'clientDestinationPort': {
      const port = portIn(cell);
      return port === undefined
        ? { refused: `“${cell}” is no port: those are whole numbers from 1 to 65535.` }
        : { fields: { [field]: port } };
    }
    case 'ipAddress': {
      const { host, port } = hostAndPort(cell);
      if (parseIpv4(host) === undefined) return { refused: `“${cell}” is no IPv4 address.` };
      return withPort({ ipAddress: host }, port, neg);
    }
    case 'ipv6Address':
      return parseIpv6(cell) === undefined
        ? { refused: `“${cell}” is no IPv6 address.` }
        : { fields: { ipv6Address: cell } };
    default: {
      const { host, port } = hostAndPort(cell);
      const fault = hostNameFault(host);
      if (fault?.sure) return { refused: `“${cell}” is no host name: it ${fault.what}.` };
      return withPort({ fqdn: host }, port, neg);
    }
  }
}

function readVm(cell: string, neg: Neg, vms: ReadonlyMap<string, readonly Vm[]>): Cell {
  const name = lastOf(cell);
  const zone = /(?:^|\/)zones\/([^/]+)\//.exec(cell)?.[1];
  const called = (vms.get(name) ?? []).filter((vm) => zone === undefined || vm.zone === zone);
  const near = called.filter((vm) => vm.zone === neg.zone);
  const [vm, ...others] = near.length > 0 ? near : called;
  if (!vm) return { refused: `There is no VM called ${name} in this design.` };
  if (others.length > 0)
    return { refused: `${others.length + 1} VMs are called ${name}; a name of its own tells them apart.` };
  return { fields: { instance: vm.id } };
}

function withPort(fields: Omit<Endpoint, 'id'>, port: number | undefined, neg: Neg): Cell {
  const takesPort = negTypeOf(neg.networkEndpointType ?? '')?.endpoint.port !== 'forbidden';
  return { fields: port === undefined || !takesPort ? fields : { ...fields, port } };
}

/** `10.0.0.5:8080` and `api.example.com:443` are how many tools print an endpoint. */
function hostAndPort(text: string): { readonly host: string; readonly port?: number } {
  const [, host = text, digits] = /^([^:]+):(\d+)$/.exec(text) ?? [];
  const port = digits === undefined ? undefined : portIn(digits);
  return port === undefined ? { host: text } : { host, port };
}

function portIn(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** VMs may be named by their URL, as the API does. */
const lastOf = (text: string): string => text.split('/').at(-1) ?? text;

function vmsByName(view: View): ReadonlyMap<string, readonly Vm[]> {
  const names = new Map<string, Vm[]>();
  for (const vm of view.all('vm')) {
    if (vm.name === undefined) continue;
    const list = names.get(vm.name);
    if (list) list.push(vm);
    else names.set(vm.name, [vm]);
  }
  return names;
}

/** What makes two rows the same endpoint. */
function keyOf({ instance, ipAddress, ipv6Address, port, fqdn, clientDestinationPort }: Omit<Endpoint, 'id'>): string {
  return JSON.stringify([instance, ipAddress, ipv6Address, port, fqdn, clientDestinationPort]);
}
