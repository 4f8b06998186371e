import { type Answers, answerOf, type QuestionId, questions } from '../../core/index.ts';

/** A page of its own that the address may name: `#chooser&have=vms`, `#atlas&cell=NEG_GCE_VM_IP~INTERNAL_PASSTHROUGH_NETWORK`. */
export type AddressedPage =
  | { readonly type: 'chooser'; readonly answers: Answers }
  | { readonly type: 'atlas'; readonly cell?: string };

/** The page that the part of an address behind the # names; nothing where it names none. */
export function pageOf(hash: string): AddressedPage | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  if (said.has('chooser')) {
    const answers: Partial<Record<QuestionId, string>> = {};
    for (const { id } of questions) {
      const answer = answerOf(id, said.get(id) ?? undefined);
      if (answer) answers[id] = answer.id;
    }
    return { type: 'chooser', answers };
  }
  if (!said.has('atlas')) return undefined;
  const cell = said.get('cell')?.replace('~', ' ');
  return { type: 'atlas', ...(cell === undefined ? {} : { cell }) };
}

/** The part of an address that names a page. */
export function hashOf(page: AddressedPage): string {
  if (page.type === 'atlas') return page.cell === undefined ? '#atlas' : `#atlas&cell=${page.cell.replace(' ', '~')}`;
  const said = questions.flatMap(({ id }) => {
    const answer = page.answers[id];
    return answer === undefined ? [] : [`&${id}=${answer}`];
  });
  return `#chooser${said.join('')}`;
}
