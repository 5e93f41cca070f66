import type { Site } from '../tenant/site.js';
import type { Door } from './door.js';

export function makeDoor(site: Site, reset: () => void): Door {
  return {
    control: async (request, response) => {
      if (!(request.url ?? '').startsWith('/_control')) return false;
      if (request.url === '/_control/reset') reset();
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ site: site.url }));
      return true;
    },
    pass: async (_call, _response, serving) => serving.write(serving.answer()),
    count: () => undefined,
    countPart: () => undefined,
  };
}
