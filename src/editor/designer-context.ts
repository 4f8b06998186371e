import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Designer, DesignerStore } from '../store/designer.ts';

/** Hands the store down; components read from it by `useDesigner`, so that each is drawn again only for what it reads. */
export const DesignerContext = createContext<DesignerStore | undefined>(undefined);

export function useDesignerStore(): DesignerStore {
  const store = useContext(DesignerContext);
  if (!store) throw new Error('No designer around this component.');
  return store;
}

export function useDesigner<T>(select: (designer: Designer) => T): T {
  return useStore(useDesignerStore(), select);
}
