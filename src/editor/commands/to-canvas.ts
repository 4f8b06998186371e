/** Puts the focus on the canvas, where its keys act. */
export function toCanvas(): void {
  document.querySelector<HTMLElement>('[data-canvas-host]')?.focus({ preventScroll: true });
}
