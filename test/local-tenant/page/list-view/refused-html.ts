import { escapeHtml } from '../html.js';
import type { SiteRefusal } from '../site-rest.js';

interface Refused {
  readonly status: number;
  readonly title: string;
  readonly main: string;
}

/** The page for what the site would not show, in the words of SharePoint's own. */
export function refusedHtml(refusal: Pick<SiteRefusal, 'status' | 'message'>): Refused {
  if ([401, 403].includes(refusal.status)) return refused(403, 'Du har ikke adgang', 'Bed webstedets ejer om adgang, hvis du har brug for at se denne side.');
  if (refusal.status === 404) return refused(404, 'Siden findes ikke', 'Listen eller visningen findes ikke på dette websted.');
  return refused(refusal.status, 'Listen kan ikke vises', refusal.message);
}

function refused(status: number, title: string, text: string): Refused {
  return { status, title, main: `<main id="indhold" tabindex="-1"><h1>${title}</h1><p>${escapeHtml(text)}</p></main>` };
}
