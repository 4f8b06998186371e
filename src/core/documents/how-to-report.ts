/** Where somebody says that a rule is wrong; `tracker` is the address of the project's issues, where there is one. */
function place(tracker: string | undefined): string {
  return tracker === undefined ? 'in the repository that you got this from' : `at ${tracker}`;
}

/** What to do about a rule that is wrong, in one sentence. */
export function reportHint(rule: string, tracker?: string): string {
  return `Open an issue ${place(tracker)}, with the id ${rule} and a page that says otherwise, or with what Google Cloud answered.`;
}

/** The same at length, for a page: what to send, a line each. */
export function reportGuide(tracker?: string): { readonly intro: string; readonly send: readonly string[] } {
  return {
    intro: `Documents err, and clouds change. Where a rule says something that is not so, open an issue ${place(tracker)}, with:`,
    send: [
      'the rule’s id, such as zonal-neg/endpoint-vm-in-neg-zone',
      'the page that says otherwise, or what Google Cloud did, with its own message',
      'the smallest design that shows it: a saved file, or the resources as JSON, with other names where yours are nobody’s business',
    ],
  };
}
