import type { Item } from './hcl.ts';
import type { ResourceBlock } from './resource-block.ts';

/**
 * The new one is made before the old one goes. Terraform holds whatever such a resource refers to to the same, as the
 * order could not be kept otherwise: endpoints that are made first ask it of their VMs.
 * Source: https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#create_before_destroy
 */
export const madeFirst: Item = { name: 'create_before_destroy', value: 'true' };

const negs =
  'A NEG is replaced by any change of it, and so are its endpoints: the new ones come first, then backend services ' +
  'move, then the old ones go. Two of one name cannot be, so give it a new name with the change; without one the new ' +
  'NEG is refused, and the old one goes on.';
const vms =
  'A VM that endpoints lead to is replaced in the same order. It needs a new name then, and a new address where the ' +
  'address is fixed; without them the new VM is refused, and the old one goes on.';
const alone =
  'A global NEG holds one endpoint, so another one is refused while the old one is there. Rename the NEG with the ' +
  'change, and both are swapped.';
const mapped = 'Endpoints of port mapping go before their successors come: no client port can be there twice.';
const lists =
  'A list of endpoints drops what is old before it adds what is new; a NEG of another name beside it has no such gap. ' +
  'Where endpoints were resources one by one before, take those out of the state first (terraform state rm): they ' +
  'would take the endpoints of the list along.';
const many =
  'A NEG with hundreds of endpoints is quicker with one resource that owns the whole list: Terraform attaches endpoints ' +
  'that are resources one by one, and the API takes such changes of a NEG one after the other. Export with endpoint ' +
  'lists for that, and stay with it.';

/** From here on it takes Terraform minutes. */
const hundreds = 100;

/** What a change of the files takes later on, or what it interrupts: only what concerns the resources at hand. */
export function laterChanges(blocks: readonly ResourceBlock[]): string[] {
  const any = (test: (block: ResourceBlock) => boolean) => blocks.some(test);
  return [
    ...(any(({ kind }) => kind === 'neg') ? [negs] : []),
    ...(any(({ kind, items }) => kind === 'vm' && isMadeFirst(items)) ? [vms] : []),
    ...(any(({ type }) => type === 'google_compute_global_network_endpoint') ? [alone] : []),
    ...(any(({ type, items }) => type === 'google_compute_region_network_endpoint' && !isMadeFirst(items))
      ? [mapped]
      : []),
    ...(any(({ type }) => type === 'google_compute_network_endpoints') ? [lists] : []),
    ...(blocks.filter(({ type }) => type === 'google_compute_network_endpoint').length >= hundreds ? [many] : []),
  ];
}

const isMadeFirst = (items: readonly Item[]): boolean =>
  items.some((item) => 'block' in item && item.block === 'lifecycle' && item.items.includes(madeFirst));
