import type { Proposal } from '../edit/connect.ts';
import { supportOf } from '../facts/backend-support.ts';
import type { SourceKey } from '../facts/sources.ts';
import { apiNamesOf } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { isKind } from '../model/kinds.ts';
import { backendKindOf, productsOf } from '../model/load-balancer.ts';
import { resourceOf } from '../model/resource-of.ts';
import { scopeOf } from '../model/scope.ts';
import { viewOf } from '../model/view.ts';
import type { RuleSource } from './rule.ts';
import { cite } from './sources.ts';

const reference = 'https://cloud.google.com/compute/docs/reference/rest/v1';
/** The month in which the schema of the API was read. */
const schemaRead = '2026-08';

/** Where things that are no resource of Compute Engine are described. */
const pages: Readonly<Partial<Record<KindName, SourceKey>>> = {
  cloudRunService: 'serverlessNegOverview',
  cloudRunFunction: 'serverlessNegOverview',
  appEngineService: 'serverlessNegOverview',
  apiGateway: 'serverlessNegOverview',
  internetHost: 'internetNegOverview',
  hybridHost: 'hybridNegOverview',
  hybridLink: 'hybridNegOverview',
  googleApi: 'pscBackends',
  gkeService: 'gkeNegController',
};

/** The page of the API reference that lists the fields of a resource, or what describes it where there is none. */
function pageOf(resource: Resource): RuleSource {
  const key = pages[resource.kind];
  if (key) return cite(key)[0];
  const names = apiNamesOf(resource);
  const scope = scopeOf(resource)?.type;
  const collection = names && ((scope && names.collections[scope]) ?? Object.values(names.collections)[0]);
  return { url: collection ? `${reference}/${collection}` : reference, checked: schemaRead };
}

/** Where one can see that neither kind has a field for the other. */
export function sourcesOfKinds(...ends: readonly (Resource | undefined)[]): readonly RuleSource[] {
  const found = new Map<string, RuleSource>();
  for (const end of ends) {
    const page = end ? pageOf(end) : { url: reference, checked: schemaRead };
    found.set(page.url, page);
  }
  return [...found.values()];
}

/** Where a connection that no rule speaks against is described: the table of backends, or the holder's fields. */
export function sourcesOf(design: Design, { from, to }: Proposal): readonly RuleSource[] {
  const [holder, target] = [resourceOf(design, from), resourceOf(design, to)];
  const own = sourcesOfKinds(holder);
  if (!isKind('backendService', holder) || !target) return own;
  const view = viewOf(design);
  const kind = backendKindOf(target, view);
  const [product] = productsOf(holder, view);
  const [key] = kind && product ? supportOf(product.id, kind).sources : [];
  return key ? [...cite(key), ...own] : own;
}
