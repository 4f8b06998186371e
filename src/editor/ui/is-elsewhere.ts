/**
 * Whether somebody is at work in a list or dialog that lies on top. A panel that arrives late must not take the focus
 * from there.
 */
export function isElsewhere(): boolean {
  return document.activeElement?.closest('[popover], dialog') instanceof Element;
}
