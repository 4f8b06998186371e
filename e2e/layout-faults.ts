import type { Page } from '@playwright/test';

/**
 * What is wrong with how a page is laid out, as one sentence each: text that is cut off with no way to read the rest,
 * text under something else, a page or panel that scrolls sideways. The picture on the canvas is left out: it lies in a
 * plane that moves and scales. So are tables, code and lines of JSON, which have two dimensions.
 */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>();
    const plane =
      '.react-flow__viewport, .react-flow__minimap, .react-flow__attribution, pre, code, textarea, table, svg, [data-code]';
    const named = (element: Element) =>
      `<${element.localName} ${element.getAttribute('class')?.split(' ')[0] ?? ''}> “${(element.textContent ?? '').trim().slice(0, 60)}”`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) faults.add(`the page is ${root.scrollWidth} px wide`);

    const ancestorsOf = (element: Element): readonly Element[] =>
      element.parentElement ? [element, ...ancestorsOf(element.parentElement)] : [element];
    /** What of a rectangle all of its ancestors let through. */
    const shown = (start: Element, box: DOMRect) => {
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
      for (let up: Element | null = start; up; up = up.parentElement) {
        const { overflowX, overflowY, clipPath, position } = getComputedStyle(up);
        if (clipPath !== 'none') return undefined;
        if (overflowX !== 'visible' || overflowY !== 'visible') {
          const outer = up.getBoundingClientRect();
          if (overflowX !== 'visible') [left, right] = [Math.max(left, outer.left), Math.min(right, outer.right)];
          if (overflowY !== 'visible') [top, bottom] = [Math.max(top, outer.top), Math.min(bottom, outer.bottom)];
        }
        if (position === 'fixed') break;
      }
      [left, top] = [Math.max(left, 0), Math.max(top, 0)];
      [right, bottom] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
      return right - left > 3 && bottom - top > 3 ? { left, top, right, bottom } : undefined;
    };
    // With a dialog open, all behind it is out of reach and may be covered.
    const modal = [...document.querySelectorAll('dialog[open]')].at(-1);
    const floats = [...document.querySelectorAll('[popover]:popover-open')];
    const overlay = document.querySelector('[data-overlay]');
    const scope = modal ?? document.body;
    const isAbove = (top: Element) =>
      floats.some((float) => float.contains(top)) ||
      // A message in passing can be put away; what is sticky stands still while the rest scrolls below it.
      top.closest('[data-passing]') !== null ||
      ancestorsOf(top).some((up) => getComputedStyle(up).position === 'sticky');

    for (const element of scope.querySelectorAll<HTMLElement>('*')) {
      if (element.closest(plane)) continue;
      // A panel over the page has the page below it for as long as it is open.
      if (overlay && element.closest('main')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(style.overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth + 1 && !element.querySelector('table, pre, code'))
        faults.add(`scrolls sideways: ${named(element)}`);
      const words = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
      if (words.length === 0 || element instanceof HTMLOptionElement) continue;
      const boxes = words
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNode(node);
          return [...range.getClientRects()];
        })
        .filter(({ width, height }) => width > 2 && height > 2);
      const cut =
        (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2);
      const hidden = style.clipPath !== 'none' || element.clientWidth <= 1;
      if (cut && !hidden && !element.closest('[title], [data-full-text]')) faults.add(`cut off: ${named(element)}`);
      // What lets the pointer through is not what a point finds: tips at the pointer, the sentence of a floating bar.
      for (const box of style.pointerEvents === 'none' ? [] : boxes) {
        const part = shown(element, box);
        if (!part) continue;
        const y = (part.top + part.bottom) / 2;
        for (const x of [part.left + 2, (part.left + part.right) / 2, part.right - 2]) {
          const top = document.elementFromPoint(x, y);
          if (!top || top.contains(element) || element.contains(top) || isAbove(top)) continue;
          // A label over its own control, a row over its parts: one thing to whoever looks at it.
          if (top.closest('label, button, summary, [role="option"], [role="treeitem"]')?.contains(element)) continue;
          faults.add(`covered: ${named(element)} by ${named(top)}`);
        }
      }
      // Text that runs out of the box it is drawn in.
      const outer = element.closest('button, [role="tab"], [role="option"], td, th, li, label, p, h1, h2, h3');
      const around = outer?.getBoundingClientRect();
      if (around && boxes.some((box) => box.right > around.right + 2 || box.bottom > around.bottom + 3))
        if (!cut && !hidden && !/auto|scroll|hidden|clip/.test(style.overflowX))
          faults.add(`runs out of its box: ${named(element)}`);
    }
    return [...faults];
  });
}
