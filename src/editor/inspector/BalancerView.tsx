import {
  type Id,
  type LoadBalancer,
  loadBalancersOf,
  nameOf,
  productReasons,
  resourceOf,
  type SceneNode,
} from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { Fold } from './Fold.tsx';
import { foundOn, placeKey } from './found.ts';
import layout from './Layout.module.css';
import { ResourceForm } from './ResourceForm.tsx';
import { Heading } from './ResourceHeader.tsx';
import { ResourceLink } from './ResourceLink.tsx';
import { viewFor } from './subject.ts';

const messages = inspectorMessages.balancer;

/** A load balancer's card: what product it is and why, and the resources that it is made of. */
export function BalancerView({ node, selected }: { node: SceneNode; selected: Id }) {
  const view = viewFor(useDesigner(({ design }) => design));
  const balancer = loadBalancersOf(view).find(({ id }) => id === node.id);
  if (!balancer) return null;
  const { forwardingRules, targetProxies, urlMaps, certificates, addresses, services } = balancer;
  const sections = [
    { title: messages.forwardingRules, ids: forwardingRules },
    { title: messages.targetProxies, ids: targetProxies },
    { title: messages.urlMaps, ids: urlMaps },
    { title: messages.certificates, ids: certificates },
    { title: messages.addresses, ids: addresses },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <div className={layout.inspector}>
      <Heading
        kind="loadBalancer"
        name={node.card.title}
        caption={<Product balancer={balancer} />}
        deletes={node.members}
      />
      <Why balancer={balancer} />
      {sections.map(({ title, ids }) => (
        <section key={title} className={layout.memberGroup} aria-label={title}>
          <h3 className={layout.groupLabel}>{title}</h3>
          {ids.map((id) => (
            <Member key={id} id={id} open={id === selected} />
          ))}
        </section>
      ))}
      {services.length > 0 && (
        <section className={layout.memberGroup} aria-label={messages.services}>
          <h3 className={layout.groupLabel}>{messages.services}</h3>
          <ul className={layout.links}>
            {services.map((id) => (
              <li key={id}>
                <ResourceLink id={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Product({ balancer: { products } }: { balancer: LoadBalancer }) {
  const [product] = products;
  if (products.length === 1 && product) return <span>{product.name}</span>;
  return <span>{products.length === 0 ? messages.contradiction : messages.several(products.length)}</span>;
}

/** The facts from which the product follows, with their owners. */
function Why({ balancer }: { balancer: LoadBalancer }) {
  const view = viewFor(useDesigner(({ design }) => design));
  const { products } = balancer;
  const reasons = new Map<Id, string[]>();
  for (const { id, words } of productReasons(balancer, view)) reasons.set(id, [...(reasons.get(id) ?? []), words]);
  const title = products.length === 0 ? messages.whyNone : products.length === 1 ? messages.why : messages.whySeveral;
  return (
    <Fold title={title} open={products.length === 0}>
      <ul className={layout.reasons}>
        {[...reasons].map(([id, words]) => (
          <li key={id}>{messages.reason(nameOf(view.get(id)), words.join(', '))}</li>
        ))}
      </ul>
      {products.length > 1 && (
        <div className={layout.group}>
          <span className={layout.groupLabel}>{messages.possible}</span>
          <ul className={layout.reasons}>
            {products.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </Fold>
  );
}

/** One resource of the load balancer, its form folded away until it is asked for. */
function Member({ id, open }: { id: Id; open: boolean }) {
  const resource = useDesigner(({ design }) => resourceOf(design, id));
  const found = useDesigner(({ findings }) => foundOn(findings, id));
  if (!resource) return null;
  const worst =
    found.find(({ finding }) => finding.severity === 'error') ??
    found.find(({ finding }) => finding.severity === 'warning');
  return (
    <div className={layout.card} data-worst={worst?.finding.severity} data-place={placeKey({ id })}>
      <Fold
        title={nameOf(resource)}
        icon={<KindIcon kind={resource.kind} size={16} />}
        note={noteOf(found.length)}
        open={open}
      >
        <ResourceForm resource={resource} />
      </Fold>
    </div>
  );
}

function noteOf(count: number): string | undefined {
  return count === 0 ? undefined : inspectorMessages.endpoints.found(count);
}
