const teamsHosts = ['.trafficmanager.net', '.botframework.com', '.teams.microsoft.com'];

/** Where replies may go: Microsoft's connector over https, or this machine in the local tenant. An address from elsewhere would be sent our tokens. */
export function mayReplyTo(serviceUrl: string, local: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username } = new URL(serviceUrl);
  if (local) return hostname === '127.0.0.1' || hostname === 'localhost';
  return protocol === 'https:' && username === '' && teamsHosts.some((host) => hostname.endsWith(host));
}
