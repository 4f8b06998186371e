import type { Browser } from '@playwright/test';
import type { Figures } from '../rules.ts';
import { type Act, acts } from './gestures.ts';
import {
  costKey,
  type Measured,
  measure,
  type PageName,
  pageNames,
  startBrowser,
  type ViewName,
  views,
} from './measure.ts';
import { startupBytes } from './startup.ts';

/**
 * Sizes of the graphs, how many moves or steps a gesture has, and how many seconds one page with one graph may take,
 * unless `--sizes=20,40`, `--steps=30` and `--seconds=20` say otherwise. As it stands a whole run takes below ten minutes.
 */
const usual = { sizes: [100, 500, 1000, 5000], steps: 120, seconds: 75 };

interface Asked {
  readonly sizes: readonly number[];
  readonly steps: number;
  readonly seconds: number;
  /** `--pages=canvas,blank`, `--views=z1`, `--acts=drag,zoom`: only these. */
  readonly pages: readonly PageName[];
  readonly views: readonly ViewName[];
  readonly acts: readonly Act[];
}

function asked(args: readonly string[]): Asked {
  const values = (name: string): string[] | undefined =>
    args
      .find((arg) => arg.startsWith(`--${name}=`))
      ?.split('=')[1]
      ?.split(',');
  const among = <Name extends string>(name: string, all: readonly Name[]): readonly Name[] => {
    const wanted = values(name);
    return wanted ? all.filter((one) => wanted.includes(one)) : all;
  };
  return {
    sizes: values('sizes')?.map(Number) ?? usual.sizes,
    steps: Number(values('steps')?.[0] ?? usual.steps),
    seconds: Number(values('seconds')?.[0] ?? usual.seconds),
    pages: among('pages', pageNames),
    views: among('views', views),
    acts: among('acts', acts),
  };
}

/** The address under which one of the two built folders answers; the script that starts the benchmark serves them. */
function address(name: 'BENCH_PAGES' | 'BENCH_APP'): string {
  const found = process.env[name];
  if (!found) throw new Error(`${name} is not set: start the benchmark by npm run bench.`);
  return found;
}

/** How much a gesture costs in the editor, beside React Flow without our help and beside a page that does nothing. */
export async function canvases(): Promise<Figures> {
  const browser = await startBrowser();
  try {
    return await allSizes(browser, asked(process.argv));
  } finally {
    await browser.close();
  }
}

async function allSizes(browser: Browser, { sizes, seconds, pages, ...wish }: Asked): Promise<Figures> {
  const figures: Record<string, number> = {};
  // It draws nothing, so that it costs the same beside any graph.
  let blank: Measured | undefined;
  for (const size of sizes) {
    const measured = new Map<PageName, Measured>();
    for (const page of pages) {
      const frame = measured.get('canvas')?.frame ?? usualFrame;
      const found =
        page === 'blank' && blank
          ? blank
          : await measure(browser, address('BENCH_PAGES'), { ...wish, page, size, frame, patience: seconds * 1000 });
      measured.set(page, found);
      if (page === 'blank') blank = found;
    }
    Object.assign(figures, figuresOf(size, measured));
  }
  Object.assign(figures, growth(figures, sizes));
  return figures;
}

const usualFrame = { x: 300, y: 48, width: 800, height: 800 };

function figuresOf(size: number, measured: ReadonlyMap<PageName, Measured>): Figures {
  const figures: Record<string, number> = {};
  const [canvas, plain, visible] = [measured.get('canvas'), measured.get('plain'), measured.get('visible')];
  for (const [page, { ready, heap, costs }] of measured) {
    for (const [key, { cpu, p95 }] of costs) {
      figures[`${page}_${size}_${key}_cpu_ms`] = cpu;
      figures[`${page}_${size}_${key}_p95_ms`] = p95;
    }
    figures[`${page}_${size}_ready_ms`] = ready;
    figures[`${page}_${size}_heap_mb`] = heap / 1e6;
  }
  for (const view of views) {
    for (const act of acts) {
      const own = canvas?.costs.get(costKey(view, act))?.cpu;
      for (const [name, other] of [
        ['plain', plain],
        ['visible', visible],
      ] as const) {
        const their = other?.costs.get(costKey(view, act))?.cpu;
        if (own && their) figures[`canvas_vs_${name}_${size}_${view}_${act}_ratio`] = own / their;
      }
    }
  }
  if (canvas && plain) {
    figures[`canvas_${size}_ready_ratio`] = canvas.ready / plain.ready;
    figures[`canvas_${size}_heap_ratio`] = canvas.heap / plain.heap;
  }
  return figures;
}

/** With which power of the number of cards a gesture's cost grows, the whole graph in view; the worst of the three. */
function growth(figures: Figures, sizes: readonly number[]): Figures {
  const [low, high] = [Math.min(...sizes.filter((size) => size >= 500)), Math.max(...sizes)];
  if (!Number.isFinite(low) || low >= high) return {};
  const exponents = acts.flatMap((act) => {
    const [small, large] = [figures[`canvas_${low}_fit_${act}_cpu_ms`], figures[`canvas_${high}_fit_${act}_cpu_ms`]];
    return small && large ? [Math.log(large / small) / Math.log(high / low)] : [];
  });
  return exponents.length === 0 ? {} : { canvas_growth_exponent: Math.max(...exponents) };
}

/** How much JavaScript has to come before the canvas is painted. */
export async function startup(): Promise<Figures> {
  const browser = await startBrowser();
  try {
    return { startup_js_gzip_bytes: await startupBytes(browser, address('BENCH_APP')) };
  } finally {
    await browser.close();
  }
}
