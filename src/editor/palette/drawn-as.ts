import type { DrawnKind } from '../../core/index.ts';
import type { PaletteItem } from './items.ts';

/** The icon of an item: its kind, and for NEGs their type. */
export function drawnAs({ make }: PaletteItem): { readonly kind: DrawnKind; readonly negType?: string } {
  if (make.type !== 'resource') return { kind: make.type };
  const type = 'networkEndpointType' in make.fields ? make.fields.networkEndpointType : undefined;
  return { kind: make.kind, ...(typeof type === 'string' ? { negType: type } : {}) };
}
