/** Small conveniences kept in this browser. Storage may be full, forbidden or absent; then nothing is remembered. */
const prefix = 'neg-designer.';

export function recall(key: string): string | undefined {
  try {
    return window.localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(prefix + key, value);
  } catch {
    // Forgetting a panel's width is not worth a word to the user.
  }
}
