import { setFields } from '../../edit/write.ts';
import { negTypes } from '../../facts/neg-types.ts';
import { aNeg, nameOf, negFacts } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** Which type a field of the NEG belongs to, where only one has it. */
const owners = negTypes.flatMap(({ id, ownFields }) => ownFields.map((field) => ({ field, owner: id })));
const read = {
  cloudRun: (neg: Neg) => neg.cloudRun,
  appEngine: (neg: Neg) => neg.appEngine,
  cloudFunction: (neg: Neg) => neg.cloudFunction,
  serverlessDeployment: (neg: Neg) => neg.serverlessDeployment,
  pscTargetService: (neg: Neg) => neg.pscTargetService,
  pscData: (neg: Neg) => neg.pscData,
};
/** The fields below which the target itself stands. */
const targets: Readonly<Record<string, string>> = {
  cloudRun: 'cloudRun.service',
  appEngine: 'appEngine.service',
  cloudFunction: 'cloudFunction.function',
  serverlessDeployment: 'serverlessDeployment.resource',
};

export const fieldNotForType = defineRule({
  id: 'neg/field-not-for-type',
  severity: 'error',
  title: 'Only serverless and Private Service Connect NEGs name a service',
  why: 'A serverless NEG stands for a Cloud Run, App Engine, function or API Gateway service, a Private Service Connect NEG for a published service or a Google API. All other types reach their endpoints, and the API refuses a service on them.',
  source: cite('apiRegionNeg', 'gcloudNegCreate'),
  on: 'neg',
  *check(neg) {
    const facts = negFacts(neg);
    if (!facts) return;
    for (const { field, owner } of owners) {
      if (owner === facts.id || read[field](neg) === undefined) continue;
      yield {
        at: [{ id: neg.id, field: targets[field] ?? field }],
        message: `${nameOf(neg, 'NEG')} is ${aNeg(facts.id)} and has ${field}, which only ${owner} NEGs have.`,
        fixes: [
          {
            title: `Remove ${field}`,
            safety: 'design',
            edit: (design) => setFields(design, neg.id, { [field]: undefined }),
          },
        ],
      };
    }
  },
});
