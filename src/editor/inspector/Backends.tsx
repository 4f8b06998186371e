import { Plus, X } from 'lucide-react';
import {
  type Backend,
  type BackendService,
  judgeConnection,
  nameOf,
  removePart,
  resourceOf,
} from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { BackendForm } from './BackendForm.tsx';
import { judged } from './choices.ts';
import { FindingList } from './FindingList.tsx';
import { type Found, findingsIn, ofPart, placeKey } from './found.ts';
import layout from './Layout.module.css';
import { candidatesOf, relationAt } from './subject.ts';
import { TargetPicker } from './TargetPicker.tsx';
import { useCommit } from './use-inspect.ts';

export interface BackendsProps {
  service: BackendService;
  found: readonly Found[];
  own: readonly Found[];
}

const messages = inspectorMessages.backends;

/** The backends of a service, each with its mode and capacity. */
export function Backends({ service, found, own }: BackendsProps) {
  const backends = service.backends ?? [];
  return (
    <section
      className={layout.section}
      aria-label={messages.title}
      data-place={placeKey({ id: service.id, field: 'backends' })}
    >
      <div className={layout.sectionHead}>
        <h3>{messages.title}</h3>
        <AddBackend service={service} />
      </div>
      <FindingList findings={findingsIn(own)} label={messages.title} />
      {backends.length === 0 && <p className={layout.hint}>{messages.empty}</p>}
      {backends.map((backend) => (
        <BackendCard key={backend.id} service={service} backend={backend} found={ofPart(found, backend.id)} />
      ))}
    </section>
  );
}

/** A list of what can become a backend, each judged with the mode and capacity that it would get. */
function AddBackend({ service }: { service: BackendService }) {
  const store = useDesignerStore();
  const commit = useCommit();
  const judge = () => {
    const { checker, design } = store.getState();
    const relation = relationAt({ resource: service, list: 'backends' }, 'group');
    const taken = new Set(service.backends?.map(({ group }) => group));
    const open = relation ? candidatesOf(design, relation, service.id).filter(({ id }) => !taken.has(id)) : [];
    const proposal = (id: string) => judgeConnection(checker(), { id: service.id, path: 'backends[].group' }, { id });
    return judged(
      open.map(({ id }) => id),
      (id) => {
        const { verdict, reason, edit = (same) => same } = proposal(id);
        return { id, verdict, edit, ...(verdict === 'ok' ? {} : { reason }) };
      },
      (id) => ({ id, edit: (now) => (proposal(id).edit ?? ((same) => same))(now) }),
    );
  };
  return (
    <TargetPicker
      adds
      icon={<Plus size={14} aria-hidden="true" />}
      label={messages.add}
      shown={messages.add}
      judge={judge}
      onPick={(choice) => commit(inspectorMessages.steps.add(messages.title), choice.edit)}
    />
  );
}

function BackendCard({
  service,
  backend,
  found,
}: {
  service: BackendService;
  backend: Backend;
  found: readonly Found[];
}) {
  const commit = useCommit();
  const target = useDesigner(({ design }) => resourceOf(design, backend.group));
  const name = target ? nameOf(target, 'backend') : messages.unnamed;
  const worst =
    found.find(({ finding }) => finding.severity === 'error') ??
    found.find(({ finding }) => finding.severity === 'warning');
  return (
    <div
      className={layout.card}
      role="group"
      aria-label={name}
      data-worst={worst?.finding.severity}
      data-place={placeKey({ id: service.id, part: backend.id })}
    >
      <BackendForm
        service={service}
        backend={backend}
        found={found}
        end={
          <IconButton
            size="small"
            label={messages.remove(name)}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() =>
              commit(inspectorMessages.steps.remove(messages.title), (design) =>
                removePart(design, service.id, backend.id),
              )
            }
          />
        }
      />
    </div>
  );
}
