/** SharePoint's own error, told by its code: status and text differ between tenants and languages. */
export interface SharePointFault {
  status: number;
  /** `-2130575169` of `-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException`; undefined when the body is not SharePoint's. */
  code?: string;
  message: string;
}

export const faultCodes = { duplicateValues: '-2130575169', /** More rows to examine than the list view threshold. */ tooManyRows: '-2147024860' } as const;

interface HttpFailure extends Error {
  isHttpRequestError: true;
  status: number;
  response: Response;
}

/** An answer of SharePoint's that is no success, in the form that PnPjs gives it. */
export class SharePointHttpError extends Error implements HttpFailure {
  override name = 'SharePointHttpError';
  readonly isHttpRequestError = true as const;
  readonly status: number;
  constructor(readonly response: Response) {
    super(`SharePoint svarede ${response.status}.`);
    this.status = response.status;
  }
}

function isHttpFailure(error: unknown): error is HttpFailure {
  return error instanceof Error && 'isHttpRequestError' in error && 'response' in error;
}

interface ErrorBody {
  'odata.error'?: { code?: string; message?: { value?: string } };
}

/** What SharePoint answered, or undefined when `error` is not an answer of SharePoint's (a broken line, a bug of ours). */
export async function faultIn(error: unknown): Promise<SharePointFault | undefined> {
  if (!isHttpFailure(error)) return undefined;
  const status = error.status;
  try {
    const body = (await error.response.clone().json()) as ErrorBody;
    const code = body['odata.error']?.code?.split(',')[0];
    return { status, ...(code === undefined ? {} : { code }), message: body['odata.error']?.message?.value ?? error.message };
  } catch {
    // throttled answers carry plain text
    return { status, message: error.message };
  }
}

/** Broken lines and half answers, as fetch and JSON tell them; a sign-in that failed. */
const BROKEN = /^(fetch failed|terminated|network error)$|unexpected end of json|unterminated string in json/i;
const NO_SIGN_IN = /^(AuthenticationError|AuthenticationRequiredError|CredentialUnavailableError|AggregateAuthenticationError|TimeoutError|AbortError)$/;
/** Statuses that pass by themselves, or when somebody gives the app its rights back; never the fault of what was sent. */
const PASSING: readonly number[] = [401, 403, 408, 423, 425, 429];

/** Whether an error says that SharePoint is away, throttles or will not let the app in just now, and not that what was asked is wrong. */
export async function isAway(error: unknown): Promise<boolean> {
  const fault = await faultIn(error);
  if (fault !== undefined) return fault.status >= 500 ? fault.code !== faultCodes.duplicateValues : PASSING.includes(fault.status);
  return error instanceof Error && (BROKEN.test(error.message) || NO_SIGN_IN.test(error.name));
}
