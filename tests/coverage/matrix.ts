import type { Coverage } from './coverage.ts';
import { backendCells } from './matrix/backends.ts';
import { decisions } from './matrix/decisions.ts';
import { features } from './matrix/features.ts';
import { fixedNumbers } from './matrix/fixed-numbers.ts';
import { frontends } from './matrix/frontends.ts';
import { places } from './matrix/places.ts';

/** The matrix of load balancers, a row for each cell. Cells come out of the tables of facts, which are compared with it. */
export const matrix: readonly Coverage[] = [
  ...frontends,
  ...backendCells,
  ...places,
  ...features,
  ...fixedNumbers,
  ...decisions,
];
