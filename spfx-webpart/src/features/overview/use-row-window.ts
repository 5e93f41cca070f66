import * as React from 'react';

/** Height of a row until one has been measured, and how far beyond the window rows are drawn. */
const ROW_PX = 37;
const BEYOND_PX = 600;
/** Rows the window moves by. */
const STEP = 20;

export interface RowWindow {
  from: number;
  to: number;
  /** Height of a row, for the rows that are not drawn. */
  rowHeight: number;
}

function windowOf(body: HTMLElement, count: number, rowHeight: number): Omit<RowWindow, 'rowHeight'> {
  const { top } = body.getBoundingClientRect();
  const from = Math.floor((-top - BEYOND_PX) / rowHeight / STEP) * STEP;
  const to = Math.ceil((window.innerHeight - top + BEYOND_PX) / rowHeight / STEP) * STEP;
  const within = (row: number): number => Math.min(count, Math.max(0, row));
  return { from: within(from), to: within(to) };
}

function measured(body: HTMLElement): number | undefined {
  const rows = body.querySelectorAll<HTMLElement>('tr[aria-rowindex]');
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const height = (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / rows.length;
  return height > 0 ? height : undefined;
}

/** Draws everything while the page is printed. */
function usePrinting(): boolean {
  const [printing, setPrinting] = React.useState(false);
  React.useEffect(() => {
    const [start, end] = [() => setPrinting(true), () => setPrinting(false)];
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/**
 * Which rows of a long table are near what the reader sees; all of them while the page is printed. Whatever scrolls (the window, a region of
 * SharePoint's page) is heard at the document.
 */
export function useRowWindow(count: number, body: React.RefObject<HTMLElement>): RowWindow {
  const printing = usePrinting();
  const [rowWindow, setWindow] = React.useState<RowWindow>({ from: 0, to: 0, rowHeight: ROW_PX });

  React.useLayoutEffect(() => {
    const look = (): void => {
      if (body.current === null) return;
      const element = body.current;
      setWindow((last) => {
        const next = windowOf(element, count, last.rowHeight);
        return next.from === last.from && next.to === last.to ? last : { ...next, rowHeight: last.rowHeight };
      });
    };
    const remeasure = (): void => {
      const rowHeight = body.current === null ? undefined : measured(body.current);
      if (rowHeight !== undefined) setWindow((last) => ({ ...last, rowHeight }));
      look();
    };
    look();
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', remeasure);
    const settled = window.setTimeout(remeasure);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', remeasure);
      window.clearTimeout(settled);
    };
  }, [count, body]);

  return printing ? { ...rowWindow, from: 0, to: count } : rowWindow;
}
