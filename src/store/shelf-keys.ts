// Under which names a shelf holds a design, what a list says of it, and its versions.

const root = 'neg-designer/';
export const designKey = (id: string) => `${root}design/${id}`;
export const aboutKey = (id: string) => `${root}about/${id}`;
export const snapshotsKey = (id: string) => `${root}snapshots/${id}`;
export const snapshotKey = (id: string, at: number) => `${root}snapshot/${id}/${at}`;
/** The file that a design is bound to. */
export const fileKey = (id: string) => `${root}file/${id}`;
/** The level that a design belongs to. */
export const playedKey = (id: string) => `${root}level/${id}`;
/** How far one came with a level. */
export const progressKey = (level: string) => `${root}progress/${level}`;
/** The id of the design that was worked on last. */
export const lastKey = `${root}last`;
// Where the one design of earlier versions was kept, and what of it could not be read.
export const earlierKey = `${root}current`;
export const earlierAside = `${root}set-aside/`;
