import { useRef } from 'react';
import { type Id, type KindName, resourceOf } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { BalancerView } from './BalancerView.tsx';
import { DesignView } from './DesignView.tsx';
import { ManyView } from './ManyView.tsx';
import { NoteView } from './NoteView.tsx';
import { ResourceView } from './ResourceView.tsx';
import { sceneFor } from './subject.ts';
import { useShown } from './use-shown.ts';
import { WireView } from './WireView.tsx';

/** The kinds that a load balancer's card may hold; for others the picture need not be asked. */
const balancing: ReadonlySet<KindName> = new Set(['forwardingRule', 'targetProxy', 'urlMap', 'certificate', 'address']);

/** What is selected, as a form: the design, a resource, a load balancer, a wire, a note, or several things. */
export function Inspector() {
  const root = useRef<HTMLDivElement>(null);
  const selected = useDesigner((designer) => designer.selected);
  const wire = useDesigner((designer) => designer.wire);
  useShown(root);
  return <div ref={root}>{wire === undefined ? <Selection ids={selected} /> : <WireView key={wire} id={wire} />}</div>;
}

function Selection({ ids }: { ids: readonly Id[] }) {
  const design = useDesigner((designer) => designer.design);
  const [id] = ids;
  if (id === undefined) return <DesignView />;
  if (ids.length > 1) return <ManyView ids={ids} />;
  const note = Object.hasOwn(design.notes, id) ? design.notes[id] : undefined;
  if (note) return <NoteView key={id} note={note} />;
  const kind = resourceOf(design, id)?.kind;
  const box = kind !== undefined && balancing.has(kind) ? sceneFor(design).boxOf.get(id) : undefined;
  if (box?.kind === 'loadBalancer') return <BalancerView key={box.id} node={box} selected={id} />;
  return <ResourceView key={id} id={id} />;
}
