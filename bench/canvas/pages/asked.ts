/** What the address of a page asks for: how many cards, and where on the page they are drawn. */
export interface Asked {
  readonly size: number;
  readonly onlyVisible: boolean;
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export function asked(): Asked {
  const query = new URLSearchParams(window.location.search);
  const number = (name: string, usual: number): number => Number(query.get(name) ?? usual);
  return {
    size: number('size', 100),
    onlyVisible: query.has('visible'),
    frame: { x: number('x', 0), y: number('y', 0), width: number('width', 1000), height: number('height', 700) },
  };
}

/** The element that the page draws in, standing where the editor has its canvas. */
export function frameFor({ frame }: Asked): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no element with the id "root".');
  element.style.cssText = `position:fixed;left:${frame.x}px;top:${frame.y}px;width:${frame.width}px;height:${frame.height}px`;
  return element;
}

/** Notes on the document, once the next picture has been shown, how long the page took to get there. */
export function sayReady(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.documentElement.setAttribute('data-ready', String(performance.now()))),
  );
}
