/** Money by the language of the column (LCID): its language tag and its currency. */
const MONEY: Record<number, [string, string]> = {
  1030: ['da-DK', 'DKK'],
  1031: ['de-DE', 'EUR'],
  1033: ['en-US', 'USD'],
  1044: ['nb-NO', 'NOK'],
  1053: ['sv-SE', 'SEK'],
  2057: ['en-GB', 'GBP'],
};

/** 1.234,50 kr. or $1,234.50; a language that is not known is written as the web's own. */
export function moneyText(amount: number, lcid: number, decimals = 2): string {
  const [language, currency] = MONEY[lcid] ?? ['da-DK', 'DKK'];
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return format.format(amount).replace(/\u00a0/g, ' ');
}
