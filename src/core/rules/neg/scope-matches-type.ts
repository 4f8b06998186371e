import { set } from '../../edit/write.ts';
import { zonesOf } from '../../facts/locations.ts';
import { nameOf, negFacts } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import { regionOfZone, scopeOf } from '../../model/scope.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const words = { zone: 'zonal', region: 'regional', global: 'global' };

export const scopeMatchesType = defineRule({
  id: 'neg/scope-matches-type',
  severity: 'error',
  title: 'The endpoint type decides whether a NEG is zonal, regional or global',
  why: 'NEGs of VMs and hybrid NEGs are zonal. Serverless, Private Service Connect and port mapping NEGs are regional. Internet NEGs are the only ones that may be global, or else regional.',
  source: cite('negOverview', 'gcloudNegCreate', 'configConnectorIssue322'),
  on: 'neg',
  *check(neg) {
    const facts = negFacts(neg);
    const scope = scopeOf(neg);
    if (!facts || !scope?.value) return;
    const name = nameOf(neg, 'NEG');
    if (!facts.scopes.includes(scope.type)) {
      yield {
        at: [{ id: neg.id, field: scope.type }],
        message: `${facts.id} NEGs are ${facts.scopes.map((one) => words[one]).join(' or ')}; ${name} has the ${scope.type} ${scope.value}.`,
        fixes: conversions(neg, facts.scopes),
      };
    } else if (neg.zone && neg.region && regionOfZone(neg.zone) !== neg.region) {
      yield {
        at: [{ id: neg.id, field: 'region' }],
        severity: 'warning',
        message: `${name} is zonal, in ${neg.zone}, and also names the region ${neg.region}. The zone alone counts.`,
        fixes: [
          {
            title: `Leave the region ${neg.region} out`,
            safety: 'safe',
            edit: (design) => set(design, 'neg', neg.id, { region: undefined }),
          },
        ],
      };
    }
  },
});

function conversions(neg: Neg, scopes: readonly ('zone' | 'region' | 'global')[]): readonly Fix[] {
  const region = neg.region ?? regionOfZone(neg.zone);
  const zone = zonesOf(neg.region ?? '')[0];
  return scopes.flatMap((scope): Fix[] => {
    if (scope === 'global') return [to('Make it global', neg, {})];
    if (scope === 'region') return region ? [to(`Put it into the region ${region}`, neg, { region })] : [];
    return zone ? [to(`Put it into the zone ${zone}`, neg, { zone })] : [];
  });
}

function to(title: string, neg: Neg, place: { zone?: string; region?: string }): Fix {
  const patch = { zone: undefined, region: undefined, ...place };
  return { title, safety: 'design', edit: (design) => set(design, 'neg', neg.id, patch) };
}
