import { type Support, supportOf } from '../../facts/backend-support.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOfUrlMap, servicesOfMap } from '../../model/load-balancer.ts';
import { referencesOf } from '../../model/references.ts';
import { defineRule, type Severity } from '../rule.ts';
import { cite } from '../sources.ts';

export const bucketsFit = defineRule({
  id: 'url-map/buckets-fit',
  severity: 'error',
  title: 'Backend buckets belong to Application Load Balancers of their own scope',
  why: 'Global load balancers use global buckets; regional ones take regional buckets, in Preview. A service mesh has no buckets.',
  source: cite('backendServiceOverview', 'loadBalancingReleaseNotes'),
  on: 'urlMap',
  *check(map, view) {
    const buckets = servicesOfMap(map, view).filter((service) => isKind('backendBucket', service));
    if (buckets.length === 0) return;
    const products = productsOfUrlMap(map, view);
    if (products.length === 0) return;
    const cells = products.map(({ id }) => supportOf(id, 'BACKEND_BUCKET'));
    for (const bucket of buckets) {
      const scope = bucket.region ? 'region' : 'global';
      const fault = faultOf(
        cells,
        products.some(({ scopes }) => scopes.backendBucket.includes(scope)),
      );
      if (!fault) continue;
      const place = referencesOf(map).find(({ to }) => to === bucket.id)?.field ?? 'defaultService';
      yield {
        at: [
          { id: map.id, field: place },
          { id: bucket.id, field: 'region' },
        ],
        severity: fault.severity,
        message: `${nameOf(bucket, 'The backend bucket')} is ${bucket.region ? `in ${bucket.region}` : 'global'}; for ${productWords(products)} ${fault.words}`,
      };
    }
  },
});

function faultOf(cells: readonly Support[], isInScope: boolean): { severity: Severity; words: string } | undefined {
  if (cells.every(({ support }) => support === 'unsupported'))
    return { severity: 'error', words: 'backend buckets are not supported.' };
  if (!isInScope) return { severity: 'error', words: 'the bucket has to be in the scope of the URL map.' };
  return cells.every(({ support }) => support === 'preview' || support === 'unsupported')
    ? { severity: 'info', words: 'backend buckets are in Preview.' }
    : undefined;
}
