import type { Id } from '../../src/core/model/kind.ts';
import type { Resource, ResourceOf } from '../../src/core/model/kinds.ts';
import { regions, type World } from './world.ts';

export function instanceGroup(world: World): Resource {
  const zone = world.zone();
  const head = { ...world.head('instanceGroup'), zone, namedPorts: [{ name: 'http', port: 80 }] };
  if (world.tape.once(2)) {
    const size = { baseInstanceName: 'vm', targetSize: 2, instanceTemplate: template(world) };
    if (world.tape.once(2)) return { ...head, managed: true, ...size };
    const { zone: _zone, ...regional } = head;
    return { ...regional, managed: true, region: world.tape.pick(...regions), ...size, targetShape: 'EVEN' };
  }
  const vms = world.all('vm', (vm) => vm.zone === zone);
  return { ...head, instances: vms.map(({ id }) => id), network: vms[0]?.networkInterfaces?.[0]?.network };
}

function template(world: World): Id {
  const id = world.nextId();
  const name = `template-${world.count}`;
  const selfLink = `https://www.googleapis.com/compute/v1/projects/my-project/global/instanceTemplates/${name}`;
  const json = { kind: 'compute#instanceTemplate', name, selfLink, properties: { machineType: 'e2-medium' } };
  world.put({ id, kind: 'opaque', name, apiKind: 'compute#instanceTemplate', url: selfLink, json });
  return id;
}

export function neg(world: World): Resource {
  const head = world.head('neg');
  const region = world.tape.pick(...regions);
  const zone = `${region}-b`;
  const subnet = world.tape.of(world.all('subnet'));
  const inside = { zone, network: subnet?.network, ...(subnet ? { subnetwork: subnet.id } : {}) };
  const vms = world.all('vm');
  const networkEndpointType = world.tape.pick(
    'GCE_VM_IP_PORT',
    'GCE_VM_IP',
    'NON_GCP_PRIVATE_IP_PORT',
    'INTERNET_FQDN_PORT',
    'INTERNET_IP_PORT',
    'SERVERLESS',
    'PRIVATE_SERVICE_CONNECT',
    'GCE_VM_IP_PORTMAP',
  );
  const typed = { ...head, networkEndpointType };
  switch (networkEndpointType) {
    case 'GCE_VM_IP_PORT':
      return {
        ...typed,
        ...inside,
        ...(world.tape.once(2) ? { defaultPort: 8080 } : {}),
        endpoints: vms.map((vm, index) => ({
          id: `e${index + 1}`,
          instance: vm.id,
          ...(world.tape.once(2) ? { port: 80 + index } : {}),
        })),
      };
    case 'GCE_VM_IP':
      return { ...typed, ...inside, endpoints: vms.map((vm, index) => ({ id: `e${index + 1}`, instance: vm.id })) };
    case 'GCE_VM_IP_PORTMAP':
      return {
        ...typed,
        region,
        network: subnet?.network,
        ...(subnet ? { subnetwork: subnet.id } : {}),
        endpoints: vms.map((vm, index) => ({
          id: `e${index + 1}`,
          instance: vm.id,
          port: 80,
          clientDestinationPort: 8000 + index,
        })),
      };
    case 'NON_GCP_PRIVATE_IP_PORT':
      return {
        ...typed,
        zone,
        network: subnet?.network,
        endpoints: [{ id: 'e1', ipAddress: '192.168.1.5', port: 443 }],
      };
    case 'INTERNET_FQDN_PORT':
      return { ...typed, endpoints: [{ id: 'e1', fqdn: 'origin.example.com', port: 443 }] };
    case 'INTERNET_IP_PORT':
      return { ...typed, defaultPort: 443, endpoints: [{ id: 'e1', ipAddress: '198.51.100.7' }] };
    case 'SERVERLESS':
      return { ...typed, region, ...serverless(world, region, head.project) };
    default:
      return { ...typed, region, network: subnet?.network, pscTargetService: pscTarget(world, region) };
  }
}

function serverless(world: World, region: string, project: string | undefined): Partial<ResourceOf<'neg'>> {
  const kind = world.tape.pick('cloudRunService', 'cloudRunFunction', 'appEngineService', 'mask');
  if (kind === 'mask') return { cloudRun: { urlMask: 'example.com/<service>' } };
  const id = world.nextId();
  const target = { id, name: `app-${world.count}`, region, ...(project === undefined ? {} : { project }) };
  if (kind === 'cloudRunService') world.put({ ...target, kind });
  else if (kind === 'cloudRunFunction') world.put({ ...target, kind });
  else world.put({ ...target, kind });
  if (kind === 'cloudRunService') return { cloudRun: { service: id } };
  return kind === 'cloudRunFunction' ? { cloudFunction: { function: id } } : { appEngine: { service: id } };
}

function pscTarget(world: World, region: string): Id {
  if (world.tape.once(2)) return world.external(`regions/${region}/serviceAttachments`);
  const id = world.nextId();
  const host = `storage-${world.count}.googleapis.com`;
  return world.put({ id, kind: 'googleApi', name: host, host });
}

/** What no list of Compute Engine holds: drawn, or made by others. */
export function outside(world: World): Resource {
  const kind = world.tape.pick(
    'gkeService',
    'hybridLink',
    'hybridHost',
    'internetHost',
    'cloudRunService',
    'cloudRunFunction',
    'googleApi',
    'external',
    'opaque',
  );
  const network = world.tape.of(world.all('network'))?.id;
  const region = world.tape.pick(...regions);
  switch (kind) {
    case 'gkeService': {
      const negs = world.all('neg').filter(() => world.tape.once(2));
      const ports = [{ port: 80, targetPort: 8080 }];
      return { ...world.head(kind), cluster: 'shop', ports, negs: negs.map(({ id }) => id) };
    }
    case 'hybridLink': {
      const router = world.tape.of(world.all('router'))?.id;
      return { ...world.head(kind), type: 'VPN', ...(network ? { network } : {}), ...(router ? { router } : {}) };
    }
    case 'hybridHost': {
      const link = world.tape.of(world.all('hybridLink'))?.id;
      return { ...world.head(kind), ipAddress: '192.168.1.5', ...(link ? { link } : {}) };
    }
    case 'internetHost':
      return { ...world.head(kind), fqdn: 'origin.example.com' };
    case 'cloudRunService':
      return { ...world.head(kind), region };
    case 'cloudRunFunction':
      return { ...world.head(kind), region, generation: 'GEN_1' };
    case 'googleApi':
      return { ...world.head(kind), host: `storage-${world.count}.googleapis.com` };
    case 'external':
      return { ...world.head(kind), url: `https://example.com/else/${world.count}`, note: world.text('A note') };
    case 'opaque':
      return { ...world.head(kind), apiKind: 'compute#region', json: { quotas: [{ metric: 'CPUS', limit: 24 }] } };
  }
}
