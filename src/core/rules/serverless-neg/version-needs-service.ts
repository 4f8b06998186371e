import { setAt } from '../../edit/set-at.ts';
import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { serverlessTargets } from '../../model/serverless.ts';
import { readMask } from '../../model/url-mask.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const versionNeedsService = defineRule({
  id: 'serverless-neg/version-needs-service',
  severity: 'error',
  title: 'An App Engine version stands only beside its service',
  why: 'Versions belong to services, and two services may well have one of the same name. So the service has to be named too, or read by the URL mask.',
  source: cite('apiRegionNeg'),
  on: 'neg',
  *check(neg) {
    for (const { platform, named, second, urlMask } of serverlessTargets(neg)) {
      if (platform.field !== 'appEngine' || named) continue;
      const read = urlMask === undefined ? [] : readMask(urlMask).mask.placeholders;
      if (read.includes('service') || (!second && !read.includes('version'))) continue;
      yield {
        at: [{ id: neg.id, field: second ? 'appEngine.version' : 'appEngine.urlMask' }],
        message: `${nameOf(neg, 'NEG')} ${second ? `names the version ${second}` : 'reads a version out of the URL'} and no App Engine service. A version needs its service, by name or as <service> in the URL mask.`,
        fixes: second
          ? [
              {
                title: 'Leave the version out',
                safety: 'design',
                // App Engine without any of its fields means the default service, so the object stays.
                edit: (design) => set(design, 'neg', neg.id, { appEngine: urlMask ? { urlMask } : {} }),
              },
            ]
          : [
              {
                title: 'Read the service from the URL too',
                safety: 'design',
                edit: (design) =>
                  setAt(
                    design,
                    { id: neg.id },
                    'appEngine.urlMask',
                    urlMask?.replace('<version>', '<service>/<version>'),
                  ),
              },
            ],
      };
    }
  },
});
