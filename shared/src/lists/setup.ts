import { defineList } from './define-list.js';
import { note, text } from './field-kinds.js';

/** The site's own notes about itself. Not SharePoint's property bag: sites that forbid custom script do not let it be written. */
export const setupList = defineList({
  key: 'setup',
  urlName: 'VpOpsaetning',
  title: 'Opsætning',
  titleColumn: 'Hvad',
  description: 'Hvilken udgave af listerne siden har. Skrives af løsningen selv; ret den ikke i hånden.',
  versions: 0,
  fields: {
    key: text('VpNoegle', 'Nøgle', { required: true, indexed: true, unique: true, description: 'Der kan kun være én række af hver.' }),
    value: note('VpVaerdi', 'Værdi'),
  },
  views: [{ name: 'Opsaetning', title: 'Opsætning', fields: ['title', 'key', 'value', 'created'], orderBy: [{ field: 'created' }], default: true }],
  rights: { secretariat: 'read', botApp: 'read' },
});
