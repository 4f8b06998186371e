import { type Id, kinds, nameOf, resourceOf } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { MiddleTruncate } from '../ui/MiddleTruncate.tsx';
import layout from './Layout.module.css';

export interface ResourceLinkProps {
  id: Id;
  /** Words that join it to what is selected, before its name or after it. */
  before?: string;
  after?: string;
}

/** A way to another resource of the design: it becomes what is selected. */
export function ResourceLink({ id, before, after }: ResourceLinkProps) {
  const store = useDesignerStore();
  const resource = useDesigner(({ design }) => resourceOf(design, id));
  const name = resource ? nameOf(resource, kinds[resource.kind].label) : messages.connections.gone;
  return (
    <button type="button" className={layout.link} disabled={!resource} onClick={() => store.getState().select([id])}>
      {resource && (
        <KindIcon
          kind={resource.kind}
          negType={resource.kind === 'neg' ? resource.networkEndpointType : undefined}
          size={16}
        />
      )}
      <span className={layout.linkWords}>
        {before !== undefined && <span className={layout.linkVerb}>{before} </span>}
        <MiddleTruncate text={name} className={layout.linkName} />
        {after !== undefined && <span className={layout.linkVerb}> {after}</span>}
      </span>
    </button>
  );
}
