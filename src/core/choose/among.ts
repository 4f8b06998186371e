import type { Product } from '../facts/products.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Resource } from '../model/kinds.ts';
import {
  backendKindOf,
  productsOf,
  productsOfProxy,
  productsOfRule,
  productsOfUrlMap,
} from '../model/load-balancer.ts';
import { resourceOf } from '../model/resource-of.ts';
import { type View, viewOf } from '../model/view.ts';
import type { Answers } from './answers.ts';
import { type Possibility, possibilityOf } from './possibilities.ts';
import { questionOf } from './questions.ts';

/** The possibilities that some resources of a design stand for: a NEG among them, and the products of a load balancer. */
export function possibilitiesAmong(design: Design, ids: readonly Id[]): readonly Possibility[] {
  const view = viewOf(design);
  const resources = ids.flatMap((id) => resourceOf(design, id) ?? []);
  const neg = resources.find((resource) => isKind('neg', resource));
  const kind = backendKindOf(neg, view);
  if (!kind) return [];
  return productsAmong(resources, view).flatMap(({ id }) => possibilityOf(kind, id) ?? []);
}

/** What the chooser can take from some resources of a design, so that nobody says it twice. */
export function answersAmong(design: Design, ids: readonly Id[]): Answers {
  const view = viewOf(design);
  const resources = ids.flatMap((id) => resourceOf(design, id) ?? []);
  const have = resources.flatMap((resource) => haveOf(resource, view) ?? [])[0];
  const exposures = new Set(productsAmong(resources, view).map(({ exposure }) => exposure));
  const [exposure] = exposures;
  return {
    ...(have === undefined ? {} : { have }),
    ...(exposure === undefined || exposures.size > 1 ? {} : { clients: clientsOf[exposure] }),
  };
}

const clientsOf = { EXTERNAL: 'internet', INTERNAL: 'vpc', MESH: 'mesh' } as const;

function productsAmong(resources: readonly Resource[], view: View): readonly Product[] {
  for (const resource of resources) {
    if (isKind('backendService', resource)) return productsOf(resource, view);
    if (isKind('forwardingRule', resource)) return productsOfRule(resource, view);
    if (isKind('targetProxy', resource)) return productsOfProxy(resource, view);
    if (isKind('urlMap', resource)) return productsOfUrlMap(resource, view);
  }
  return [];
}

/** Which answer to “what do you have?” a resource is; a NEG stands for what it leads to. */
function haveOf(resource: Resource, view: View): string | undefined {
  switch (resource.kind) {
    case 'vm':
      return 'vms';
    case 'gkeService':
      return 'pods';
    case 'cloudRunService':
      return 'cloud-run';
    case 'cloudRunFunction':
      return resource.generation === 'GEN_1' ? 'function-1' : 'cloud-run';
    case 'appEngineService':
      return 'app-engine';
    case 'apiGateway':
      return 'api-gateway';
    case 'hybridHost':
      return 'on-premises';
    case 'internetHost':
      return resource.ipAddress === undefined ? 'internet-name' : 'internet-address';
    case 'serviceAttachment':
      return 'published-service';
    case 'googleApi':
      return resource.host?.includes('.rep.') ? 'regional-api' : 'global-api';
    case 'neg': {
      const kind = backendKindOf(resource, view);
      const answers = questionOf('have')?.answers ?? [];
      // The first answer that leads to such a NEG is the plain one: VMs before Pods.
      const possibility = kind && possibilityOf(kind, 'GLOBAL_EXTERNAL_APPLICATION');
      return possibility && answers.find(({ judge }) => judge(possibility).name === 'yes')?.id;
    }
    default:
      return undefined;
  }
}
