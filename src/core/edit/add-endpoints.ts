import { type Design, nextPartId, partStems } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { proposals } from './connect.ts';
import { set } from './write.ts';

/** Puts several VMs into a NEG, one after the other, as if each had been wired: later ones see what earlier ones took. */
export function addEndpoints(design: Design, neg: Id, vms: readonly Id[]): Design {
  return vms.reduce((now, vm) => {
    const [proposal] = proposals(now, { id: neg, path: 'endpoints[].instance' }, { id: vm });
    return proposal ? proposal.edit(now) : now;
  }, design);
}

/** Adds an embedded part without any field set: a NIC, an endpoint or a backend, by the list it stands in. */
export function addBlankPart(design: Design, id: Id, list: keyof typeof partStems): Design {
  const resource = resourceOf(design, id);
  if (list === 'networkInterfaces' && isKind('vm', resource)) {
    const parts = resource.networkInterfaces ?? [];
    return set(design, 'vm', id, { networkInterfaces: [...parts, { id: nextPartId(parts, partStems[list]) }] });
  }
  if (list === 'endpoints' && isKind('neg', resource)) {
    const parts = resource.endpoints ?? [];
    return set(design, 'neg', id, { endpoints: [...parts, { id: nextPartId(parts, partStems[list]) }] });
  }
  if (list === 'backends' && isKind('backendService', resource)) {
    const parts = resource.backends ?? [];
    return set(design, 'backendService', id, { backends: [...parts, { id: nextPartId(parts, partStems[list]) }] });
  }
  return design;
}
