import { explicit } from '../export/explicit.ts';
import { hasVmEndpoints, placementsOf } from '../model/endpoints.ts';
import { parseIpv4, parseIpv6 } from '../model/ip.ts';
import type { BackendService, Endpoint, ForwardingRule, Resource, Vm } from '../model/kinds.ts';
import { isObject } from '../model/references.ts';
import type { View } from '../model/view.ts';
import { isBlank } from './same.ts';

/**
 * A resource with what is blank written out as the rest of its design asks for, and with what the API answers in other
 * words spelt as designs spell it. In the ids of its own design.
 */
export function meaningOf(resource: Resource, view: () => View): Resource {
  const whole = spelledOut(explicit(resource, view()), view);
  if (whole.kind === 'forwardingRule') return ruleMeaning(whole, view());
  if (whole.kind === 'backendService') return serviceMeaning(whole, view());
  return whole;
}

/** A NEG with the address and the port that each of its endpoints gets where it says none, as the API answers them. */
export function spelledOut(resource: Resource, view: () => View): Resource {
  if (resource.kind !== 'neg' || !hasVmEndpoints(resource)) return resource;
  const isShort = ({ instance, ipAddress, port }: Endpoint) => instance !== undefined && (!ipAddress || !port);
  if (!resource.endpoints?.some(isShort)) return resource;
  const placements = placementsOf(resource, view());
  const endpoints = resource.endpoints.map((endpoint, index) => {
    const { address, port } = placements[index] ?? {};
    return {
      ...endpoint,
      ...(address === undefined || endpoint.ipAddress ? {} : { ipAddress: address }),
      ...(port === undefined || endpoint.port ? {} : { port }),
    };
  });
  return { ...resource, endpoints };
}

/** The API answers one port as a range, and a reserved address as the bare address. */
function ruleMeaning(rule: ForwardingRule, view: View): ForwardingRule {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(rule.portRange ?? '') ?? [];
  const reserved = isLiteral(rule.IPAddress)
    ? view.all('address').find(({ address, region }) => address === rule.IPAddress && region === rule.region)
    : undefined;
  return {
    ...rule,
    ...(first !== undefined && first === last ? { portRange: first } : {}),
    ...(reserved ? { IPAddress: reserved.id } : {}),
  };
}

/** Backends that scale by themselves have no mode of balancing; the API answers one all the same. */
function serviceMeaning(service: BackendService, view: View): BackendService {
  const backends = service.backends?.map((backend) => {
    const type = view.of('neg', backend.group)?.networkEndpointType ?? '';
    const isFilledIn = backend.balancingMode === 'UTILIZATION' && scaling.test(type);
    return isFilledIn ? { ...backend, balancingMode: undefined } : backend;
  });
  return backends ? { ...service, backends } : service;
}

const scaling = /^(SERVERLESS|PRIVATE_SERVICE_CONNECT|INTERNET_)/;

/** Whether a value is an address, and not the id of a resource that holds one. */
export const isLiteral = (value: unknown): value is string =>
  typeof value === 'string' && (parseIpv4(value) !== undefined || parseIpv6(value) !== undefined);

/**
 * A side of a VM with the boot image of the other one where it was read from the API, which answers the disk that was
 * made of the image, and no longer the image.
 */
export function withBootOf(side: Resource, other: Resource): Resource {
  if (side.kind !== 'vm' || other.kind !== 'vm') return side;
  const disks = disksOf(side);
  const isRead = isBlank(side.bootImage) && disks.some(isMadeDisk) && disksOf(other).length === 0;
  if (!isRead) return side;
  const rest: Resource = { ...side, bootImage: other.bootImage };
  Reflect.set(
    rest,
    'disks',
    disks.filter((disk) => !isMadeDisk(disk)),
  );
  return rest;
}

/**
 * A side of a NEG with the addresses of the other one where nobody knows what a VM is called: an endpoint that names its
 * VM alone is the one of that VM.
 */
export function withAddressesOf(side: Resource, other: Resource): Resource {
  if (side.kind !== 'neg' || other.kind !== 'neg' || !side.endpoints?.some(isOpen)) return side;
  const nameOf = ({ instance, port }: Endpoint) => JSON.stringify([instance, port ?? null]);
  const known = new Map<string, Endpoint[]>();
  for (const one of other.endpoints ?? []) known.set(nameOf(one), [...(known.get(nameOf(one)) ?? []), one]);
  const endpoints = side.endpoints.map((endpoint) => {
    const [found, ...more] = isOpen(endpoint) ? (known.get(nameOf(endpoint)) ?? []) : [];
    return found?.ipAddress && more.length === 0 ? { ...endpoint, ipAddress: found.ipAddress } : endpoint;
  });
  return { ...side, endpoints };
}

const isOpen = ({ instance, ipAddress, ipv6Address }: Endpoint): boolean =>
  Boolean(instance) && !ipAddress && !ipv6Address;

function disksOf(vm: Vm): readonly unknown[] {
  const held: unknown = Reflect.get(vm, 'disks');
  return Array.isArray(held) ? held : [];
}

const isMadeDisk = (disk: unknown): boolean =>
  isObject(disk) && disk.boot === true && !isBlank(disk.source) && isBlank(disk.initializeParams);
