/**
 * The drawings behind the kind icons: a 20 × 20 grid, lines 1.5 wide with round ends, and exactly one filled accent.
 * They are path data rather than components so that a picture drawn without a DOM can use them as well.
 */
export interface Glyph {
  /** Stroked, never filled. */
  readonly line: string;
  /** Filled, never stroked. */
  readonly accent: string;
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const box = (x: number, y: number, width: number, height: number, r: number): string =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${-(width - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${-r}v${-(height - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}z`;

/** The group's frame with the notch that also marks the leading edge of its card. */
const negFrame = 'M5 2.75h10.25a2 2 0 0 1 2 2v10.5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V12.75h2.75v-5.5H3v-2.5a2 2 0 0 1 2-2z';

const frame = box(2.75, 2.75, 14.5, 14.5, 2);

export const glyphs = {
  network: {
    line: `${circle(10, 4.25, 2)}${circle(4.25, 15.25, 2)}${circle(15.75, 15.25, 2)}M10 6.25v3M8.1 11.9l-2.3 1.9M11.9 11.9l2.3 1.9`,
    accent: circle(10, 10.75, 2.2),
  },
  subnet: { line: `${frame}M10 2.75v14.5M2.75 10h14.5`, accent: box(11.6, 4.6, 3.8, 3.8, 0.8) },
  region: { line: `${circle(10, 10, 7.25)}M2.75 10h14.5`, accent: circle(10, 10, 2.5) },
  zone: { line: frame, accent: box(6.25, 6.25, 7.5, 7.5, 1.2) },
  vm: {
    line: `${box(4.75, 4.75, 10.5, 10.5, 1.75)}M8 4.75v-2.5M12 4.75v-2.5M8 17.75v-2.5M12 17.75v-2.5M4.75 8h-2.5M4.75 12h-2.5M17.75 8h-2.5M17.75 12h-2.5`,
    accent: box(7.75, 7.75, 4.5, 4.5, 0.9),
  },
  nic: { line: frame, accent: 'M5.75 14.5V10h2V7.25h4.5V10h2v4.5z' },
  instanceGroup: {
    line: 'M6 5.25V4.5a1.75 1.75 0 0 1 1.75-1.75h7.75a1.75 1.75 0 0 1 1.75 1.75v7.75A1.75 1.75 0 0 1 15.5 14h-.75',
    accent: box(2.5, 7.5, 10, 10, 1.75),
  },
  neg: { line: negFrame, accent: `${circle(9, 10, 1.5)}${circle(13.4, 6.9, 1.5)}${circle(13.4, 13.1, 1.5)}` },
  negZonal: {
    line: negFrame,
    accent: `${box(8, 6.1, 3.2, 3.2, 0.6)}${box(12.3, 6.1, 3.2, 3.2, 0.6)}${box(8, 10.7, 3.2, 3.2, 0.6)}${box(12.3, 10.7, 3.2, 3.2, 0.6)}`,
  },
  negHybrid: { line: `${negFrame}M11.5 6.25a3.75 3.75 0 0 0 0 7.5`, accent: 'M11.5 5.5a4.5 4.5 0 0 1 0 9z' },
  negInternet: {
    line: `${negFrame}${circle(11.25, 10, 3.75)}`,
    accent: 'M11.25 6.25c2.1 2 2.1 5.5 0 7.5c-2.1-2-2.1-5.5 0-7.5z',
  },
  negServerless: { line: negFrame, accent: 'M12.6 5l-4.6 5.9h2.7L9.8 15l4.7-6h-2.8z' },
  negPsc: { line: negFrame, accent: 'M11.25 5.5a2.6 2.6 0 0 1 1.35 4.8l.75 4.2h-4.2l.75-4.2a2.6 2.6 0 0 1 1.35-4.8z' },
  negPortmap: { line: `${negFrame}M7.75 7.4h4M7.75 12.6h4`, accent: 'M11.75 4.9v5l3.5-2.5zM11.75 10.1v5l3.5-2.5z' },
  healthCheck: { line: 'M2 10.75h3.25L7.75 4.5l3.75 11 2-4.75h.75', accent: circle(16.25, 10.75, 2) },
  backendService: {
    line: `${box(8, 3, 9.25, 5.75, 1.5)}${box(8, 11.25, 9.25, 5.75, 1.5)}M11 5.9h3M11 14.1h3`,
    accent: 'M2 5.75h1.75L6.5 10l-2.75 4.25H2L4.5 10z',
  },
  backendBucket: {
    line: 'M3.25 4.25h13.5L15.4 15.6a1.6 1.6 0 0 1-1.6 1.4H6.2a1.6 1.6 0 0 1-1.6-1.4z',
    accent: 'M5.4 9.5h9.2l-.6 5.3a.8.8 0 0 1-.8.7H6.8a.8.8 0 0 1-.8-.7z',
  },
  forwardingRule: { line: 'M6.5 10h7.75M10.75 6.25L14.5 10l-3.75 3.75M17.5 3.5v13', accent: circle(4.25, 10, 2.5) },
  targetProxy: {
    line: 'M10 3.4L16.6 10 10 16.6 3.4 10zM.9 10h2.2M16.9 10h2.2',
    accent: 'M10 6.9l3.1 3.1-3.1 3.1L6.9 10z',
  },
  urlMap: {
    line: `M1.75 10H6M11 5.25H8a2 2 0 0 0-2 2v5.5a2 2 0 0 0 2 2h3${box(11, 12.25, 6.25, 5, 1.25)}`,
    accent: box(10.25, 2.25, 7.75, 6, 1.5),
  },
  loadBalancer: {
    line: 'M6.5 10h10M6.2 9c3.4-1.1 2.6-5 8-5h2.3M6.2 11c3.4 1.1 2.6 5 8 5h2.3M15 2.25L16.9 4 15 5.75M15 8.25L16.9 10 15 11.75M15 14.25L16.9 16 15 17.75',
    accent: circle(4.25, 10, 2.5),
  },
  certificate: {
    line: `${circle(10, 7.75, 5)}M6.75 11.75L5.75 18 10 15.75 14.25 18l-1-6.25`,
    accent: circle(10, 7.75, 2.25),
  },
  firewallRule: {
    line: `${box(2.75, 3.5, 14.5, 13, 1.5)}M2.75 7.85h14.5M2.75 12.15h14.5M10 3.5v4.35M10 12.15v4.35`,
    accent: 'M6.75 7.85h6.5v4.3h-6.5z',
  },
  router: {
    line: `${circle(10, 10, 7.25)}M6 7.9h4.5M14 12.1H9.5`,
    accent: 'M10.5 5.4v5l3.75-2.5zM9.5 9.6v5l-3.75-2.5z',
  },
  address: {
    line: 'M10 17.75c-3.4-3.5-5.75-6.2-5.75-9.25a5.75 5.75 0 0 1 11.5 0c0 3.05-2.35 5.75-5.75 9.25z',
    accent: circle(10, 8.4, 2.25),
  },
  gkeService: {
    line: 'M10 2.25l6.75 3.9v7.7L10 17.75l-6.75-3.9v-7.7zM3.5 6.3L10 10l6.5-3.7M10 10v7.5',
    accent: 'M11.75 11.1l3.4-1.95v3.85l-3.4 1.95z',
  },
  cloudRunService: { line: 'M3.25 4l5 6-5 6', accent: 'M9.25 3.5L16.75 10l-7.5 6.5 3.6-6.5z' },
  cloudRunFunction: {
    line: 'M7 3H6.4a1.9 1.9 0 0 0-1.9 1.9v3.2L2.75 10l1.75 1.9v3.2A1.9 1.9 0 0 0 6.4 17H7M13 3h.6a1.9 1.9 0 0 1 1.9 1.9v3.2L17.25 10l-1.75 1.9v3.2a1.9 1.9 0 0 1-1.9 1.9H13',
    accent: circle(10, 10, 2.25),
  },
  appEngineService: { line: `${box(2.75, 3.75, 14.5, 12.5, 2)}M2.75 7.75h14.5`, accent: box(5.25, 10, 5, 3.75, 0.7) },
  apiGateway: {
    line: 'M3.25 17.25V9.5a6.75 6.75 0 0 1 13.5 0v7.75M1.75 17.25h16.5',
    accent: 'M7 15.75V9.75a3 3 0 0 1 6 0v6z',
  },
  internetHost: {
    line: `${circle(10, 10, 7.25)}M2.75 10h3M14.25 10h3`,
    accent: 'M10 3c4.2 4 4.2 10 0 14c-4.2-4-4.2-10 0-14z',
  },
  hybridHost: {
    line: 'M3.75 17.25V4.25a1.5 1.5 0 0 1 1.5-1.5h4.5a1.5 1.5 0 0 1 1.5 1.5v13M11.25 8.25h3.5a1.5 1.5 0 0 1 1.5 1.5v7.5M2 17.25h16M7.5 6v.1M7.5 9.25v.1',
    accent: 'M6 17.25V12.5h3v4.75z',
  },
  hybridLink: { line: `${circle(5, 10, 3)}M8 10h4`, accent: box(12, 6.75, 6.5, 6.5, 1.25) },
  serviceAttachment: {
    line: 'M1.75 10H5M12.25 7.5H15M12.25 12.5H15M17.75 4v12',
    accent: 'M12.25 4.75v10.5H10a5.25 5.25 0 0 1 0-10.5z',
  },
  googleApi: {
    line: 'M6 15.75a3.9 3.9 0 0 1-.6-7.75A5.1 5.1 0 0 1 15.1 8.1a3.85 3.85 0 0 1-.85 7.65z',
    accent: circle(10.1, 11.5, 2),
  },
  opaque: {
    line: 'M2.75 6.25v-1.5a2 2 0 0 1 2-2h1.5M13.75 2.75h1.5a2 2 0 0 1 2 2v1.5M17.25 13.75v1.5a2 2 0 0 1-2 2h-1.5M6.25 17.25h-1.5a2 2 0 0 1-2-2v-1.5',
    accent: box(6.75, 6.75, 6.5, 6.5, 1.25),
  },
  external: {
    line: 'M8.5 4.25H5.25a2 2 0 0 0-2 2v8.5a2 2 0 0 0 2 2h8.5a2 2 0 0 0 2-2V11.5M8.75 11.25l5-5',
    accent: 'M11.25 2.5h6.25v6.25z',
  },
  note: {
    line: 'M11.5 17.25H4.75a2 2 0 0 1-2-2V4.75a2 2 0 0 1 2-2h10.5a2 2 0 0 1 2 2v6.75M6.25 7h7.5M6.25 10.5H10',
    accent: 'M17.25 12.25l-5 5v-3.5a1.5 1.5 0 0 1 1.5-1.5z',
  },
} as const satisfies Record<string, Glyph>;

export type GlyphName = keyof typeof glyphs;
