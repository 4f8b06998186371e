import type { Family } from '../model/kind.ts';

/**
 * The light theme of the editor in hexadecimal, for pictures that leave it: programs that show an SVG know neither the
 * tokens nor OKLCH. `svg.test.ts` holds each against the token of the same name.
 */
export const colours = {
  canvas: '#f6f7f9',
  card: '#ffffff',
  text: '#1d222a',
  muted: '#575c67',
  line: '#dde0e4',
  wire: '#676c75',
  container: '#eef3f1',
  containerNested: '#f7faf9',
} as const;

export interface FamilyColours {
  /** Leading edge and accent of the icon. */
  readonly solid: string;
  /** Lines of the icon. */
  readonly text: string;
  /** Ground of a header. */
  readonly tint: string;
  /** Border. */
  readonly line: string;
}

export const familyColours: Readonly<Record<Family, FamilyColours>> = {
  balancing: { solid: '#7c64a0', text: '#5d4380', tint: '#f6f2fc', line: '#8e7caa' },
  neg: { solid: '#0a8d83', text: '#05605a', tint: '#e4f9f6', line: '#1a9389' },
  compute: { solid: '#4379a7', text: '#28567f', tint: '#eef5fc', line: '#638bae' },
  network: { solid: '#597765', text: '#3c5748', tint: '#e4f0e9', line: '#758d7e' },
  outside: { solid: '#796c5f', text: '#594e42', tint: '#f6f4f0', line: '#8e8479' },
};

/** How a place in a picture can be marked; the words of findings. */
export type MarkSeverity = 'error' | 'warning' | 'info' | 'unchecked';

export const severityColours: Readonly<Record<MarkSeverity, { readonly solid: string; readonly tint: string }>> = {
  error: { solid: '#d22828', tint: '#ffefee' },
  warning: { solid: '#ba7419', tint: '#fdf4e2' },
  info: { solid: '#556380', tint: '#eef2f9' },
  unchecked: { solid: '#777777', tint: '#f2f2f2' },
};
