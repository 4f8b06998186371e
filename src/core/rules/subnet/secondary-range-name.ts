import { editSecondaryRange } from '../../edit/parts.ts';
import { nameOf } from '../../model/endpoints.ts';
import { freeName, nameFlaw, quoted, slugify } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const secondaryRangeName = defineRule({
  id: 'subnet/secondary-range-name',
  severity: 'error',
  title: 'A secondary range has a name of its own in its subnet',
  why: 'Alias ranges refer to a secondary range by its name, so it follows the pattern of resource names and stands once in the subnet.',
  source: [
    ...cite('apiSubnetwork'),
    { url: 'https://github.com/kubernetes-sigs/cluster-api-provider-gcp/issues/1058', checked: '2026-08' },
  ],
  on: 'subnet',
  *check(subnet) {
    const rows = subnet.secondaryIpRanges ?? [];
    const names = new Set<string>();
    for (const [index, { rangeName, ipCidrRange }] of rows.entries()) {
      const flaw = rangeName ? nameFlaw(rangeName)?.what : 'a secondary range needs a name';
      const isTwin = rangeName !== undefined && names.has(rangeName);
      if (rangeName) names.add(rangeName);
      if (!flaw && !isTwin) continue;
      const better = freeName(slugify(rangeName ?? '', 'range'), (name) => rows.some((row) => row.rangeName === name));
      const which = rangeName ? quoted(rangeName) : `The range ${ipCidrRange ?? index + 1}`;
      yield {
        at: [{ id: subnet.id, field: `secondaryIpRanges[${index}].rangeName` }],
        message: `${which} in ${nameOf(subnet, 'subnet')}: ${flaw ?? 'another secondary range has this name too'}. ${quoted(better)} would do.`,
        fixes: [
          {
            title: `Call it ${better}`,
            safety: 'input',
            edit: (design) => editSecondaryRange(design, subnet.id, index, { rangeName: better }),
          },
        ],
      };
    }
  },
});
