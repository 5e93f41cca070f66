const message = {
  type: 'message',
  id: '1',
  text: '',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  from: { id: '29:x' },
  recipient: { id: '28:x' },
  conversation: { id: 'a:x' },
};

/** Knocks at our own door without a token: with the registration right, the answer is 401. */
export async function refusesUnsigned(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  return response.status === 401;
}
