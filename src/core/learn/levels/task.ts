import { remove } from '../../edit/remove.ts';
import { setFields } from '../../edit/write.ts';
import type { Design } from '../../model/design.ts';
import type { Id } from '../../model/kind.ts';
import type { Template } from '../../templates/template.ts';

/** A template with something missing or wrong: where a level begins. Notes that would give it away go too. */
export function startFrom(
  { design }: Template,
  name: string,
  ...changes: readonly ((design: Design) => Design)[]
): Design {
  return changes.reduce((made, change) => change(made), { ...design, name, notes: {} });
}

export const change =
  (id: Id, fields: object) =>
  (design: Design): Design =>
    setFields(design, id, fields);

export const without =
  (...ids: readonly Id[]) =>
  (design: Design): Design =>
    remove(design, ids);
