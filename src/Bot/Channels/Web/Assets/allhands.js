// The list of a meeting's questions, for HR and for employees, and the page of one question. All of it works without this script, after a reload.

import { fetchPart, follow, showVotes } from './allhands-live.js';

const part = document.querySelector('[data-events]');

if (part) {
  let shape = Number(part.dataset.shape);
  let isFetching = false;
  let wanted = null;

  follow(part.dataset.events, (news) => {
    showVotes(news.votes);
    if (news.shape === shape) return;
    wanted = news;
    if (!isFetching) catchUp();
  });

  async function catchUp() {
    isFetching = true;
    while (wanted) {
      const news = wanted;
      wanted = null;
      try {
        if (part.dataset.stale) await noticeChange();
        else await replace(news.votes);
        shape = news.shape;
      } catch {
        // Signed out, or the host is away: the next change asks again.
      }
    }
    isFetching = false;
  }
}

async function replace(votes) {
  const now = document.getElementById('live');
  const next = await fetchPart('live');
  const ticked = new Set([...now.querySelectorAll('input[type=checkbox]')].filter((box) => !box.checked).map((box) => box.value));
  for (const box of next.querySelectorAll('input[type=checkbox]')) if (ticked.has(box.value)) box.checked = false;
  const focused = document.activeElement?.closest?.('[data-id]')?.dataset.id;
  now.replaceWith(next);
  showVotes(votes);
  if (focused) next.querySelector(`[data-id="${focused}"] :is(a, button)`)?.focus({ preventScroll: true });
}

/** Somebody is writing here: what they wrote stays, and they hear that it is another version now. */
async function noticeChange() {
  const request = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const version = (await request.text()).match(/data-stale="(\d+)"/)?.[1];
  if (version !== part.dataset.stale) part.querySelector('.notice').hidden = false;
}

// A vote is sent without leaving the page.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-vote]')) return;
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const sent = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' } });
    if (sent.status !== 204) throw new Error(`status ${sent.status}`);
    const has = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!has));
    form.action = form.dataset[has ? 'vote' : 'takeback'];
  } catch {
    form.submit();
  } finally {
    button.disabled = false;
  }
});
