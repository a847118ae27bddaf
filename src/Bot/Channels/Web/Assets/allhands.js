// The list of a meeting's questions, for HR and for employees, and the page of one question. All of it works without this script, after a reload.

import { fetchPart, follow, showVotes } from './allhands-live.js';

const part = document.querySelector('[data-events]');

if (part) {
  // What the page shows, or is being brought to.
  let shape = Number(part.dataset.shape);
  let votes = {};
  let isFetching = false;
  let isWanted = false;

  follow(part.dataset.events, (news) => {
    votes = news.votes;
    showVotes(votes);
    if (news.shape === shape) return;
    shape = news.shape;
    isWanted = true;
    if (!isFetching) catchUp();
  });

  async function catchUp() {
    isFetching = true;
    while (isWanted) {
      isWanted = false;
      try {
        // Votes go on while the page is asked for: the newest count when it is there.
        if (part.dataset.stale) await noticeChange();
        else await replace(() => votes);
      } catch {
        // Signed out, or the host is away: the next change asks again.
        shape = null;
      }
    }
    isFetching = false;
  }
}

async function replace(votesNow) {
  const now = document.getElementById('live');
  const next = await fetchPart('live');
  const ticked = new Set([...now.querySelectorAll('input[type=checkbox]')].filter((box) => !box.checked).map((box) => box.value));
  for (const box of next.querySelectorAll('input[type=checkbox]')) if (ticked.has(box.value)) box.checked = false;
  const focused = document.activeElement?.closest?.('[data-id]')?.dataset.id;
  now.replaceWith(next);
  showVotes(votesNow());
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
