import { type RefObject, useEffect } from 'react';
import type { At } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { placeKey } from './found.ts';

/** How long a place that was asked for stays outlined, in milliseconds. */
const outlined = 1600;
const controls = 'input, select, textarea, button, summary, a[href]';

/** The last request each store had answered: a panel that is opened later must not jump to an old one. */
const answered = new WeakMap<DesignerStore, number>();

/** Brings a place that somebody asked to be shown into view, opens what hides it, and puts the focus on its control. */
export function useShown(root: RefObject<HTMLElement | null>): void {
  const store = useDesignerStore();
  const shown = useDesigner((designer) => designer.shown);
  useEffect(() => {
    if (!shown || !root.current || answered.get(store) === shown.count) return;
    answered.set(store, shown.count);
    if (shown.onCanvas) return;
    const place = placeOf(root.current, shown.at);
    if (!place) return;
    for (let up: Element | null = place; up && up !== root.current; up = up.parentElement) {
      if (up instanceof HTMLDetailsElement) up.open = true;
    }
    const inside = place.querySelector(':scope > details');
    if (inside instanceof HTMLDetailsElement) inside.open = true;
    place.scrollIntoView({ block: 'center' });
    const heading = place.querySelector<HTMLElement>('[data-heading]');
    (heading ?? place.querySelector<HTMLElement>(controls))?.focus({ preventScroll: true });
    place.dataset.shown = '';
    const timer = setTimeout(() => delete place.dataset.shown, outlined);
    return () => {
      clearTimeout(timer);
      delete place.dataset.shown;
    };
  }, [root, shown, store]);
}

/** The nearest thing to a place that the form has: its field, what holds that field, its part, the resource. */
function placeOf(root: HTMLElement, at: At): HTMLElement | undefined {
  for (const nearer of [...fieldsUp(at), { id: at.id }]) {
    const place = root.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(nearer))}"]`);
    if (place) return place;
  }
  return undefined;
}

/** The place and everything around it: `a[1].b`, `a[1]`, `a`, the part. */
function fieldsUp({ id, part, field }: At): readonly At[] {
  const holder = part === undefined ? { id } : { id, part };
  const steps = field?.match(/\[\d+\]|\.?[^.[\]]+/g) ?? [];
  const fields = steps.map((_step, index) => steps.slice(0, steps.length - index).join(''));
  return [...fields.map((one) => ({ ...holder, field: one })), ...(part === undefined ? [] : [holder])];
}
