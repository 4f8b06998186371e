import { set } from '../../edit/write.ts';
import { capital, kindAndName, nameOf } from '../../model/endpoints.ts';
import { productsOfRule } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const protocolFitsService = defineRule({
  id: 'forwarding-rule/protocol-fits-service',
  severity: 'error',
  title: 'A passthrough rule forwards the protocol of its backend service',
  why: 'Packets pass through unchanged, so a rule for TCP needs a service for TCP, one for UDP a service for UDP. A service with protocol UNSPECIFIED takes either, and is the only one that goes with a rule for L3_DEFAULT, which is every protocol.',
  source: cite('forwardingRuleOverview', 'internalPassthroughOverview', 'externalPassthroughOverview'),
  on: 'forwardingRule',
  *check(rule, view) {
    const service = view.of('backendService', rule.backendService);
    const { IPProtocol } = rule;
    const protocol = service?.protocol;
    if (!service || !IPProtocol || !protocol) return;
    const pairs = productsOfRule(rule, view).flatMap(({ protocolPairs }) => protocolPairs);
    const ofRule = pairs.filter((pair) => pair.forwardingRule === IPProtocol);
    const ofService = pairs.filter((pair) => pair.backendService === protocol);
    if (ofRule.length === 0 || ofService.length === 0 || ofRule.some((pair) => pair.backendService === protocol))
      return;
    const [rightRule] = ofService;
    const serviceProtocols = [...new Set(ofRule.map((pair) => pair.backendService))];
    const change = (value: string): Fix => ({
      title: `Set ${nameOf(service, 'the backend service')} to ${value}`,
      safety: 'design',
      edit: (design) => set(design, 'backendService', service.id, { protocol: value }),
    });
    yield {
      at: [
        { id: rule.id, field: 'IPProtocol' },
        { id: service.id, field: 'protocol' },
      ],
      message: `${capital(kindAndName(rule))} forwards ${IPProtocol}; ${kindAndName(service)} has protocol ${protocol}. With ${IPProtocol} it would be ${serviceProtocols.join(' or ')}.`,
      fixes: [
        ...(rightRule && protocol !== 'UNSPECIFIED'
          ? [
              {
                title: `Forward ${rightRule.forwardingRule}`,
                safety: 'design' as const,
                edit: (design: Parameters<Fix['edit']>[0]) =>
                  set(design, 'forwardingRule', rule.id, { IPProtocol: rightRule.forwardingRule }),
              },
            ]
          : []),
        ...serviceProtocols.map(change),
      ],
    };
  },
});
