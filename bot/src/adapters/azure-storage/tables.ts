import { createHash } from 'node:crypto';
import { RestError, TableClient } from '@azure/data-tables';
import { ManagedIdentityCredential } from '@azure/identity';
import type { StorageAccess } from '../../config.js';

/** A key of any length and any characters as a row key: those refuse slashes and are limited in length. */
export function rowKeyOf(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('base64url');
}

/** The table of this name, made when it is not there. */
export async function tableIn(access: StorageAccess, name: string): Promise<TableClient> {
  const client =
    access.kind === 'connection-string'
      ? TableClient.fromConnectionString(access.connectionString, name, { allowInsecureConnection: isLocal(access.connectionString) })
      : new TableClient(`https://${access.account}.table.core.windows.net`, name, new ManagedIdentityCredential({ clientId: access.appId }));
  await client.createTable();
  return client;
}

/** Azurite on this machine speaks http; a real account never does. */
const isLocal = (connectionString: string): boolean => /TableEndpoint=http:\/\/127\.0\.0\.1:/.test(connectionString);

export const isStatus = (error: unknown, ...statuses: number[]): boolean => error instanceof RestError && statuses.includes(error.statusCode ?? 0);

/** What `work` gives, or undefined when the service answers one of these statuses: 404 nothing there, 409 there already, 412 changed meanwhile. */
export async function unlessStatus<T>(work: Promise<T>, ...statuses: number[]): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isStatus(error, ...statuses)) return undefined;
    throw error;
  }
}
