import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Registration } from '../../config.js';

/** Whose tokens are believed instead of Microsoft's: for the proof that hostile tokens are refused, never from the environment. */
export interface TokenAuthority {
  /** Address of an OpenID configuration. */
  metadata: string;
  issuer: string;
}

function believing({ metadata, issuer }: TokenAuthority, tenantId: string): Record<string, string | boolean> {
  return {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: 'https://token.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    CallerId: 'urn:botframework:azure',
  };
}

/**
 * The adapter to Teams. Without a registration it checks nobody, so the configuration allows that in the local tenant
 * alone. `onTurnError` stays unset: with one, botbuilder swallows failed sends and tells the caller that all went well.
 */
export function cloudAdapter(registration: Registration | undefined, authority?: TokenAuthority): CloudAdapter {
  if (registration === undefined) return new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const { appId, appType, tenantId, password } = registration;
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppType: appType,
      MicrosoftAppTenantId: tenantId,
      ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
      ...(authority === undefined ? {} : believing(authority, tenantId)),
    }),
  );
}
