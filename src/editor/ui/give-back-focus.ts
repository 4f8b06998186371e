/**
 * Gives the focus back to where it was before something opened on top; where that is gone, or was nowhere, to the canvas:
 * a keyboard must never find itself on the bare page.
 */
export function giveBackFocus(before: Element | null): void {
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const place = isThere ? before : document.querySelector<HTMLElement>('[data-canvas-host]');
  place?.focus();
}
