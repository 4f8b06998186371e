import { type Resource, resourceOf } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { Connections } from './Connections.tsx';
import { placeKey } from './found.ts';
import layout from './Layout.module.css';
import { ResourceForm } from './ResourceForm.tsx';
import { ResourceHeader } from './ResourceHeader.tsx';

/** One selected resource: what it is, its form, what it is connected to. */
export function ResourceView({ id }: { id: string }) {
  const resource = useDesigner(({ design }): Resource | undefined => resourceOf(design, id));
  if (!resource) return null;
  return (
    <div className={layout.inspector} data-place={placeKey({ id })}>
      <ResourceHeader resource={resource} />
      <ResourceForm resource={resource} />
      <Connections resource={resource} />
    </div>
  );
}
