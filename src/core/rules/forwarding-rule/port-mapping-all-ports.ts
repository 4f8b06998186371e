import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const portMappingAllPorts = defineRule({
  id: 'forwarding-rule/port-mapping-all-ports',
  severity: 'error',
  documentedOnly: true,
  title: 'A rule in front of a port mapping NEG forwards all ports',
  why: 'Each client port stands for one VM and port. A rule that lets through a few ports only would cut the others off.',
  source: cite('portMapping'),
  on: 'forwardingRule',
  *check(rule, view) {
    const service = view.of('backendService', rule.backendService);
    if (!service || rule.allPorts) return;
    const mapping = backendsOf(service, view).find(({ kind }) => kind === 'NEG_GCE_VM_IP_PORTMAP');
    if (!mapping?.target) return;
    yield {
      at: [{ id: rule.id, field: rule.ports?.length ? 'ports' : 'allPorts' }, { id: mapping.target.id }],
      message: `${nameOf(rule, 'The forwarding rule')} does not forward all ports, and ${mapping.name} maps ports of its clients. Port mapping needs all ports.`,
      fixes: [
        {
          title: 'Forward all ports',
          safety: 'safe',
          edit: (design) =>
            set(design, 'forwardingRule', rule.id, { allPorts: true, ports: undefined, portRange: undefined }),
        },
      ],
    };
  },
});
