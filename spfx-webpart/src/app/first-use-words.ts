import type { StateText } from '../ui/strings.js';
import type { WordsByLanguage } from '../ui/use-words.js';

export interface FirstUseStrings {
  title: string;
  text: string;
  lists: StateText;
  plans: StateText;
  choose: StateText;
  openSettings: string;
  done: string;
}

/** Travels with the screen, which is fetched when first opened. */
export const firstUseWords: WordsByLanguage<FirstUseStrings> = {
  da: {
    title: 'Kom i gang',
    text: '3 trin, ca. 20 minutter. Du kan stoppe og fortsætte senere.',
    lists: {
      title: 'Opret lister og rettigheder',
      text: 'It-afdelingen opretter listerne efter installationsvejledningen. Ligger de på et andet websted, så skriv dets adresse i webdelens egenskaber.',
    },
    plans: { title: 'Hent planer', text: 'Fra Word eller Excel. Du ser alt, før det gemmes.' },
    choose: {
      title: 'Vælg, hvad siden viser',
      text: 'Vælg plan og startvisning i webdelens egenskaber. Uden et valg kan læseren selv skifte mellem planerne.',
    },
    openSettings: 'Åbn egenskaber',
    done: 'Klaret: ',
  },
  en: {
    title: 'Get started',
    text: '3 steps, about 20 minutes. You can stop and go on later.',
    lists: {
      title: 'Create lists and rights',
      text: 'The IT department creates the lists by the installation guide. If they stand on another site, write its address in the web part properties.',
    },
    plans: { title: 'Import plans', text: 'From Word or Excel. You see everything before it is saved.' },
    choose: {
      title: 'Choose what the page shows',
      text: 'Choose plan and start view in the web part properties. Without a choice the reader can switch between the plans.',
    },
    openSettings: 'Open properties',
    done: 'Done: ',
  },
};
