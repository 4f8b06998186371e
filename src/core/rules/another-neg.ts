import { startingBackend } from '../edit/backend.ts';
import { newOfKind } from '../edit/create.ts';
import { put } from '../edit/write.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { nameOf, nicName, nicNetwork } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Neg, type Vm } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { viewOf } from '../model/view.ts';
import type { Checker } from './engine.ts';
import type { Fix } from './rule.ts';

/**
 * Where a zonal NEG does not take an interface, because it is in another zone or subnet: a NEG of its own for that
 * interface, behind the same backend services where they take it. Nothing where that would be refused too.
 */
export function anotherNeg(checker: Checker, a: Anchor, b: Anchor): readonly Fix[] {
  const { design } = checker;
  const [first, second] = [resourceOf(design, a.id), resourceOf(design, b.id)];
  if (isKind('vm', first) && isKind('neg', second)) return forNic(checker, first, a.part, second);
  return isKind('vm', second) && isKind('neg', first) ? forNic(checker, second, b.part, first) : [];
}

function forNic(checker: Checker, vm: Vm, part: string | undefined, neg: Neg): readonly Fix[] {
  const { design } = checker;
  const type = neg.networkEndpointType;
  const nics = vm.networkInterfaces ?? [];
  const index = Math.max(
    0,
    nics.findIndex(({ id }) => id === part),
  );
  const subnetwork = nics[index]?.subnetwork;
  if ((type !== 'GCE_VM_IP' && type !== 'GCE_VM_IP_PORT') || !subnetwork || !vm.zone) return [];
  if (neg.zone === vm.zone && neg.subnetwork === subnetwork) return [];
  const view = viewOf(design);
  const fields = {
    name: neg.name,
    networkEndpointType: type,
    zone: vm.zone,
    network: nics[index] && nicNetwork(nics[index], view),
    subnetwork,
    defaultPort: neg.defaultPort,
    endpoints: [{ id: 'e1', instance: vm.id }],
  };
  const alone = withNeg(design, fields, []);
  if (refused(checker, alone)) return [];
  // One service after the other: those that would refuse it are left as they are.
  const services: Id[] = [];
  for (const { id } of view.from('backendService', neg.id, 'backend.group')) {
    if (!refused(checker, withNeg(design, fields, [...services, id]))) services.push(id);
  }
  const where = services.length === 0 ? '' : ', behind the same backend service';
  return [
    {
      title: `Make a NEG in ${vm.zone} for ${nicName(index)} of ${nameOf(vm, 'VM')}${where}`,
      safety: 'design',
      edit: (now) => withNeg(now, fields, services),
    },
  ];
}

function withNeg(design: Design, fields: object, services: readonly Id[]): Design {
  const made = newOfKind(design, 'neg', {}, fields);
  return services.reduce(
    (now, id) => {
      const service = resourceOf(now, id);
      return isKind('backendService', service) ? startingBackend(now, service, made).edit(now) : now;
    },
    put(design, made),
  );
}

function refused(checker: Checker, proposed: Design): boolean {
  return checker.proposed(proposed).some(({ severity, rule }) => severity === 'error' && !rule.incomplete);
}
