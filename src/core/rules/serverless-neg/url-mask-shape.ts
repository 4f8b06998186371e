import { setAt } from '../../edit/set-at.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { serverlessTargets } from '../../model/serverless.ts';
import { readMask } from '../../model/url-mask.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const urlMaskShape = defineRule({
  id: 'serverless-neg/url-mask-shape',
  severity: 'warning',
  title: 'A URL mask is a host, a path, or both, without scheme, port, query and wildcard',
  why: 'What comes before the first slash is compared with the host of a request, the rest with its path. Google’s guides take https:// off first and show nothing else in a mask; what the API makes of more is not written.',
  source: cite('serverlessSetup', 'serverlessNegOverview', 'apiRegionNeg'),
  on: 'neg',
  yieldsTo: ['serverless-neg/url-mask-placeholders'],
  *check(neg) {
    for (const { platform, urlMask } of serverlessTargets(neg)) {
      if (urlMask === undefined) continue;
      const field = `${platform.field}.urlMask`;
      const flaw = readMask(urlMask).flaws.find(({ type }) => type === 'shape');
      if (!flaw) continue;
      const { mended } = flaw;
      yield {
        at: [{ id: neg.id, field }],
        message: `The URL mask ${quoted(urlMask)} of ${nameOf(neg, 'NEG')} ${flaw.what} (character ${flaw.position}).`,
        fixes: mended
          ? [
              {
                title: `Make the mask ${quoted(mended)}`,
                safety: 'input',
                edit: (design) => setAt(design, { id: neg.id }, field, mended),
              },
            ]
          : [],
      };
    }
  },
});
