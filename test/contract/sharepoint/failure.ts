import { HttpRequestError } from '@pnp/queryable';

export interface Failure {
  status: number;
  code: string;
  message: string;
}

interface ErrorBody {
  'odata.error'?: { code: string; message: { value: string } };
  error?: { code: string; message: { value: string } | string };
}

/** How a call was refused: status, SharePoint's code and message. Fails when the call went well. */
export async function failure(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (error instanceof HttpRequestError) return readFailure(error.response, error.status);
    throw error;
  }
  throw new Error('The call was not refused.');
}

export async function readFailure(response: Response, status = response.status): Promise<Failure> {
  const text = await response.clone().text();
  const body: ErrorBody = text.startsWith('{') ? JSON.parse(text) : {};
  const error = body['odata.error'] ?? body.error;
  const message = typeof error?.message === 'string' ? error.message : error?.message.value;
  return { status, code: error?.code ?? '', message: message ?? text };
}
