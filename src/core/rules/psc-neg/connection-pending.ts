import { setFields } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { pscTargetOf } from '../../model/psc.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const connectionPending = defineRule({
  id: 'psc-neg/connection-pending',
  severity: 'warning',
  title: 'A producer may have to accept the connection of a NEG first',
  why: 'The NEG exists as soon as it is made, but nothing flows while its connection is PENDING. A service attachment that accepts by hand lists the projects it lets in; those that it rejects never get through.',
  source: cite('publishedServices', 'apiRegionNeg'),
  on: 'neg',
  *check(neg, view) {
    const target = pscTargetOf(neg, view);
    const attachment = target?.type === 'published-service' ? target.attachment : undefined;
    if (!attachment) return;
    const project = neg.project ?? view.project;
    const at = [
      { id: neg.id, field: 'pscTargetService' },
      { id: attachment.id, field: 'connectionPreference' },
    ] as const;
    const name = nameOf(attachment, 'The service attachment');
    if (attachment.consumerRejectLists?.includes(project)) {
      yield {
        at,
        message: `${name} rejects connections of ${project}, the project of ${nameOf(neg, 'NEG')}. Its connection would be REJECTED; take the project off the list, or use another service.`,
        fixes: [
          {
            title: `Take ${project} off the rejected projects of ${name}`,
            safety: 'design',
            edit: (design) =>
              setFields(design, attachment.id, {
                consumerRejectLists: attachment.consumerRejectLists?.filter((each) => each !== project),
              }),
          },
        ],
      };
      return;
    }
    const accepted = attachment.consumerAcceptLists ?? [];
    const isAccepted = accepted.some((each) => each.projectIdOrNum === project || each.networkUrl !== undefined);
    if (attachment.connectionPreference !== 'ACCEPT_MANUAL' || isAccepted) return;
    yield {
      at,
      message: `${name} accepts connections by hand and does not list ${project}, the project of ${nameOf(neg, 'NEG')}. Until its producer accepts the connection it is PENDING, and no traffic flows.`,
      fixes: [
        {
          title: `Let ${name} accept the project ${project}`,
          safety: 'design',
          edit: (design) =>
            setFields(design, attachment.id, {
              consumerAcceptLists: [...accepted, { projectIdOrNum: project, connectionLimit: 10 }],
            }),
        },
      ],
    };
  },
});
