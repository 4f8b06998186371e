import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind, type ResourceOf } from '../../model/kinds.ts';
import { productsOfUrlMap, servicesOfMap } from '../../model/load-balancer.ts';
import { defineRule, type Report, type Severity } from '../rule.ts';
import { cite } from '../sources.ts';

export const bucketFields = defineRule({
  id: 'url-map/bucket-fields',
  severity: 'error',
  documentedOnly: true,
  title: 'A backend bucket says the scheme of its load balancer where that is not a global external one',
  why: 'Buckets of global external and classic load balancers have no scheme and may have Cloud CDN. Cross-region and regional ones name the load balancer’s scheme, and have no cache at Google’s edge.',
  source: cite('loadBalancingReleaseNotes', 'tfDefinitions', 'apiBackendService'),
  on: 'urlMap',
  *check(map, view) {
    const buckets = servicesOfMap(map, view);
    if (!buckets.some((service) => isKind('backendBucket', service))) return;
    const products = productsOfUrlMap(map, view).filter(({ scopes }) => scopes.backendBucket.length > 0);
    if (products.length === 0) return;
    // Google front ends know no scheme of a bucket; managed proxies know their own.
    const schemes = new Set(
      products.map(({ networkRule, backendServiceSchemes: [scheme] }) => (networkRule === 'ANY_VPC' ? '' : scheme)),
    );
    const [scheme] = schemes;
    for (const bucket of buckets) {
      // A bucket in the wrong place is told of by another rule.
      const scope = isKind('backendBucket', bucket) && bucket.region ? 'region' : 'global';
      if (!isKind('backendBucket', bucket) || !products.some(({ scopes }) => scopes.backendBucket.includes(scope)))
        continue;
      const name = nameOf(bucket, 'The backend bucket');
      const given = bucket.loadBalancingScheme ?? '';
      if (schemes.size === 1 && scheme !== undefined && given !== scheme) {
        yield changed(
          bucket,
          'loadBalancingScheme',
          scheme || undefined,
          `${name} has ${given ? `scheme ${given}` : 'no scheme'}; behind ${productWords(products)} it has ${scheme ? `scheme ${scheme}` : 'none'}.`,
          scheme ? `Set its scheme to ${scheme}` : 'Clear its scheme',
          map.id,
          // That a global external one may not say so itself is nowhere written.
          scheme === '' && given === 'EXTERNAL_MANAGED' ? 'warning' : 'error',
        );
      }
      if (bucket.enableCdn && products.every(({ features }) => features.cloudCdn === 'unsupported')) {
        yield changed(
          bucket,
          'enableCdn',
          undefined,
          `${name} has Cloud CDN, which ${productWords(products)} does not support.`,
          'Switch Cloud CDN off',
          map.id,
        );
      }
    }
  },
});

function changed(
  bucket: ResourceOf<'backendBucket'>,
  field: 'loadBalancingScheme' | 'enableCdn',
  value: string | undefined,
  message: string,
  title: string,
  map: string,
  severity: Severity = 'error',
): Report {
  return {
    at: [{ id: bucket.id, field }, { id: map }],
    severity,
    message,
    fixes: [{ title, safety: 'design', edit: (design) => set(design, 'backendBucket', bucket.id, { [field]: value }) }],
  };
}
