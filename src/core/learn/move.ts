import * as z from 'zod/mini';
import { newOfKind } from '../edit/create.ts';
import { disconnect, remove, removePart } from '../edit/remove.ts';
import { setAt } from '../edit/set-at.ts';
import { type Edit, put } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import { findAnchor } from '../model/find-anchor.ts';
import { isKindName } from '../model/kinds.ts';
import { Checker, check } from '../rules/engine.ts';
import { judgeConnection } from '../rules/judge.ts';

/** One thing that a person does in the editor, as data: solutions are lists of them, and hints show the next one. */
export const moveSchema = z.discriminatedUnion('type', [
  /** Pulls a wire: `neg/web`, `nic/vm-1/nic1`. */
  z.object({ type: z.literal('connect'), from: z.string(), to: z.string() }),
  /** Sets a field in the inspector; without a value it is cleared. */
  z.object({
    type: z.literal('set'),
    id: z.string(),
    part: z.optional(z.string()),
    field: z.string(),
    value: z.optional(z.unknown()),
  }),
  /** Takes a fix that is offered with a finding of this rule; the first one, or the one whose title begins like this. */
  z.object({ type: z.literal('fix'), rule: z.string(), title: z.optional(z.string()) }),
  /** Drops something of a kind from the palette, and fills in fields. */
  z.object({ type: z.literal('add'), kind: z.string(), fields: z.optional(z.record(z.string(), z.unknown())) }),
  z.object({ type: z.literal('remove'), id: z.string(), part: z.optional(z.string()) }),
  z.object({ type: z.literal('disconnect'), id: z.string(), field: z.string() }),
]);

export type Move = z.infer<typeof moveSchema>;

/** A move as an edit; undefined where it cannot be made in this design. */
export function editOf(move: Move, design: Design): Edit | undefined {
  switch (move.type) {
    case 'connect': {
      const [from, to] = [findAnchor(design, move.from, 'design'), findAnchor(design, move.to, 'design')];
      if (!from.ok || !to.ok) return undefined;
      return judgeConnection(new Checker(design), from.anchor, to.anchor).edit;
    }
    case 'fix': {
      const found = check(design)
        .filter(({ rule }) => rule.id === move.rule)
        .flatMap(({ fixes }) => fixes)
        .find(({ title }) => move.title === undefined || title.startsWith(move.title));
      return found?.edit;
    }
    case 'set':
      return (present) => setAt(present, { id: move.id, part: move.part }, move.field, move.value);
    case 'add': {
      const { kind, fields = {} } = move;
      return isKindName(kind) ? (present) => put(present, newOfKind(present, kind, {}, fields)) : undefined;
    }
    case 'remove': {
      const { id, part } = move;
      return part === undefined ? (present) => remove(present, [id]) : (present) => removePart(present, id, part);
    }
    case 'disconnect':
      return (present) => disconnect(present, move.id, move.field);
  }
}

/** A move in words, for a hint. */
export function moveText(move: Move): string {
  switch (move.type) {
    case 'connect':
      return `Connect ${move.from} with ${move.to}.`;
    case 'set':
      return move.value === undefined
        ? `Clear ${move.field} of ${move.id}.`
        : `Set ${move.field} of ${move.id} to ${typeof move.value === 'string' ? move.value : JSON.stringify(move.value)}.`;
    case 'fix':
      return `Take the fix ${move.title ? `“${move.title} …” ` : ''}that is offered for ${move.rule}.`;
    case 'add':
      return `Add a ${move.kind}.`;
    case 'remove':
      return `Delete ${move.part ? `${move.part} of ` : ''}${move.id}.`;
    case 'disconnect':
      return `Disconnect ${move.field} of ${move.id}.`;
  }
}
