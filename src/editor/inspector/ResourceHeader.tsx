import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  cardOf,
  type DrawnKind,
  familyOf,
  type Id,
  kinds,
  type Resource,
  remove,
  scopeText,
} from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import layout from './Layout.module.css';
import { viewFor } from './subject.ts';
import { useCommit } from './use-inspect.ts';

export interface HeadingProps {
  kind: DrawnKind;
  negType?: string;
  name: string;
  caption: ReactNode;
  /** What the delete button takes out; without any there is no button. */
  deletes?: readonly Id[];
}

/** Icon, name and kind of what is selected. */
export function Heading({ kind, negType, name, caption, deletes = [] }: HeadingProps) {
  const commit = useCommit();
  return (
    <header className={layout.header}>
      <KindIcon kind={kind} negType={negType} size={20} />
      <div className={layout.heading}>
        <h2 className={layout.name} tabIndex={-1} data-heading>
          {name}
        </h2>
        <div className={layout.caption}>{caption}</div>
      </div>
      {deletes.length > 0 && (
        <IconButton
          size="small"
          label={messages.delete}
          icon={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => commit(messages.steps.delete, (design) => remove(design, deletes))}
        />
      )}
    </header>
  );
}

/** The heading of one resource. */
export function ResourceHeader({ resource }: { resource: Resource }) {
  const view = viewFor(useDesigner(({ design }) => design));
  const scope = scopeText(resource);
  const { kindText } = cardOf(resource, view);
  return (
    <Heading
      kind={resource.kind}
      negType={resource.kind === 'neg' ? resource.networkEndpointType : undefined}
      name={resource.name ?? messages.unnamed(kinds[resource.kind].label.toLowerCase())}
      deletes={[resource.id]}
      caption={
        <>
          <span>{kindText}</span>
          {scope !== undefined && (
            <Chip mono family={familyOf(resource.kind)}>
              {scope}
            </Chip>
          )}
        </>
      }
    />
  );
}
