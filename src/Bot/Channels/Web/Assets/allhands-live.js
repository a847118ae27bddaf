// Keeps an open page as its meeting stands: votes and places at once, a question that changed by asking the page for that one, all of the page only where something was missed.

// Beyond that all of the page is the smaller answer.
const MOST_AT_ONCE = 60;

const CONTROLS = 'a, button, input:not([type=hidden])';

/**
 * Reads the page anew. The server renders it and the browser parses it, so nothing here makes markup of anybody's words.
 * @param {string[]} only ids of the questions wanted; none for all of the page
 * @returns {Promise<Document>}
 */
export function readPage(only = []) {
  const address = new URL(location.href);
  for (const id of only) address.searchParams.append('only', id);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML?.getElementById('live')) resolve(request.responseXML);
      else reject(new Error(`status ${request.status}`));
    };
    request.onerror = () => reject(new Error('no connection'));
    request.open('GET', address);
    request.send();
  });
}

/** Reads some questions anew, or without ids all of the page, and shows them with the votes as they are by then. */
export async function bring(ids, votes) {
  const fresh = await readPage(ids);
  if (ids.length > 0) takeOver(fresh, ids, votes());
  else takeOverAll(fresh, votes());
}

/** Brings into the page what the server says of some questions: new ones come, changed ones are exchanged, those it has no more go. */
function takeOver(fresh, ids, votes) {
  const moved = new Set();
  let focus = null;
  for (const id of ids) {
    const selector = `[data-order] > [data-id="${CSS.escape(id)}"]`;
    const now = document.querySelector(selector);
    const next = fresh.querySelector(selector);
    if (!next) {
      now?.remove();
      continue;
    }
    const list = document.querySelector(`[data-order="${next.parentElement.dataset.order}"]`);
    for (const count of next.querySelectorAll('[data-votes]')) write(count, votes);
    next.hidden = now?.hidden ?? false;
    if (now?.parentElement === list && now.isEqualNode(next)) continue;
    const at = now ? [...now.querySelectorAll(CONTROLS)].indexOf(document.activeElement) : -1;
    now?.remove();
    list.append(document.adoptNode(next));
    moved.add(next);
    if (at >= 0) focus = next.querySelectorAll(CONTROLS)[at] ?? next.querySelector(CONTROLS);
  }
  for (const list of new Set([...moved].map((item) => item.parentElement))) order(list, votes, moved);
  focus?.focus({ preventScroll: true });
  for (const list of fresh.querySelectorAll('[data-order]')) document.querySelector(`[data-order="${list.dataset.order}"]`).parentElement.hidden = list.parentElement.hidden;
  for (const part of fresh.querySelectorAll('[data-part]')) {
    const now = document.getElementById(part.id);
    if (!now.isEqualNode(part)) now.replaceWith(document.adoptNode(part));
  }
}

/** Brings all of the page. */
function takeOverAll(fresh, votes) {
  const now = document.getElementById('live');
  const next = document.adoptNode(fresh.getElementById('live'));
  const focused = document.activeElement?.closest?.('[data-id]')?.dataset.id;
  keepTicks(now, next);
  now.replaceWith(next);
  showVotes(votes);
  if (focused) next.querySelector(`[data-id="${CSS.escape(focused)}"] :is(a, button)`)?.focus({ preventScroll: true });
}

/** Boxes that somebody unticked stay so. Their values are a question's id and version. */
export function keepTicks(now, next) {
  const of = (box) => box.value.split(':')[0];
  const unticked = new Set([...now.querySelectorAll('input[type=checkbox]')].filter((box) => !box.checked).map(of));
  for (const box of next.querySelectorAll('input[type=checkbox]')) if (unticked.has(of(box))) box.checked = false;
}

/**
 * Writes how many voted, and puts each question where its votes put it.
 * @param {Object<string, number>} votes of all questions that have any
 * @param {Object<string, number>} changed those to look at; without it all
 */
export function showVotes(votes, changed = null) {
  const moved = new Set();
  for (const count of document.querySelectorAll('[data-votes]')) {
    if (changed && !(count.dataset.votes in changed)) continue;
    const item = count.closest('[data-order] > [data-id]');
    if (write(count, votes) && item) moved.add(item);
  }
  for (const list of new Set([...moved].map((item) => item.parentElement))) order(list, votes, moved);
}

/** @returns whether it said something else before */
function write(count, votes) {
  const number = String(votes[count.dataset.votes] ?? 0);
  if (count.textContent === number) return false;
  const label = count.nextElementSibling;
  count.textContent = number;
  label.textContent = label.dataset.singular.split(' ').includes(number) ? label.dataset.one : label.dataset.many;
  return true;
}

/** Puts the questions of a list in the order of their votes, equal ones by id, as the server does. Those that did not move stay untouched. */
function order(list, votes, moved) {
  const after = [...list.children].filter((child) => child.dataset.id)
    .sort((a, b) => (votes[b.dataset.id] ?? 0) - (votes[a.dataset.id] ?? 0) || (a.dataset.id < b.dataset.id ? -1 : 1));
  let at = list.firstElementChild;
  for (const item of after) {
    while (at && at !== item && (moved.has(at) || !at.dataset.id)) at = at.nextElementSibling;
    if (at === item) at = at.nextElementSibling;
    else move(list, item, at);
  }
}

/** What has the focus keeps it. */
function move(list, item, before) {
  if (list.moveBefore) {
    list.moveBefore(item, before);
    return;
  }
  const focused = document.activeElement;
  list.insertBefore(item, before);
  if (item.contains(focused)) focused.focus({ preventScroll: true });
}

/**
 * Follows a meeting. The stream says ids and counts; what a page shows of them is the page's own.
 * @param {HTMLElement} live names the stream, and the shape of the meeting that the page shows
 * @param {(votes: Object<string, number>, changed: ?Object<string, number>) => void} count hears of all votes, and which of them changed, null for any
 * @param {(ids: string[], votes: () => Object<string, number>) => Promise<void>} bring brings some questions, or without ids all; votes go on meanwhile
 * @param {() => void} settle hears that more than votes changed
 * @returns {{ isBringing: () => boolean, bringAgain: (id: string) => void }}
 */
export function follow(live, { count, bring, settle = () => {} }) {
  // What the page shows, or is being brought to.
  let shape = Number(live.dataset.shape);
  let votes = {};
  const wanted = new Set();
  let isAllWanted = false;
  let isBringing = false;

  function hear(news) {
    const isFirst = news.from === undefined;
    votes = isFirst ? news.votes : Object.assign(votes, news.votes);
    count(votes, isFirst ? null : news.votes);
    if (news.shape <= shape) return;
    if (isFirst || news.from > shape || news.isOther) isAllWanted = true;
    for (const id of news.changed) wanted.add(id);
    shape = news.shape;
    catchUp();
    settle();
  }

  async function catchUp() {
    if (isBringing) return;
    isBringing = true;
    while (isAllWanted || wanted.size > 0) {
      const ids = isAllWanted || wanted.size > MOST_AT_ONCE ? [] : [...wanted];
      isAllWanted = false;
      wanted.clear();
      try {
        await bring(ids, () => votes);
      } catch {
        // Signed out, or the host is away: the next change asks for all.
        shape = -1;
      }
    }
    isBringing = false;
  }

  const events = new EventSource(live.dataset.events);
  events.addEventListener('news', (event) => hear(JSON.parse(event.data)));
  events.addEventListener('gone', () => events.close());
  addEventListener('pagehide', () => events.close());
  return {
    isBringing: () => isBringing,
    bringAgain(id) {
      wanted.add(id);
      catchUp();
    },
  };
}
