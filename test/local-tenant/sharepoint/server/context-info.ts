import type { Action } from '../protocol/node.js';
import { post, value } from '../protocol/node.js';
import type { Context } from '../tenant/site.js';
import { DIGEST_SECONDS, issueDigest } from './digest.js';

/** POST _api/contextinfo: the digest that cookie callers need for writes. */
export const contextInfo = (context: Context): Action =>
  post(() =>
    value(
      'GetContextWebInformation',
      {
        FormDigestTimeoutSeconds: DIGEST_SECONDS,
        FormDigestValue: issueDigest(context.site),
        LibraryVersion: '16.0.26615.12013',
        SiteFullUrl: context.site.url,
        SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
        WebFullUrl: context.site.url,
      },
      'SP.ContextWebInformation',
    ),
  );
