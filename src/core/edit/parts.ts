import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Nic, type Subnet } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { set, withFields } from './write.ts';

type SecondaryRange = NonNullable<Subnet['secondaryIpRanges']>[number];
type AliasRange = NonNullable<Nic['aliasIpRanges']>[number];

/** Changes the network interfaces of a VM as they stand in `design`; the VM may be gone by then. */
export function mapNics(design: Design, vm: Id, map: (nics: readonly Nic[]) => readonly Nic[]): Design {
  const resource = resourceOf(design, vm);
  return isKind('vm', resource)
    ? set(design, 'vm', vm, { networkInterfaces: [...map(resource.networkInterfaces ?? [])] })
    : design;
}

/** Sets fields of one network interface; `undefined` removes a field. */
export function setNic(design: Design, vm: Id, nic: string, patch: Partial<Nic>): Design {
  return mapNics(design, vm, (nics) => nics.map((one) => (one.id === nic ? withFields(one, patch) : one)));
}

/** Takes one network interface off a VM. */
export function removeNic(design: Design, vm: Id, nic: string): Design {
  return mapNics(design, vm, (nics) => nics.filter(({ id }) => id !== nic));
}

/** Sets fields of one alias range by its place in the interface's list; without a patch it is removed. */
export function editAlias(design: Design, vm: Id, nic: string, index: number, patch?: Partial<AliasRange>): Design {
  return mapNics(design, vm, (nics) =>
    nics.map((one) =>
      one.id === nic ? withFields(one, { aliasIpRanges: editRow(one.aliasIpRanges, index, patch) }) : one,
    ),
  );
}

/** Sets fields of one secondary range of a subnet by its place in the list; without a patch it is removed. */
export function editSecondaryRange(design: Design, subnet: Id, index: number, patch?: Partial<SecondaryRange>): Design {
  const resource = resourceOf(design, subnet);
  return isKind('subnet', resource)
    ? set(design, 'subnet', subnet, { secondaryIpRanges: editRow(resource.secondaryIpRanges, index, patch) })
    : design;
}

/** Sets a range of a subnet: the primary one, or the secondary one at `index`. */
export function setRange(design: Design, subnet: Id, index: number | undefined, ipCidrRange: string): Design {
  return index === undefined
    ? set(design, 'subnet', subnet, { ipCidrRange })
    : editSecondaryRange(design, subnet, index, { ipCidrRange });
}

/** The list with one row changed or, without a patch, taken out; undefined where nothing is left. */
function editRow<Row extends object>(
  rows: readonly Row[] | undefined,
  index: number,
  patch?: Partial<Row>,
): Row[] | undefined {
  const next = (rows ?? []).flatMap((row, place) => {
    if (place !== index) return [row];
    return patch === undefined ? [] : [withFields(row, patch)];
  });
  return next.length === 0 ? undefined : next;
}
