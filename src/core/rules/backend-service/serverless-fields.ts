import { set } from '../../edit/write.ts';
import { backendsOf, countsAs } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule, type Report } from '../rule.ts';
import { cite } from '../sources.ts';

const usualTimeout = 30;

export const serverlessFields = defineRule({
  id: 'backend-service/serverless-fields',
  severity: 'error',
  title: 'A backend service of serverless NEGs has no named port and no timeout of its own',
  why: 'Cloud Run, App Engine and functions are reached without a port, and their platform ends a request after its own time. The API refuses both fields beside a serverless NEG.',
  source: [
    ...cite('serverlessNegOverview'),
    { url: 'https://github.com/terraform-google-modules/terraform-google-lb-http/issues/448', checked: '2026-08' },
    { url: 'https://github.com/terraform-google-modules/terraform-google-lb-http/pull/358', checked: '2026-08' },
  ],
  on: 'backendService',
  *check(service, view) {
    const serverless = backendsOf(service, view).find((on) => countsAs(on)?.startsWith('NEG_SERVERLESS_'));
    if (!serverless) return;
    const cleared = (field: 'portName' | 'timeoutSec', words: string): Report => ({
      at: [{ id: service.id, field }, { id: serverless.target?.id ?? service.id }],
      message: `${nameOf(service, 'The backend service')} has ${words}. With ${serverless.name}, a serverless NEG, it has none.`,
      fixes: [
        {
          title: field === 'portName' ? 'Clear the named port' : 'Clear the timeout',
          safety: 'safe',
          edit: (design) => set(design, 'backendService', service.id, { [field]: undefined }),
        },
      ],
    });
    // Deployed services carry the port name "http", and every one shows the default timeout.
    if (service.portName && service.portName !== 'http')
      yield cleared('portName', `the named port ${service.portName}`);
    if (service.timeoutSec !== undefined && service.timeoutSec !== usualTimeout) {
      yield cleared('timeoutSec', `a timeout of ${service.timeoutSec} seconds`);
    }
  },
});
