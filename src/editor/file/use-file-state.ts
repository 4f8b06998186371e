import { useSyncExternalStore } from 'react';
import { useDesigner } from '../designer-context.ts';
import { boundFile, subscribeFiles } from './file-handles.ts';

/** The file that the present design was opened from or saved to, and whether it holds what is on the canvas. */
export interface FileState {
  readonly name: string;
  readonly isCurrent: boolean;
}

export function useFileState(): FileState | undefined {
  const document = useDesigner((designer) => designer.document);
  const design = useDesigner((designer) => designer.design);
  const file = useSyncExternalStore(subscribeFiles, () => boundFile(document));
  return file && { name: file.handle.name, isCurrent: file.holds === design };
}
