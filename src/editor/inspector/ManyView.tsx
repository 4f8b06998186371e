import { Trash2 } from 'lucide-react';
import { type Id, kindNames, kinds, resourceOf } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import layout from './Layout.module.css';
import { ManyFields } from './ManyFields.tsx';
import { ResourceLink } from './ResourceLink.tsx';

const messages = inspectorMessages.many;

/** Several things are selected: what they are, and what can be done with all of them. */
export function ManyView({ ids }: { ids: readonly Id[] }) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const resources = ids.flatMap((id) => resourceOf(design, id) ?? []);
  const notes = ids.length - resources.length;
  return (
    <div className={layout.inspector}>
      <div className={layout.sectionHead}>
        <h2 className={layout.name}>{messages.title(ids.length)}</h2>
        <Button
          size="small"
          variant="danger"
          icon={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => store.getState().deleteSelected(inspectorMessages.steps.delete)}
        >
          {messages.delete(ids.length)}
        </Button>
      </div>
      <ul className={layout.counts} aria-label={messages.byKind}>
        {kindNames.flatMap((kind) => {
          const count = resources.filter((resource) => resource.kind === kind).length;
          if (count === 0) return [];
          return [
            <li key={kind} className={layout.count}>
              <KindIcon kind={kind} size={16} />
              <span>{kinds[kind].label}</span>
              <span className={layout.figure}>{count}</span>
            </li>,
          ];
        })}
        {notes > 0 && (
          <li className={layout.count}>
            <KindIcon kind="note" size={16} />
            <span>{inspectorMessages.design.notes}</span>
            <span className={layout.figure}>{notes}</span>
          </li>
        )}
      </ul>
      {resources.length > 1 && <ManyFields key={ids.join(' ')} resources={resources} />}
      <section className={layout.section} aria-label={messages.list}>
        <h3>{messages.list}</h3>
        <ul className={layout.links}>
          {resources.map(({ id, kind }) => (
            <li key={id}>
              <ResourceLink id={id} after={kinds[kind].label} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
