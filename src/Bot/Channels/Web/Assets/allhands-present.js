// One question at a time. Keys: right or n for the next, left or p for the one before, a for answered.

import { bring, follow, showVotes } from './allhands-live.js';

const place = document.querySelector('[data-place]');
const refused = document.querySelector('[data-refused]');
const away = document.querySelector('[data-away]');
let shown = decodeURIComponent(location.hash.slice(1));

const slides = () => [...document.querySelectorAll('.slide')];

function show(id) {
  const all = slides();
  const at = Math.max(0, all.findIndex((slide) => slide.dataset.id === id));
  all.forEach((slide, index) => { slide.hidden = index !== at; });
  document.querySelector('[data-go="-1"]').disabled = at === 0;
  document.querySelector('[data-go="1"]').disabled = at >= all.length - 1;

  // Said only when it changed: screen readers read it out, and browsers count changes of the address.
  const where = all.length === 0 ? '' : `${at + 1} / ${all.length}`;
  if (place.textContent !== where) place.textContent = where;
  if (all.length === 0 || shown === all[at].dataset.id && location.hash) return;
  shown = all[at].dataset.id;
  history.replaceState(null, '', `#${shown}`);
}

function go(step) {
  const all = slides();
  const at = all.findIndex((slide) => slide.dataset.id === shown);
  const next = all[at + step];
  if (next) show(next.dataset.id);
}

async function mark(form) {
  refused.hidden = true;
  away.hidden = true;
  try {
    const sent = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!sent.ok) refused.hidden = false;

    // Whoever marked it sees it, whatever became of the stream.
    stream.bringAgain(form.closest('[data-id]').dataset.id);
  } catch {
    away.hidden = false;
  }
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-go]');
  if (button) go(Number(button.dataset.go));
});

document.addEventListener('submit', (event) => {
  event.preventDefault();
  mark(event.target);
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  if (['ArrowRight', 'PageDown', 'n', 'N'].includes(event.key)) go(1);
  else if (['ArrowLeft', 'PageUp', 'p', 'P'].includes(event.key)) go(-1);
  else if (event.key === 'a' || event.key === 'A') document.querySelector('.slide:not([hidden]) form.mark')?.requestSubmit();
  else return;
  event.preventDefault();
});

show(shown);
const stream = follow(document.getElementById('live'), {
  count(votes, changed) {
    showVotes(votes, changed);
    show(shown);
  },
  async bring(ids, votes) {
    await bring(ids, votes);
    show(shown);
  },
});
