import type { Family } from '../../../core/index.ts';
import type { Severity } from '../../ui/severity.ts';

export interface FamilyInk {
  readonly solid: string;
  readonly text: string;
  readonly tint: string;
  readonly line: string;
}

/** The colours of the painted picture: the tokens of the theme that is on, as the browser spells them out. */
export interface Ink {
  readonly canvas: string;
  readonly card: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly strongLine: string;
  readonly container: string;
  readonly nested: string;
  readonly drop: string;
  readonly refused: string;
  readonly selection: string;
  readonly focus: string;
  readonly wire: string;
  readonly dot: string;
  readonly probe: string;
  readonly added: string;
  readonly changed: string;
  readonly family: Readonly<Record<Family, FamilyInk>>;
  readonly severity: Readonly<Record<Severity, FamilyInk>>;
  readonly sans: string;
  readonly mono: string;
}

/** Reads the tokens at an element. They are resolved there, so that themes and forced colours are followed. */
export function inkAt(host: HTMLElement): Ink {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const style = getComputedStyle(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const four = (name: string): FamilyInk => ({
    solid: colour(`${name}-solid`),
    text: colour(`${name}-text`),
    tint: colour(`${name}-tint`),
    line: colour(`${name}-line`),
  });
  const severity = (name: Severity): FamilyInk => ({ ...four(name), line: colour(`${name}-text`) });
  const ink: Ink = {
    canvas: colour('surface-canvas'),
    card: colour('surface-card'),
    text: colour('text'),
    muted: colour('text-muted'),
    line: colour('line'),
    strongLine: colour('line-strong'),
    container: colour('container'),
    nested: colour('container-nested'),
    drop: colour('container-drop'),
    refused: colour('container-refused'),
    selection: colour('selection'),
    focus: colour('focus'),
    wire: colour('wire'),
    dot: colour('grid-dot'),
    probe: colour('wire-probe'),
    added: colour('added-solid'),
    changed: colour('changed-solid'),
    family: {
      balancing: four('balancing'),
      neg: four('neg'),
      compute: four('compute'),
      network: four('network'),
      outside: four('outside'),
    },
    severity: {
      error: severity('error'),
      warning: severity('warning'),
      info: severity('info'),
      unchecked: severity('unchecked'),
    },
    sans: style.getPropertyValue('--font-sans') || 'sans-serif',
    mono: style.getPropertyValue('--font-mono') || 'monospace',
  };
  probe.remove();
  return ink;
}
