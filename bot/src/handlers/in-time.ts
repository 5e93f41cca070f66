/** Teams gives a button 10 to 15 seconds before it says that something went wrong: we answer before that. */
const ANSWER_WITHIN_MS = 8000;

export class TooSlowError extends Error {
  override name = 'TooSlowError';
}

/** The work's result, or TooSlowError when it takes too long. What is under way goes on: an answer has its key, so it can be sent again. */
export async function inTime<T>(work: Promise<T>, limit = ANSWER_WITHIN_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlowError(`No answer within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
