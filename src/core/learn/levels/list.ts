import type { Level } from '../level.ts';
import { basics } from './basics.ts';
import { beyond } from './beyond.ts';

/** The levels in the order in which they teach. The sandbox needs none. */
export const levels: readonly Level[] = [...basics, ...beyond];
