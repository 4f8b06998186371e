import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const protocols = ['TCP', 'HTTP', 'HTTPS', 'HTTP2', 'SSL', 'GRPC', 'GRPC_WITH_TLS'];

export const needsProtocol = defineRule({
  id: 'probe/needs-protocol',
  severity: 'error',
  incomplete: true,
  title: 'A health check has a protocol',
  why: 'A probe connects (TCP, SSL), asks for a page (HTTP, HTTPS, HTTP2) or calls the gRPC health service. It need not be the protocol of the traffic.',
  source: cite('healthCheckOverview', 'healthCheckUse'),
  on: 'healthCheck',
  *check(probe) {
    if (probe.type && protocols.includes(probe.type)) return;
    const name = nameOf(probe, 'health check');
    yield {
      at: [{ id: probe.id, field: 'type' }],
      message: probe.type
        ? `The protocol of ${name} is ${quoted(probe.type)}. It can be ${protocols.join(', ')}.`
        : `${name} has no protocol yet.`,
      fixes: ['TCP', 'HTTP'].map(
        (type): Fix => ({
          title: `Make it ${type}`,
          safety: 'input',
          edit: (design) => set(design, 'healthCheck', probe.id, { type }),
        }),
      ),
    };
  },
});
