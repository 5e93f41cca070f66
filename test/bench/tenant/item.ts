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
