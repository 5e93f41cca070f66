/** Runs `work` over the items, at most `atOnce` at a time; an item whose turn comes after `stopping` says so is left alone. */
export async function inParallel<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  { atOnce, stopping }: { atOnce: number; stopping: () => boolean },
): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined && !stopping(); item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
