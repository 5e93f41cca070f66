const zone = 'Europe/Copenhagen';
const DATE = new Intl.DateTimeFormat('da-DK', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('da-DK', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** `14-02-2023`, as SharePoint writes a date on a Danish site. */
export function danishDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : DATE.format(date).replaceAll('.', '-');
}

/** `14-02-2023 08:00`; a date without a time of day stands alone. */
export function danishDateTime(date: Date): string {
  const day = danishDate(date);
  const time = day && TIME.format(date).replace('.', ':');
  return time && time !== '00:00' ? `${day} ${time}` : day;
}
