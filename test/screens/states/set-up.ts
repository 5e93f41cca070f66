import type { Screen } from '../screen.js';

const SECRETARIAT = 'sofie.skov@demo.example';

/** Before the site has plans, or lists. */
export const setUpScreens: readonly Screen[] = [
  { name: 'lister-mangler', site: 'bare', ready: 'Planerne er på vej' },
  { name: 'kom-i-gang', site: 'bare', as: SECRETARIAT, query: '?Mode=Edit', ready: 'Kom i gang' },
  { name: 'ingen-planer', site: 'provisioned', ready: 'Planen er på vej' },
  { name: 'ingen-planer-frit-valg', site: 'provisioned', page: 'Frit-valg', ready: 'Planen er på vej' },
  { name: 'kom-i-gang-lister-klar', site: 'provisioned', page: 'Frit-valg', as: SECRETARIAT, query: '?Mode=Edit', ready: 'Kom i gang' },
];
