import { newResource } from '../../edit/create.ts';
import { put, set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { serverlessService } from '../../model/serverless.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const functionGeneration = defineRule({
  id: 'serverless-neg/function-generation',
  severity: 'warning',
  title: 'A function of the second generation is a Cloud Run service to its NEG',
  why: 'The field for functions is for those of the first generation, which only global external and classic Application Load Balancers take. Since the second, a function runs on Cloud Run, and every Application Load Balancer takes it as such.',
  source: cite('serverlessNegOverview', 'negOverview'),
  on: 'neg',
  *check(neg, view) {
    const service = serverlessService(neg, view)?.service;
    if (service?.kind !== 'cloudRunFunction' || service.generation === 'GEN_1') return;
    const name = nameOf(service, 'function');
    const at = [
      { id: neg.id, field: 'cloudFunction.function' },
      { id: service.id, field: 'generation' },
    ] as const;
    if (!service.generation) {
      yield {
        at,
        severity: 'unchecked',
        message: `Which load balancers take ${name} cannot be told: its generation is not known. The first generation works on global external and classic Application Load Balancers only; the second counts as Cloud Run.`,
      };
      return;
    }
    if (service.generation !== 'GEN_2') return;
    const place = { name: service.name, ...(service.region ? { region: service.region } : {}) };
    const asCloudRun: Fix = {
      title: `Name the Cloud Run service ${service.name ?? ''} instead`.replace('  ', ' '),
      safety: 'design',
      edit: (design) => {
        const run = newResource(design, 'cloudRunService', {}, place);
        return set(put(design, run), 'neg', neg.id, { cloudFunction: undefined, cloudRun: { service: run.id } });
      },
    };
    yield {
      at,
      message: `${name} is of the second generation, and ${nameOf(neg, 'NEG')} names it as a function. Its Cloud Run service, usually of the same name, is what the guides name; whether the API takes it as a function is not written.`,
      fixes: [asCloudRun],
    };
  },
});
