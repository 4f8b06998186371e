import { type Id, nicName, type Reference, type Resource, referencesOf } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Fold } from './Fold.tsx';
import layout from './Layout.module.css';
import { ResourceLink } from './ResourceLink.tsx';
import { viewFor } from './subject.ts';

const messages = inspectorMessages.connections;
/** A subnet may be referred to by thousands; a list this long is read by nobody. */
const listed = 40;

/** What a resource refers to and what refers to it, as ways there. */
export function Connections({ resource }: { resource: Resource }) {
  const view = viewFor(useDesigner(({ design }) => design));
  const to = linked(
    referencesOf(resource),
    (reference) => reference.to,
    (reference) => verbOf(resource, reference),
  );
  const from = linked(
    view.referrers(resource.id),
    (reference) => reference.from,
    ({ relation }) => messages.it(relation.verb),
  );
  const count = to.length + from.length;
  return (
    <section className={layout.section} aria-label={messages.title}>
      <Fold title={<h3>{messages.title}</h3>} note={count > 0 ? count : undefined} open={count > 0 && count <= 12}>
        {count === 0 && <p className={layout.hint}>{messages.none}</p>}
        <Links title={messages.to} links={to} side="before" />
        <Links title={messages.from} links={from} side="after" />
      </Fold>
    </section>
  );
}

interface Link {
  readonly id: Id;
  readonly words: string;
}

/** Each pair of resource and words once. */
function linked(
  references: readonly Reference[],
  idOf: (one: Reference) => Id,
  wordsOf: (one: Reference) => string,
): readonly Link[] {
  const links = new Map<string, Link>();
  for (const reference of references) {
    const link = { id: idOf(reference), words: wordsOf(reference) };
    links.set(`${link.id} ${link.words}`, link);
  }
  return [...links.values()];
}

/** `nic1 is in`, `sends traffic to` */
function verbOf(resource: Resource, { relation, part }: Reference): string {
  const index = resource.kind === 'vm' ? (resource.networkInterfaces?.findIndex(({ id }) => id === part) ?? -1) : -1;
  return index < 0 ? relation.verb : `${nicName(index)} ${relation.verb}`;
}

function Links({ title, links, side }: { title: string; links: readonly Link[]; side: 'before' | 'after' }) {
  if (links.length === 0) return null;
  return (
    <div className={layout.group}>
      <span className={layout.groupLabel}>{title}</span>
      <ul className={layout.links}>
        {links.slice(0, listed).map(({ id, words }) => (
          <li key={`${id} ${words}`}>
            <ResourceLink id={id} {...(side === 'before' ? { before: words } : { after: words })} />
          </li>
        ))}
      </ul>
      {links.length > listed && <span className={layout.hint}>{messages.more(links.length - listed)}</span>}
    </div>
  );
}
