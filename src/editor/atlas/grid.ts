import { type AtlasCell, backendProtocols, balancers, type Product, type StandingName } from '../../core/index.ts';

/** What of the atlas is shown; empty stands for anything. */
export interface AtlasWish {
  readonly protocol: string;
  readonly exposure: string;
  readonly scope: string;
}

export const everything: AtlasWish = { protocol: '', exposure: '', scope: '' };

/** The products that are wanted, in their order. */
export function columnsFor({ exposure, scope }: AtlasWish): readonly Product[] {
  return balancers.filter(
    (product) =>
      (exposure === '' || product.exposure === exposure) &&
      (scope === '' || (product.geography === 'REGIONAL') === (scope === 'REGIONAL')),
  );
}

/** Neighbouring columns of one family, with how many they are. */
export function familiesOf(columns: readonly Product[]): readonly { family: Product['family']; span: number }[] {
  const families: { family: Product['family']; span: number }[] = [];
  for (const { family } of columns) {
    const last = families.at(-1);
    if (last?.family === family) last.span += 1;
    else families.push({ family, span: 1 });
  }
  return families;
}

/** How a cell stands with the protocol that is asked for, or at all. */
export function standingOf(cell: AtlasCell, protocol: string): StandingName {
  const found = cell.protocols.find((each) => each.protocol === protocol);
  return (found?.standing ?? cell.standing).name;
}

export const protocolOptions: readonly string[] = backendProtocols;

/** A place in the grid, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid of that size; nothing for a key that does not move. */
export function movedBy(
  key: string,
  isWhole: boolean,
  { row, column }: Spot,
  rows: number,
  columns: number,
): Spot | undefined {
  const to = (nextRow: number, nextColumn: number): Spot => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'Home':
      return to(isWhole ? 0 : row, 0);
    case 'End':
      return to(isWhole ? rows - 1 : row, columns - 1);
    case 'PageDown':
      return to(row + 5, column);
    case 'PageUp':
      return to(row - 5, column);
    default:
      return undefined;
  }
}
