import { setAt } from '../../edit/set-at.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { isKnownPlatform, serverlessTargets } from '../../model/serverless.ts';
import { readMask } from '../../model/url-mask.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const urlMaskBesideNames = defineRule({
  id: 'serverless-neg/url-mask-beside-names',
  severity: 'warning',
  title: 'A URL mask reads what is not named beside it',
  why: 'The service of a NEG is either named, or read out of the URL of each request; so is its tag or version. A mask for the service beside a fixed tag works well. Where both are given for one thing, no page says which of them counts.',
  source: cite('apiRegionNeg', 'gcloudNegCreate', 'fabricIssue3598'),
  on: 'neg',
  yieldsTo: ['serverless-neg/url-mask-placeholders'],
  *check(neg, view) {
    for (const target of serverlessTargets(neg)) {
      const { platform, named, second, urlMask } = target;
      if (urlMask === undefined || !(named || second) || !isKnownPlatform(neg, target)) continue;
      const { placeholders } = readMask(urlMask).mask;
      const isNamedTwice = named !== undefined && placeholders.includes(platform.placeholder);
      const isSecondTwice =
        second !== undefined && platform.second !== undefined && placeholders.includes(platform.second);
      // Without a placeholder, and without a name that the mask would have to read, it does nothing.
      const isIdle = placeholders.length === 0 && named !== undefined;
      if (!isNamedTwice && !isSecondTwice && !isIdle) continue;
      const what = isIdle
        ? 'has no placeholder, so it reads nothing'
        : isNamedTwice
          ? `reads the ${platform.noun} from the URL, and ${nameOf(view.get(named), `the ${platform.noun}`)} is named beside it`
          : `reads the ${platform.second} from the URL, and ${second} is named beside it`;
      const names = [
        ...(isNamedTwice ? [platform.target] : []),
        ...(isSecondTwice && platform.second ? [platform.second] : []),
      ];
      const fixes: Fix[] = [
        {
          title: 'Leave the URL mask out',
          safety: 'design',
          edit: (design) => setAt(design, { id: neg.id }, `${platform.field}.urlMask`, undefined),
        },
      ];
      if (!isIdle) {
        fixes.push({
          title: `Leave the ${names.join(' and the ')} that ${names.length === 1 ? 'is' : 'are'} named out`,
          safety: 'design',
          edit: (design) =>
            names.reduce((done, name) => setAt(done, { id: neg.id }, `${platform.field}.${name}`, undefined), design),
        });
      }
      yield {
        at: [{ id: neg.id, field: `${platform.field}.urlMask` }],
        message: `The URL mask ${quoted(urlMask)} of ${nameOf(neg, 'NEG')} ${what}. ${isIdle ? 'The name alone would do.' : 'Which of the two counts is not documented; keep one.'}`,
        fixes,
      };
    }
  },
});
