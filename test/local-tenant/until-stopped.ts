const LOOK_EVERY_MS = 300;

/**
 * Resolves when this process is asked to stop: by SIGINT, SIGTERM, or by the death of what started it. npm runs scripts
 * through a shell that does not hand a SIGTERM on; without the last, what `npm start` started would outlive it.
 */
export function untilStopped(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.ppid !== parent) stop();
    }, LOOK_EVERY_MS);
    // a process that has failed must be free to end
    watch.unref();
    const stop = () => {
      clearInterval(watch);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  });
}
