import { useCallback } from 'react';

/**
 * React Flow's own element inside of the canvas: its role would be a second application within ours, and its link a stop
 * of Tab on the way. The ref to give to it.
 */
export function usePlainWrapper(): (element: HTMLDivElement | null) => void {
  return useCallback((element) => {
    element?.setAttribute('role', 'presentation');
    element?.querySelector('.react-flow__attribution a')?.setAttribute('tabindex', '-1');
  }, []);
}
