import { nameOf } from '../../model/endpoints.ts';
import { wholeOf } from '../../model/sight.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const hasBackends = defineRule({
  id: 'backend-service/has-backends',
  severity: 'warning',
  incomplete: true,
  title: 'A backend service without backends answers nobody',
  why: 'It can be created empty, and its clients then get errors or silence until a NEG or an instance group is added.',
  source: cite('backendServiceOverview'),
  on: 'backendService',
  *check(service) {
    if (
      (service.backends?.length ?? 0) > 0 ||
      (service.serviceBindings?.length ?? 0) > 0 ||
      'usedBy' in wholeOf(service)
    )
      return;
    yield {
      at: [{ id: service.id, field: 'backends' }],
      message: `${nameOf(service, 'The backend service')} has no backends yet. It needs a NEG or an instance group.`,
    };
  },
});
