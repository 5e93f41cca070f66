import type { Screen, ScreenFault } from '../screen.js';

/** What the page reads with. */
const READS = '$batch';
const answers = (status: number): readonly ScreenFault[] => [{ kind: 'status', status, url: READS }];

/** The site refuses, fails, or is slow. */
export const faultScreens: readonly Screen[] = [
  { name: 'henter', faults: [{ kind: 'delay', milliseconds: 20_000, url: READS }], ready: 'Henter indsatser' },
  { name: 'fejl-401', faults: answers(401), ready: 'Du har ikke adgang til planerne' },
  { name: 'fejl-403', faults: answers(403), ready: 'Du har ikke adgang til planerne', sample: true },
  { name: 'fejl-404', faults: answers(404), ready: 'Planerne er på vej' },
  { name: 'fejl-429', faults: answers(429), ready: 'SharePoint har travlt' },
  { name: 'fejl-500', faults: answers(500), ready: 'Indsatserne kunne ikke hentes' },
  { name: 'fejl-afbrudt', faults: [{ kind: 'cut', url: READS }], ready: 'Indsatserne kunne ikke hentes' },
  { name: 'fejl-offline', offline: true, ready: 'Du er ikke på nettet' },
  { name: 'uden-rettigheder', as: 'gunnar.falk@demo.example', ready: 'Du har ikke adgang til planerne' },
];
