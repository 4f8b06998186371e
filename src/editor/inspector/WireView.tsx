import { Unlink } from 'lucide-react';
import {
  type Design,
  disconnect,
  isKind,
  kinds,
  type Resource,
  referencesOf,
  relations,
  resourceOf,
  type Scene,
  type SceneWire,
} from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import { BackendForm } from './BackendForm.tsx';
import { FindingList } from './FindingList.tsx';
import { type Found, findingsIn, ofPart } from './found.ts';
import layout from './Layout.module.css';
import { ResourceLink } from './ResourceLink.tsx';
import { sceneFor } from './subject.ts';
import { useCommit, useFound } from './use-inspect.ts';

const messages = inspectorMessages.wire;

/** A selected wire: what it joins, what is found about it, how to take it away. */
export function WireView({ id }: { id: string }) {
  const design = useDesigner((designer) => designer.design);
  const scene = sceneFor(design);
  const wire = scene.wires.find((one) => one.id === id);
  if (!wire) return <p className={layout.hint}>{messages.gone}</p>;
  return <Wire wire={wire} scene={scene} design={design} />;
}

function Wire({ wire, scene, design }: { wire: SceneWire; scene: Scene; design: Design }) {
  const { holder, target, count } = wire;
  const found = useFound(holder.id);
  const commit = useCommit();
  const relation = relations.find((one) => one.id === wire.relation);
  const owner = resourceOf(design, holder.id);
  const backend = isKind('backendService', owner) ? owner.backends?.find((one) => one.id === holder.part) : undefined;
  const about = found.filter((one) => isAbout(one, wire));
  const cut = () =>
    commit(inspectorMessages.steps.disconnect, (now) =>
      bundled(wire, scene, owner).reduce((next, { field, part }) => disconnect(next, holder.id, field, part), now),
    );
  return (
    <div className={layout.inspector}>
      <header className={layout.group}>
        <h2 className={layout.name}>{messages.title}</h2>
        {count > 1 && <p className={layout.hint}>{messages.bundle(count)}</p>}
      </header>
      <ul className={layout.links}>
        <li>
          <ResourceLink id={holder.id} after={relation?.verb ?? messages.reaches} />
        </li>
        <li>
          <ResourceLink id={target} after={kindOf(design, target)} />
        </li>
      </ul>
      {!backend && <FindingList findings={findingsIn(about)} />}
      {backend && isKind('backendService', owner) && (
        <section className={layout.section} aria-label={messages.balancing}>
          <h3>{messages.balancing}</h3>
          <BackendForm service={owner} backend={backend} found={ofPart(found, backend.id)} />
        </section>
      )}
      <Button variant="danger" className={layout.start} icon={<Unlink size={14} aria-hidden="true" />} onClick={cut}>
        {count > 1 ? messages.disconnectAll(count) : messages.disconnect}
      </Button>
    </div>
  );
}

function kindOf(design: Design, id: string): string | undefined {
  const resource = resourceOf(design, id);
  return resource && kinds[resource.kind].label;
}

function isAbout({ part, field }: Found, { holder }: SceneWire): boolean {
  if (holder.part !== undefined) return part === holder.part;
  return part === undefined && field !== '' && holder.field.startsWith(field);
}

/** The references that a wire stands for: its own, or those to its target that the holder's card has no row for. */
function bundled(
  wire: SceneWire,
  scene: Scene,
  owner: Resource | undefined,
): readonly { field: string; part?: string }[] {
  if (wire.count < 2 || !owner) return [wire.holder];
  const drawn = new Set(scene.wires.flatMap(({ id, holder }) => (id === wire.id ? [] : (holder.part ?? holder.field))));
  return referencesOf(owner).filter(
    ({ relation, to, part, field }) =>
      relation.id === wire.relation && scene.boxOf.get(to)?.id === wire.to && !drawn.has(part ?? field),
  );
}
