import { set } from '../../edit/write.ts';
import { supportOf } from '../../facts/backend-support.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const schemeChosen = defineRule({
  id: 'backend-service/scheme-chosen',
  severity: 'warning',
  incomplete: true,
  title: 'The load balancing scheme decides which load balancer a backend service is for',
  why: 'Left out, a regional backend service is INTERNAL and a global one EXTERNAL (classic). Tools differ in what they fill in, so it is better said.',
  source: cite('backendServiceOverview', 'tfIssue9372', 'gcloudBackendServices'),
  on: 'backendService',
  *check(service, view) {
    if (service.loadBalancingScheme) return;
    const assumed = service.region ? 'INTERNAL' : 'EXTERNAL';
    const products = productsOf(service, view);
    const takesAll = backendsOf(service, view).every(
      ({ kind }) =>
        kind === undefined ||
        (assumed === 'EXTERNAL' ? true : supportOf('INTERNAL_PASSTHROUGH_NETWORK', kind).support !== 'unsupported'),
    );
    const schemes = [...new Set(products.flatMap(({ backendServiceSchemes }) => backendServiceSchemes))];
    const isMeant = schemes.join() === assumed;
    const others = listed(schemes.filter((scheme) => scheme !== assumed));
    const advice = takesAll
      ? isMeant
        ? 'That fits, and is better said.'
        : `It can be ${listed(schemes)}.`
      : `Its backends need ${others}.`;
    yield {
      at: [{ id: service.id, field: 'loadBalancingScheme' }],
      severity: takesAll ? (isMeant ? 'info' : 'warning') : 'error',
      message: `${nameOf(service, 'The backend service')} has no load balancing scheme, which means ${assumed}. ${advice}`,
      fixes: schemes
        .filter((scheme) => takesAll || scheme !== assumed)
        .map(
          (loadBalancingScheme): Fix => ({
            title: `Set the scheme to ${loadBalancingScheme}`,
            safety: schemes.length === 1 ? 'safe' : 'input',
            edit: (design) => set(design, 'backendService', service.id, { loadBalancingScheme }),
          }),
        )
        .slice(0, 1),
    };
  },
});

const listed = (words: readonly string[]) => words.join(', ').replace(/, (\w+)$/, ' or $1') || 'chosen by its frontend';
