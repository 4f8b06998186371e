// Which design this tab is on: it survives a reload, and a new tab knows nothing of it. A browser may forbid that.
const key = 'neg-designer.document';

export function recallDocument(): string | undefined {
  try {
    return window.sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberDocument(id: string): void {
  // A design that is only looked at has none.
  if (id === '') return;
  try {
    window.sessionStorage.setItem(key, id);
  } catch {
    // The tab then starts with what was last worked on.
  }
}
