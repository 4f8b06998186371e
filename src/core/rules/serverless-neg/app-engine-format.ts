import { setAt } from '../../edit/set-at.ts';
import { setFields } from '../../edit/write.ts';
import { serverlessPlatforms } from '../../facts/serverless.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const [, appEngine] = serverlessPlatforms;

export const appEngineFormat = defineRule({
  id: 'serverless-neg/app-engine-format',
  severity: 'error',
  title: 'The name of an App Engine service has at most 63 characters, that of a version at most 100',
  why: 'App Engine tells capital and small letters apart, so both names stand as they were deployed. The API refuses names that are longer.',
  source: cite('apiRegionNeg'),
  on: ['appEngineService', 'neg'],
  *check(resource) {
    const isService = resource.kind === 'appEngineService';
    if (!isService && resource.networkEndpointType !== 'SERVERLESS') return;
    const text = isService ? resource.name : resource.appEngine?.version;
    const most = isService ? appEngine.longestTarget : appEngine.longestSecond;
    if (!text || text.length <= most) return;
    yield {
      at: [{ id: resource.id, field: isService ? 'name' : 'appEngine.version' }],
      message: `${isService ? 'The name of the App Engine service' : `The App Engine version of ${nameOf(resource, 'NEG')}`} has ${text.length} characters; it has at most ${most}.`,
      fixes: [
        {
          title: `Keep the first ${most} characters`,
          safety: 'input',
          edit: (design) =>
            isService
              ? setFields(design, resource.id, { name: text.slice(0, most) })
              : setAt(design, { id: resource.id }, 'appEngine.version', text.slice(0, most)),
        },
      ],
    };
  },
});
