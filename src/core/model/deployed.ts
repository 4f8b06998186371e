import type { Design } from './design.ts';

/**
 * What an import found in the cloud is remembered by its URL, not by an id of the design: a resource that is renamed, or
 * moved to another zone, is one that has yet to be made. No rule reads it.
 */
export function deployedKey(url: string): string {
  const at = url.indexOf('projects/');
  return at < 0 ? url : url.slice(at);
}

/** Adds to what is known to be there; undefined where nothing is. Each once, in one order. */
export function withDeployed(before: Design['deployed'], more: readonly string[] | undefined): Design['deployed'] {
  const all = [...new Set([...(before ?? []), ...(more ?? [])])].sort();
  return all.length > 0 ? all : undefined;
}
