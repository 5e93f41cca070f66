import './move-day.js';

/** The web part may have changed the address since the page came: the bar's links keep what the address says now. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-choice]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const [name, value] = (link.dataset['choice'] ?? '').split('=');
    const kept = location.search.replace(/^\?/, '');
    location.search = [kept, `${name}=${value}`].filter(Boolean).join('&');
  });
}
