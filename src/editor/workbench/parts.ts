import { lazy } from 'react';

// The first picture of the page needs none of these; they are asked for as soon as it is shown, or when somebody first
// looks at them.
export const AboutDialog = lazy(async () => ({ default: (await import('../frame/AboutDialog.tsx')).AboutDialog }));
export const ChangesPanel = lazy(async () => ({
  default: (await import('../comparing/ChangesPanel.tsx')).ChangesPanel,
}));
export const EmptyCanvas = lazy(async () => ({ default: (await import('../gallery/EmptyCanvas.tsx')).EmptyCanvas }));
export const ExportPanel = lazy(async () => ({ default: (await import('../exporting/ExportPanel.tsx')).ExportPanel }));
export const FindingsPanel = lazy(async () => ({
  default: (await import('../findings/FindingsPanel.tsx')).FindingsPanel,
}));
export const Gallery = lazy(async () => ({ default: (await import('../gallery/Gallery.tsx')).Gallery }));
export const Guide = lazy(async () => ({ default: (await import('../guide/Guide.tsx')).Guide }));
export const ImportDialog = lazy(async () => ({
  default: (await import('../importing/ImportDialog.tsx')).ImportDialog,
}));
export const Inspector = lazy(async () => ({ default: (await import('../inspector/Inspector.tsx')).Inspector }));
export const JsonPanel = lazy(async () => ({ default: (await import('../json/JsonPanel.tsx')).JsonPanel }));
export const LearnHost = lazy(async () => ({ default: (await import('../learn/LearnHost.tsx')).LearnHost }));
export const LearnPanel = lazy(async () => ({ default: (await import('../learn/LearnPanel.tsx')).LearnPanel }));
export const Outline = lazy(async () => ({ default: (await import('../outline/Outline.tsx')).Outline }));
export const Palette = lazy(async () => ({ default: (await import('../palette/Palette.tsx')).Palette }));
export const Printing = lazy(async () => ({ default: (await import('../printing/Printing.tsx')).Printing }));
export const TracePanel = lazy(async () => ({ default: (await import('../tracing/TracePanel.tsx')).TracePanel }));
