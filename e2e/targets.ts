import type { Page } from '@playwright/test';

/**
 * Targets of a pointer that are smaller than 24 by 24 pixels with another one so near that the two are easily confused
 * (WCAG 2.2, 2.5.8). Links in a sentence may be as high as its line. What lies on the canvas scales with it; a line of code
 * leads to what the outline leads to as well, and a panel whose edge is thin can also be folded by a button.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wanted =
      'button, a[href], input, select, textarea, summary, [role="tab"], [role="option"], [role="menuitem"], [role="treeitem"]';
    const scope =
      [...document.querySelectorAll('dialog[open], [popover]:popover-open:not([role="tooltip"])')].at(-1) ??
      document.body;
    const small: string[] = [];
    for (const target of scope.querySelectorAll<HTMLElement>(wanted)) {
      if (
        !target.checkVisibility({ visibilityProperty: true }) ||
        target.closest('.react-flow__viewport, .react-flow__attribution, p, .visually-hidden')
      )
        continue;
      if (target.querySelector('code')) continue;
      // The whole line of a label is the target of its box.
      const box = (target.closest('label') ?? target).getBoundingClientRect();
      if (box.width >= 24 && box.height >= 24) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (box.width < 3 || document.elementFromPoint(x, y)?.closest(wanted) !== target) continue;
      // A circle of 24 pixels around it: nobody else's, then, or its own invisible margin.
      const rim = [...Array(8).keys()].map((step) => (step * Math.PI) / 4);
      const others = rim.flatMap((angle) => {
        const hit = document.elementFromPoint(x + 11.5 * Math.cos(angle), y + 11.5 * Math.sin(angle))?.closest(wanted);
        return hit && hit !== target && !hit.contains(target) && !target.contains(hit) ? [hit] : [];
      });
      if (others.length > 0)
        small.push(
          `${Math.round(box.width)} x ${Math.round(box.height)}: <${target.localName}> “${(target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 50)}”`,
        );
    }
    return small;
  });
}

/** Elements that still move although the reader asked for less motion. */
export function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const takes = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0.001);
      const isMoving = takes(transitionDuration) || (animationName !== 'none' && takes(animationDuration));
      return isMoving ? [`<${element.localName} class="${element.getAttribute('class')?.slice(0, 60) ?? ''}">`] : [];
    }),
  );
}
