/** Takes the shared design out of the page's address, so that a reload no longer brings it. */
export function leaveLink(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', `${pathname}${search}`);
}
