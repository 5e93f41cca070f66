import { allLists, siteGroups } from '@virksomhedsplaner/shared/lists';
import { MissingIdError } from './known-ids.js';
import { ProvisionError } from './provision.js';
import { isConnectionLost, isHttpError, isThrottled, sharePointText } from './sharepoint-error.js';
import { SignInError } from './sign-in.js';
import { stepWords } from './step-words.js';

const BY_STATUS: Record<number, (site: string) => string> = {
  401: (site) => `${site} afviste vores log på (401). Se efter, at appen og certifikatet er de rigtige, og at appen har adgang til siden.`,
  403: (site) => `Kontoen har ikke rettigheder nok på ${site} (403). Få den i den gruppe, der må, fx «${siteGroups.secretariat}», eller brug en anden konto.`,
  404: (site) => `Der er ingen SharePoint-side på ${site} (404). Se efter, at adressen er hele sidens adresse.`,
};

function aboutSteps({ steps, cause }: ProvisionError, site: string): string {
  const [first] = steps;
  const list = first !== undefined && 'list' in first ? allLists.find(({ key }) => key === first.list) : undefined;
  const where = list === undefined ? '' : `Listen «${list.title}»: `;
  const what = first === undefined ? '' : stepWords(list, first);
  if (cause === undefined) return `SharePoint beholder ikke, hvad der bliver sat. ${where}${what}. Prøv igen, og kør «verify».`;
  return `Det lykkedes ikke: ${where}${what}. ${explainError(cause, site)} Kør «apply» igen, når det er løst; det, der allerede er gjort, bliver ikke gjort om.`;
}

/** One Danish sentence or two about what went wrong and what to do. */
export function explainError(error: unknown, site: string): string {
  if (error instanceof SignInError || error instanceof MissingIdError) return error.message;
  if (error instanceof ProvisionError) return aboutSteps(error, site);
  if (isConnectionLost(error)) return `${site} svarer ikke. Se efter, at adressen er rigtig, og at der er forbindelse.`;
  if (isThrottled(error)) return `SharePoint har for travlt lige nu og beder os vente. Prøv igen om lidt; kommandoen fortsætter, hvor den slap.`;
  if (isHttpError(error)) return BY_STATUS[error.status]?.(site) ?? `SharePoint svarede ${error.status}: ${sharePointText(error)}`;
  return error instanceof Error ? error.message : String(error);
}
