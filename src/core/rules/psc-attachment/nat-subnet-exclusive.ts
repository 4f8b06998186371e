import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const natSubnetExclusive = defineRule({
  id: 'psc-attachment/nat-subnet-exclusive',
  severity: 'error',
  documentedOnly: true,
  title: 'A NAT subnet serves one service attachment',
  why: 'Consumers appear in the producer’s network with addresses of this subnet, and nothing else may have them. One attachment can have several such subnets, but no two attachments share one.',
  source: cite('publishedServices'),
  on: 'serviceAttachment',
  *check(attachment, view) {
    for (const [index, id] of (attachment.natSubnets ?? []).entries()) {
      const [first] = view
        .from('serviceAttachment', id, 'serviceAttachment.natSubnets')
        .filter((other) => other.id < attachment.id);
      if (!first) continue;
      const subnet = view.get(id);
      yield {
        at: [
          { id: attachment.id, field: `natSubnets[${index}]` },
          { id: first.id, field: 'natSubnets' },
        ],
        message: `${nameOf(attachment, 'The service attachment')} and ${nameOf(first, 'another')} have the NAT subnet ${nameOf(subnet, 'subnet')}. Each attachment needs NAT subnets of its own.`,
        fixes: [
          {
            title: `Take ${nameOf(subnet, 'the subnet')} from ${nameOf(attachment, 'the service attachment')}`,
            safety: 'design',
            edit: (design) => {
              const now = resourceOf(design, attachment.id);
              const natSubnets = isKind('serviceAttachment', now) ? now.natSubnets?.filter((each) => each !== id) : [];
              return setFields(design, attachment.id, { natSubnets: natSubnets?.length ? natSubnets : undefined });
            },
          },
        ],
      };
    }
  },
});
