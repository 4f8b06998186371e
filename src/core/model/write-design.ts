import type { Design } from './design.ts';
import { currentVersion } from './migrations.ts';

/** The text of a design file: keys of the document always in one order, two spaces, resources as the author has them. */
export function writeDesign(design: Design): string {
  const { format, version: _read, name, project, description, accepted, resources, notes, layout, ...others } = design;
  const head = { format, version: currentVersion, name, project, description };
  const ordered = { ...head, ...others, accepted, resources, notes, layout };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
