import type { Screen } from '../screen.js';

const plan = '?plan=hilleroed%2F2022-2024';

/** Where owners answer and planskrivere write. */
export const writingScreens: readonly Screen[] = [
  { name: 'mine-svar', page: 'Frit-valg', as: 'anne.holm@demo.example', query: `${plan}&vis=mine-svar`, ready: 'Hvordan går det samlet set?' },
  { name: 'rediger', page: 'Frit-valg', as: 'sofie.skov@demo.example', query: `${plan}&enhed=csu-egedammen&vis=rediger`, ready: 'Forord fra lederen' },
  { name: 'rediger-uden-ret', page: 'Frit-valg', query: `${plan}&enhed=csu-egedammen&vis=rediger`, ready: 'Du kan ikke redigere planen' },
];
