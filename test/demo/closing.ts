export interface Closing {
  close(): Promise<void>;
}

/** Closes what was started, last first; one that will not close does not keep the others open. */
export async function closeAll(started: readonly Closing[]): Promise<void> {
  for (const each of [...started].reverse()) {
    try {
      await each.close();
    } catch {
      // nothing more can be done for it while the process ends
    }
  }
}
