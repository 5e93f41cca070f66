/** The item that is read and written in every measurement, as a list has it. */
export const itemValues = (number: number): Record<string, string | number> => ({
  Title: `Indsats ${number}`,
  Kode: `gruppe-${Math.floor(number / 100)}`,
  Antal: number,
  Tekst: `Borgerne skal mærke forskellen. ${'Vi følger op hvert kvartal. '.repeat(8)}${number}`,
  Status: number % 2 === 0 ? 'I gang' : 'Afsluttet',
});

export const LIST = "web/lists/getByTitle('Indsatser')";
export const ROWS = 1000;
export const PAGE = 100;
/** Items in the lists that are compared when a list grows; every hundred of them share a value of the indexed column. */
export const SIZES = { few: 1000, many: 50_000 };
