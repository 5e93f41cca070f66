const CLOCK = '/_control/clock';
const form = document.querySelector<HTMLFormElement>('form[data-day]');
const day = form?.querySelector('input');

/** Shows the tenant's day where there is a control door to move it by. */
async function showDay(): Promise<void> {
  const answer = await fetch(CLOCK);
  if (!form || !day || !answer.ok) return;
  day.value = ((await answer.json()) as { today: string }).today;
  form.hidden = false;
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const body = JSON.stringify({ today: day?.value });
  void fetch(CLOCK, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).then(() => location.reload());
});
void showDay();
