import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { serverlessTargets } from '../../model/serverless.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const exactlyOneTarget = defineRule({
  id: 'serverless-neg/exactly-one-target',
  severity: 'error',
  title: 'A serverless NEG stands for one platform',
  why: 'It leads to Cloud Run, to App Engine, to a function or to API Gateway, and never to two of them. What runs on another platform gets a NEG and a backend service of its own.',
  source: cite('apiRegionNeg', 'gcloudNegCreate', 'tfDefinitions'),
  on: 'neg',
  *check(neg) {
    const targets = serverlessTargets(neg);
    const [first, second] = targets;
    if (!first || !second) return;
    const labels = targets.map(({ platform }) => platform.label);
    yield {
      at: [
        { id: neg.id, field: `${second.platform.field}.${second.platform.target}` },
        { id: neg.id, field: `${first.platform.field}.${first.platform.target}` },
      ],
      message: `${nameOf(neg, 'NEG')} names ${labels.join(', ').replace(/, ([^,]+)$/, ' and $1')}. A serverless NEG stands for one platform; choose which.`,
      fixes: targets.map(({ platform }) => ({
        title: `Keep ${platform.label} only`,
        safety: 'design',
        edit: (design) => {
          const others = targets.filter((target) => target.platform !== platform);
          return setFields(
            design,
            neg.id,
            Object.fromEntries(others.map((target) => [target.platform.field, undefined])),
          );
        },
      })),
    };
  },
});
