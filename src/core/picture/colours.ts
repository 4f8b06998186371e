import type { Family } from '../model/kind.ts';

/** How a place in a picture can be marked; the words of findings. */
export type MarkSeverity = 'error' | 'warning' | 'info' | 'unchecked';

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

/** Every colour of a picture. */
export interface Palette {
  readonly canvas: string;
  readonly card: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly wire: string;
  readonly container: string;
  readonly containerNested: string;
  readonly family: Readonly<Record<Family, FamilyColours>>;
  readonly severity: Readonly<Record<MarkSeverity, { readonly solid: string; readonly tint: string }>>;
}

export type PictureTheme = 'light' | 'dark';

/**
 * The two themes of the editor in hexadecimal, for pictures that leave it: programs that show an SVG know neither the
 * tokens nor OKLCH. `svg.test.ts` holds each against the token of the same name.
 */
export const palettes: Readonly<Record<PictureTheme, Palette>> = {
  light: {
    canvas: '#f6f7f9',
    card: '#ffffff',
    text: '#1d222a',
    muted: '#575c67',
    line: '#dde0e4',
    wire: '#676c75',
    container: '#eef3f1',
    containerNested: '#f7faf9',
    family: {
      balancing: { solid: '#7c64a0', text: '#5d4380', tint: '#f6f2fc', line: '#8e7caa' },
      neg: { solid: '#0a8d83', text: '#05605a', tint: '#e4f9f6', line: '#1a9389' },
      compute: { solid: '#4379a7', text: '#28567f', tint: '#eef5fc', line: '#638bae' },
      network: { solid: '#597765', text: '#3c5748', tint: '#e4f0e9', line: '#758d7e' },
      outside: { solid: '#796c5f', text: '#594e42', tint: '#f6f4f0', line: '#8e8479' },
    },
    severity: {
      error: { solid: '#d22828', tint: '#ffefee' },
      warning: { solid: '#ba7419', tint: '#fdf4e2' },
      info: { solid: '#556380', tint: '#eef2f9' },
      unchecked: { solid: '#777777', tint: '#f2f2f2' },
    },
  },
  dark: {
    canvas: '#111418',
    card: '#1f2228',
    text: '#e9ebef',
    muted: '#abb0b9',
    line: '#31343b',
    wire: '#9a9fa7',
    container: '#131919',
    containerNested: '#181f1e',
    family: {
      balancing: { solid: '#b9a0e0', text: '#cfbdee', tint: '#2c2535', line: '#8a7aa4' },
      neg: { solid: '#2ad9c7', text: '#6cead9', tint: '#0b312f', line: '#25998f' },
      compute: { solid: '#7eb4e4', text: '#a2cdf3', tint: '#1d2a37', line: '#6587a5' },
      network: { solid: '#97b7a3', text: '#b5cfbf', tint: '#1f2c26', line: '#6a8074' },
      outside: { solid: '#b9ab9b', text: '#d1c5b8', tint: '#2b2722', line: '#877f75' },
    },
    severity: {
      error: { solid: '#fa706a', tint: '#3d1a19' },
      warning: { solid: '#f4b443', tint: '#36260d' },
      info: { solid: '#a3b1cf', tint: '#252b38' },
      unchecked: { solid: '#a4a4a4', tint: '#2a2a2a' },
    },
  },
};
