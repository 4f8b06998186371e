import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** The API and gcloud write one of these, by the protocol, where nobody names a port. */
const writtenUnasked: ReadonlySet<string> = new Set(['http', 'https', 'http2', 'ssl', 'tcp']);

export const portNameIdle = defineRule({
  id: 'backend-service/port-name-idle',
  severity: 'info',
  title: 'A named port means something with instance groups only',
  why: 'It names an entry in the list of ports of an instance group. The endpoints of a NEG carry their ports themselves.',
  source: cite('apiBackendService', 'backendServiceOverview', 'gcloudBackendServices'),
  on: 'backendService',
  yieldsTo: ['backend-service/serverless-fields'],
  *check(service, view) {
    if (!service.portName || writtenUnasked.has(service.portName)) return;
    const backends = backendsOf(service, view);
    if (backends.length === 0 || backends.some(({ target }) => target?.kind !== 'neg')) return;
    yield {
      at: [{ id: service.id, field: 'portName' }],
      message: `${nameOf(service, 'The backend service')} has the named port ${service.portName}, which its NEGs do not use.`,
      fixes: [
        {
          title: 'Clear the named port',
          safety: 'safe',
          edit: (design) => set(design, 'backendService', service.id, { portName: undefined }),
        },
      ],
    };
  },
});
