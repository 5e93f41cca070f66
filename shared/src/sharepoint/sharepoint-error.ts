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
