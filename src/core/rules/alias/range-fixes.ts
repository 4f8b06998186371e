import { editAlias } from '../../edit/parts.ts';
import type { Id } from '../../model/kind.ts';
import type { Fix } from '../rule.ts';

/** An alias range in a design: the VM, its interface, and which of that one's ranges. */
export interface AliasPlace {
  readonly vm: Id;
  readonly nic: Id;
  readonly place: number;
  /** The range itself, for titles where several are at hand. */
  readonly said?: string;
}

export const removeAlias = ({ vm, nic, place, said }: AliasPlace): Fix => ({
  title: said === undefined ? 'Remove the alias range' : `Remove the alias range ${said}`,
  safety: 'design',
  edit: (design) => editAlias(design, vm, nic, place),
});

/** Another range for an alias range that lies wrongly, where one is free, or none at all. */
export function moveAlias(alias: AliasPlace, free: string | undefined): readonly Fix[] {
  const { vm, nic, place } = alias;
  if (free === undefined) return [removeAlias(alias)];
  return [
    {
      title: `Use ${free}`,
      safety: 'input',
      edit: (design) => editAlias(design, vm, nic, place, { ipCidrRange: free }),
    },
    removeAlias(alias),
  ];
}
