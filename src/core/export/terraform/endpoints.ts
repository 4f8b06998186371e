import { terraformTypeOf } from '../../facts/terraform-types.ts';
import { parseLink } from '../../model/api.ts';
import { type JsonObject, textOf, without } from '../../model/json.ts';
import type { Attached, Context } from './context.ts';
import { objectsOf } from './fields.ts';
import { type Item, quote } from './hcl.ts';
import { exactly } from './labels.ts';
import { madeFirst } from './made-first.ts';
import type { Made } from './world.ts';
import { notHere, write } from './write.ts';

/**
 * The endpoints of a NEG, with the resources of its scope: one for each, or of a zonal NEG one for the whole list where
 * that is wished. How many there are decides nothing, so that a NEG that grows never changes hands. The list drops
 * endpoints before it adds others, and resources one by one do not.
 * Source: https://github.com/GoogleCloudPlatform/magic-modules/blob/main/mmv1/templates/terraform/pre_update/network_endpoints.go.tmpl
 */
export function endpointsOf(made: Made, context: Context): Attached[] {
  const endpoints = context
    .stepsOf(made, 'attachEndpoints')
    .flatMap(({ body }) => objectsOf(body, 'networkEndpoints'))
    .map((endpoint) => new EndpointWriter(endpoint, made, context));
  if (endpoints.length === 0) return [];
  const { scope } = made.step;
  if (scope.type === 'zone' && context.hasLists) return [wholeList(endpoints, made, context)];
  return endpoints.map((endpoint) => endpoint.attached());
}

const types = {
  zone: 'google_compute_network_endpoint',
  region: 'google_compute_region_network_endpoint',
  global: 'google_compute_global_network_endpoint',
} as const;
const groupArguments = {
  zone: 'network_endpoint_group',
  region: 'region_network_endpoint_group',
  global: 'global_network_endpoint_group',
} as const;

const attribute = (name: string, value: string | undefined): Item[] => (value === undefined ? [] : [{ name, value }]);

/** One endpoint on its way into a resource. */
class EndpointWriter {
  private readonly vm: Made | undefined;
  private readonly nic: { readonly index: number; readonly networkIP: string | undefined } | undefined;
  private readonly neg: string;

  private readonly endpoint: JsonObject;
  private readonly made: Made;
  private readonly context: Context;

  constructor(endpoint: JsonObject, made: Made, context: Context) {
    this.endpoint = endpoint;
    this.made = made;
    this.context = context;
    const url = textOf(endpoint.instance);
    const vm = url === undefined ? undefined : context.world.find(url);
    this.vm = vm?.step.kind === 'vm' ? vm : undefined;
    this.nic = this.vm && nicOf(this.vm, endpoint, made);
    this.neg = `${made.type.type}.${made.label}`;
  }

  /** The fields that lie open in the tables. */
  get json(): JsonObject {
    return without(this.endpoint, 'port');
  }

  /** An endpoint's address: that of the VM's interface wherever it is the same, for then Terraform knows of both. */
  get address(): Item[] {
    const { ipAddress } = this.endpoint;
    if (this.vm && this.nic) {
      return attribute(
        'ip_address',
        `google_compute_instance.${this.vm.label}.network_interface[${this.nic.index}].network_ip`,
      );
    }
    return typeof ipAddress === 'string' && ipAddress !== '' ? attribute('ip_address', quote(ipAddress)) : [];
  }

  /** The address as far as the design knows it. */
  private get knownAddress(): string | undefined {
    return textOf(this.endpoint.ipAddress) || this.nic?.networkIP;
  }

  /** An endpoint's port, else the NEG's: only a GCE_VM_IP endpoint has none. */
  get port(): Item[] {
    const { port } = this.endpoint;
    if (typeof port === 'number') return attribute('port', String(port));
    const { networkEndpointType: type, defaultPort } = this.made.step.body;
    if (type === 'GCE_VM_IP' || typeof defaultPort !== 'number') return [];
    return attribute('port', this.made.step.scope.type === 'region' ? String(defaultPort) : `${this.neg}.default_port`);
  }

  private get knownPort(): string | undefined {
    const { port } = this.endpoint;
    const { defaultPort, networkEndpointType: type } = this.made.step.body;
    const number = port ?? (type === 'GCE_VM_IP' ? undefined : defaultPort);
    return typeof number === 'number' ? String(number) : undefined;
  }

