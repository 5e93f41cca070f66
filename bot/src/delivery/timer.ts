/** Milliseconds and waiting, so that a test can let hours pass at once. */
export interface Timer {
  now(): number;
  /** Waits; returns early when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
