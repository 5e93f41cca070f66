import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Registration } from '../../config.js';

/**
 * The adapter to Teams. Without a registration it checks nobody, so the configuration allows that in the local tenant
 * alone. `onTurnError` stays unset: with one, botbuilder swallows failed sends and tells the caller that all went well.
 */
export function cloudAdapter(registration: Registration | undefined): CloudAdapter {
  if (registration === undefined) return new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const { appId, appType, tenantId, password } = registration;
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppType: appType,
      MicrosoftAppTenantId: tenantId,
      ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
    }),
  );
}
