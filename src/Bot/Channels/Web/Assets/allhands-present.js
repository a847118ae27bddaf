// One question at a time. Keys: right or n for the next, left or p for the one before, a for answered.

import { fetchPart, follow, order, showVotes } from './allhands-live.js';

const place = document.querySelector('[data-place]');
const refused = document.querySelector('[data-refused]');
const away = document.querySelector('[data-away]');
let shown = decodeURIComponent(location.hash.slice(1));

// As last heard of; none before that.
let votes = null;

const slides = () => [...document.querySelectorAll('.slide')];

function show(id) {
  const all = slides();
  if (all.length === 0) return;
  const at = Math.max(0, all.findIndex((slide) => slide.dataset.id === id));
  all.forEach((slide, index) => { slide.hidden = index !== at; });
  shown = all[at].dataset.id;
  place.textContent = `${at + 1} / ${all.length}`;
  document.querySelector('[data-go="-1"]').disabled = at === 0;
  document.querySelector('[data-go="1"]').disabled = at === all.length - 1;
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
    await refresh();
  } catch {
    away.hidden = false;
  }
}

async function refresh() {
  const next = await fetchPart('live');
  document.getElementById('live').replaceWith(next);
  showNews();
}

/** Votes go on while the page is asked for: the newest count, whatever came with it. */
function showNews() {
  if (votes) {
    showVotes(votes);
    order(document.getElementById('live'), votes);
  }
  show(shown);
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
const main = document.getElementById('live');
let shape = Number(main.dataset.shape);
follow(main.dataset.events, (news) => {
  votes = news.votes;
  showNews();
  if (news.shape === shape) return;
  shape = news.shape;
  refresh().catch(() => { shape = -1; });
});