  attached(): Attached {
    const { scope } = this.made.step;
    const { world } = this.context;
    const given: Record<string, readonly Item[]> = {
      [groupArguments[scope.type]]: attribute(groupArguments[scope.type], `${this.neg}.name`),
      ip_address: this.address,
      port: this.port,
      ...(scope.type === 'global' ? {} : { [scope.type]: attribute(scope.type, world.place(scope.value ?? '')) }),
    };
    return {
      type: types[scope.type],
      labels: this.labels,
      prepared: {
        json: without(this.json, 'ipAddress'),
        given,
        lifecycle: this.lifecycle,
      },
      importWords: this.importWords(),
    };
  }

  /**
   * A name of what the endpoint itself says, so that none changes with its neighbours. The second wish is for those few
   * that are spelled alike and are not: `a-b.example` and `a.b.example`.
   */
  private get labels(): readonly string[] {
    const { fqdn, ipAddress, port, clientDestinationPort } = this.endpoint;
    const what = [instanceOf(this.endpoint), fqdn, ipAddress, port, clientDestinationPort]
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map(String);
    const plain = what.length === 0 ? 'endpoint' : what.join('-');
    return [plain, exactly(plain)].map((one) => `${this.made.label}-${one}`);
  }

  /**
   * An endpoint that changes is another one: it comes before the old one goes. Only a client port of port mapping cannot
   * be there twice; and a VM that is made anew leaves its NEGs, so there its endpoints have to be made anew as well.
   */
  private get lifecycle(): readonly Item[] {
    if (this.made.step.body.networkEndpointType !== 'GCE_VM_IP_PORTMAP') return [madeFirst];
    if (!this.vm) return [];
    return [{ name: 'replace_triggered_by', value: [`google_compute_instance.${this.vm.label}.instance_id`] }];
  }

  private importWords(): Readonly<Record<string, string>> | undefined {
    const { scope, name, project } = this.made.step;
    const fqdn = textOf(this.endpoint.fqdn) ?? '';
    const ipAddress = this.knownAddress ?? (fqdn === '' ? undefined : '');
    const port = this.knownPort ?? (scope.type === 'zone' ? '0' : undefined);
    const instance = instanceOf(this.endpoint) ?? '';
    if (ipAddress === undefined || port === undefined) return undefined;
    const place = { zone: scope.value ?? '', region: scope.value ?? '' };
    return { ...place, project, group: name, instance, ipAddress, fqdn, port };
  }

  /** The block of `google_compute_network_endpoints`. */
  row(): Item {
    const table = terraformTypeOf('google_compute_network_endpoints')?.arguments.network_endpoints?.members ?? {};
    const written = write(table, without(this.json, 'ipAddress'), this.context.world, {
      ip_address: this.address,
      port: this.port,
    });
    return { block: 'network_endpoints', items: [...notHere(written.lost), ...written.items] };
  }
}

/** The name of the VM that an endpoint leads to. */
function instanceOf({ instance }: JsonObject): string | undefined {
  const url = textOf(instance);
  return url === undefined ? undefined : (parseLink(url)?.name ?? url);
}

/**
 * The interface that an endpoint is on: the one with its address; without an address the first one in the NEG's subnet,
 * else in its network, as the API would choose.
 */
function nicOf({ step }: Made, endpoint: JsonObject, neg: Made) {
  const nics = objectsOf(step.body, 'networkInterfaces');
  const { ipAddress } = endpoint;
  const { subnetwork, network } = neg.step.body;
  const matches = (nic: JsonObject): boolean => {
    if (ipAddress !== undefined && ipAddress !== '') return nic.networkIP === ipAddress;
    return subnetwork === undefined ? nic.network === network : nic.subnetwork === subnetwork;
  };
  const index = nics.findIndex(matches);
  return index < 0 ? undefined : { index, networkIP: textOf(nics[index]?.networkIP) };
}

function wholeList(endpoints: readonly EndpointWriter[], made: Made, context: Context): Attached {
  const { scope, name, project } = made.step;
  const neg = `${made.type.type}.${made.label}`;
  return {
    type: 'google_compute_network_endpoints',
    labels: [made.label],
    prepared: {
      json: {},
      given: {
        network_endpoint_group: attribute('network_endpoint_group', `${neg}.name`),
        zone: attribute('zone', context.world.place(scope.value ?? '')),
        network_endpoints: endpoints.map((endpoint) => endpoint.row()),
      },
      notes: ['It owns the whole list: keep other resources and GKE away from the endpoints of this NEG.'],
      lifecycle: [madeFirst],
    },
    importWords: { project, zone: scope.value ?? '', group: name },
  };
}
