import { type TerraformType, terraformTypeOf } from '../../facts/terraform-types.ts';
import { placeholders } from '../../model/api.ts';
import { type JsonObject, without } from '../../model/json.ts';
import { prepareBackendService, prepareHealthCheck } from './backends.ts';
import type { Attached, Context, Prepared } from './context.ts';
import { endpointsOf } from './endpoints.ts';
import { prepareCertificate, prepareForwardingRule, prepareHttpsProxy } from './frontends.ts';
import { prepareGroup, prepareManager } from './groups.ts';
import { type Item, quote } from './hcl.ts';
import { prepareInstance } from './instances.ts';
import { prepareNeg } from './negs.ts';
import {
  natsOf,
  peeringsOf,
  prepareAddress,
  prepareFirewall,
  prepareNetwork,
  prepareRouter,
  prepareSubnet,
} from './network.ts';
import type { ResourceBlock } from './resource-block.ts';
import type { Made } from './world.ts';
import { notHere, write } from './write.ts';

type Prepare = (json: JsonObject, made: Made, context: Context) => Prepared;

/** What the tables of arguments cannot tell, by the API's singular. The others are written as they are. */
const preparations: Readonly<Record<string, Prepare>> = {
  network: prepareNetwork,
  subnetwork: prepareSubnet,
  firewall: prepareFirewall,
  router: prepareRouter,
  address: prepareAddress,
  instance: prepareInstance,
  instanceGroup: prepareGroup,
  instanceGroupManager: prepareManager,
  networkEndpointGroup: prepareNeg,
  healthCheck: prepareHealthCheck,
  backendService: prepareBackendService,
  sslCertificate: prepareCertificate,
  targetHttpsProxy: prepareHttpsProxy,
  forwardingRule: prepareForwardingRule,
};

/** Parts that are resources of their own, by the API's singular. */
const attachments: Readonly<Record<string, (made: Made, context: Context) => readonly Attached[]>> = {
  network: peeringsOf,
  router: natsOf,
  networkEndpointGroup: endpointsOf,
};

/** A resource of the plan and those that hang on it. */
export function blocksOf(made: Made, context: Context): ResourceBlock[] {
  const { step, type, label } = made;
  const prepared = preparations[step.apiKind]?.(fieldsOf(made), made, context) ?? { json: fieldsOf(made) };
  const { scope, name, project } = step;
  const value = scope.value ?? (scope.type === 'zone' ? placeholders.zone : placeholders.region);
  const place =
    scope.type === 'global' ? {} : { [scope.type]: [{ name: scope.type, value: context.world.place(value) }] };
  const own = blockOf(made, type, label, { ...prepared, given: { ...place, ...prepared.given } }, context, {
    project,
    name,
    zone: value,
    region: value,
  });
  const attached = (attachments[step.apiKind]?.(made, context) ?? []).flatMap((one) => {
    const attachedType = terraformTypeOf(one.type);
    if (!attachedType) return [];
    const attachedLabel = context.world.labels.claim(one.type, ...one.labels);
    context.hang(made, `${one.type}.${attachedLabel}`);
    return [blockOf(made, attachedType, attachedLabel, one.prepared, context, one.importWords)];
  });
  return [own, ...attached];
}

/** What the create request takes, and what is set after it. The network of a managed group follows from its template. */
function fieldsOf({ step }: Made): JsonObject {
  const reported = step.apiKind === 'instanceGroupManager' ? {} : without(step.reported, 'ipv6CidrRange', 'peerings');
  return { ...step.body, ...reported };
}

function blockOf(
  { step }: Made,
  type: TerraformType,
  label: string,
  prepared: Prepared,
  context: Context,
  importWords: Readonly<Record<string, string>> | undefined,
): ResourceBlock {
  const { world } = context;
  const written = write(type.arguments, prepared.json, world, prepared.given);
  const beta = written.beta || prepared.beta === true || type.beta === true;
  const lost = [...(prepared.lost ?? []), ...written.lost];
  const lifecycle: Item[] = prepared.lifecycle ? [{ block: 'lifecycle', items: prepared.lifecycle }] : [];
  return {
    id: step.id,
    kind: step.kind,
    type: type.type,
    label,
    notes: prepared.notes ?? [],
    items: [
      ...notHere(lost),
      ...(beta ? [{ name: 'provider', value: 'google-beta' }] : []),
      ...withProject(written.items, step.project === world.project ? undefined : step.project, type),
      ...lifecycle,
      ...(prepared.dependsOn ? [{ name: 'depends_on', value: prepared.dependsOn }] : []),
    ],
    beta,
    url: step.url,
    importId: importWords && fill(type.importId, importWords),
  };
}

/** The provider knows the project of the files; a resource of another one says so. A peering follows its network. */
function withProject(items: readonly Item[], project: string | undefined, { type }: TerraformType): Item[] {
  if (project === undefined || type === 'google_compute_network_peering') return [...items];
  const at =
    items.findIndex((item) => 'name' in item) + (items.some((item) => 'name' in item && item.name === 'name') ? 1 : 0);
  return [...items.slice(0, at), { name: 'project', value: quote(project) }, ...items.slice(at)];
}

function fill(importId: string, words: Readonly<Record<string, string>>): string {
  return importId.replace(/\{(\w+)\}/g, (_all, word: string) => words[word] ?? '');
}
