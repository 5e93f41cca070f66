/** Scrolls to a heading and moves the focus there, so that keyboard and screen reader go on from it. */
export function goToPlace(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
}
