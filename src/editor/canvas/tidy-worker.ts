import { tidied } from '../../core/index.ts';
import type { Tidied, ToTidy } from './tidying.ts';

// Arranges a design beside the page: two thousand boxes must not hold up a frame.
self.addEventListener('message', ({ data: { design, scope } }: MessageEvent<ToTidy>) => {
  const answer: Tidied = { layout: tidied(design, scope).layout };
  self.postMessage(answer);
});
