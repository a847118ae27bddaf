// The list of a meeting's questions, for HR and for employees, and the page of one question. All of it works without this script, after a reload.

import { bring, follow, keepTicks, readPage, showVotes } from './allhands-live.js';

const BETWEEN_SUGGESTIONS_MS = 3000;

const live = document.querySelector('[data-events]');
const stream = !live ? null : live.dataset.stale ? follow(live, { count: showVotes, bring: noticeChange }) : follow(live, { count: showVotes, bring, settle: suggest });

/** Somebody is writing here: what they wrote stays, and they hear that it is another version now. */
async function noticeChange(ids) {
  if (ids.length > 0 && !ids.includes(live.dataset.stale.split(':')[0])) return;
  const request = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const version = (await request.text()).match(/data-stale="([^"]+)"/)?.[1];
  if (version !== live.dataset.stale) live.querySelector('.notice').hidden = false;
}

let isSuggestionDue = false;
let isSuggesting = false;

/** Which questions seem to be one takes the server longer to say than anything else here: it is asked for by itself, and not with each change. */
async function suggest() {
  isSuggestionDue = Boolean(document.getElementById('suggestions'));
  if (isSuggesting) return;
  isSuggesting = true;
  while (isSuggestionDue) {
    isSuggestionDue = false;
    try {
      takeOverSuggestions(await readPage(['suggested']));
    } catch {
      // Signed out, or the host is away: the next change asks again.
    }
    await new Promise((resolve) => { setTimeout(resolve, BETWEEN_SUGGESTIONS_MS); });
  }
  isSuggesting = false;
}

function takeOverSuggestions(fresh) {
  const now = document.getElementById('suggestions');
  const next = document.adoptNode(fresh.getElementById('suggestions'));
  if (now.isEqualNode(next)) return;
  const focused = document.activeElement;
  keepTicks(now, next);

  // What says the same stays, with whoever is in it.
  const forms = [...now.querySelectorAll('form')];
  for (const form of next.querySelectorAll('form')) {
    const same = forms.find((before) => before.isEqualNode(form));
    if (same) form.replaceWith(same);
  }
  now.replaceWith(next);
  if (focused !== document.activeElement && next.contains(focused)) focused.focus({ preventScroll: true });
}

// A vote is sent without leaving the page.
const sending = new Set();

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-vote]')) return;
  event.preventDefault();
  const { id } = form.closest('[data-id]').dataset;
  if (sending.has(id)) return;
  sending.add(id);
  try {
    const sent = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' } });
    if (sent.status !== 204) throw new Error(`status ${sent.status}`);
    const button = form.querySelector('button');
    const has = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!has));
    form.action = form.dataset[has ? 'vote' : 'takeback'];

    // What was brought meanwhile, or is being brought, may be of before the vote.
    if (stream.isBringing() || !form.isConnected) stream.bringAgain(id);
  } catch {
    form.submit();
  } finally {
    sending.delete(id);
  }
});
