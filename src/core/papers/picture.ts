import { svgCarrier } from '../export/carriers/svg.ts';
import type { Design } from '../model/design.ts';
import type { PictureTheme } from '../picture/colours.ts';
import { sceneOf } from '../picture/draw.ts';
import type { Mark } from '../picture/marks.ts';
import { svgLines } from '../picture/svg.ts';
import type { Outcome } from '../rules/acceptance.ts';
import type { Finding } from '../rules/rule.ts';
import { compare } from './paper-order.ts';
import { noRemarks, type Printed, printed, type Remarks } from './printed.ts';
import { outlineOf, outlineText } from './tree.ts';

export interface PictureOptions {
  /** Light where it is not said. */
  readonly theme?: PictureTheme;
  /** Points out errors and warnings. Where it is not said, they are while the file is made in spite of errors. */
  readonly marks?: boolean;
  /** Rules of CSS for fonts that stand in the picture itself. */
  readonly fonts?: string;
  /** Without the design inside: for a picture that is only looked at. */
  readonly bare?: boolean;
}

/** More lines than these nobody has read aloud. */
const told = 120;

/**
 * A design as a picture in SVG: real text, title and description, no script, nothing from outside. The design is inside,
 * so that the picture can be opened again.
 */
export function svgPicture(
  design: Design,
  outcome: Pick<Outcome, 'findings'> = { findings: [] },
  remarks: Remarks = noRemarks,
  { theme = 'light', marks = remarks.warnings.length > 0, fonts, bare = false }: PictureOptions = {},
): Printed {
  const ordered = inOneOrder(design);
  const extra = [...(fonts === undefined ? [] : [`<style>${fonts}</style>`]), ...(bare ? [] : [svgCarrier(design)])];
  return printed(
    svgLines(sceneOf(ordered), {
      title: design.name,
      description: pictureText(design, remarks),
      marks: marks ? outcome.findings.flatMap(marksOf) : [],
      theme,
      extra: extra.join('\n'),
    }),
  );
}

/** The picture in words, for those who do not see it. */
export function pictureText(design: Design, remarks: Remarks = noRemarks): string {
  const { places, traffic } = outlineOf(design);
  return [
    ...(design.description ? [design.description] : []),
    ...(remarks.warnings.length === 0 ? [] : ['Attention, this design has findings:', ...remarks.warnings]),
    ...(traffic.length === 0 ? [] : ['How traffic runs:', ...outlineText(traffic, told)]),
    ...(places.length === 0 ? [] : ['Where things are:', ...outlineText(places, told)]),
    ...(traffic.length + places.length === 0 ? ['An empty design.'] : []),
  ].join('\n');
}

function marksOf({ at, severity }: Finding): Mark[] {
  return severity === 'error' || severity === 'warning'
    ? at.map((place, index) => ({ at: place, severity, leads: index === 0 }))
    : [];
}

/** The same design with its members in one order, whatever the order in which they were drawn. */
function inOneOrder(design: Design): Design {
  const sorted = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(members).sort(([a], [b]) => compare(a, b)));
  return { ...design, resources: sorted(design.resources), notes: sorted(design.notes) };
}
