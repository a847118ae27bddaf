// Keeps a part of a page as the meeting stands: vote counts and order at once, everything else by asking the page for itself again.

/** Reads the page anew and takes the named part from it. The server renders it, so nothing here makes markup of anybody's words. */
export function fetchPart(id) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => {
      const part = request.status === 200 ? request.responseXML?.getElementById(id) : null;
      if (part) resolve(document.adoptNode(part));
      else reject(new Error(`status ${request.status}`));
    };
    request.onerror = () => reject(new Error('no connection'));
    request.open('GET', location.href);
    request.send();
  });
}

/** Puts the children of a list in the order of their votes; equal ones by id, as the server does. */
export function order(list, votes) {
  const before = [...list.children];
  const after = [...before].sort((a, b) => (votes[b.dataset.id] ?? 0) - (votes[a.dataset.id] ?? 0) || (a.dataset.id < b.dataset.id ? -1 : 1));
  if (after.every((child, at) => child === before[at])) return;
  const focused = document.activeElement;
  list.append(...after);
  if (focused && list.contains(focused)) focused.focus({ preventScroll: true });
}

export function showVotes(votes) {
  for (const count of document.querySelectorAll('[data-votes]')) {
    const number = String(votes[count.dataset.votes] ?? 0);
    const label = count.nextElementSibling;
    count.textContent = number;
    label.textContent = label.dataset.singular.split(' ').includes(number) ? label.dataset.one : label.dataset.many;
  }
  for (const list of document.querySelectorAll('[data-order]')) order(list, votes);
}

/**
 * @param {string} address the stream of events
 * @param {(news: {shape: number, votes: Object<string, number>}) => void} heard
 */
export function follow(address, heard) {
  const events = new EventSource(address);
  events.addEventListener('votes', (event) => heard(JSON.parse(event.data)));
  events.addEventListener('gone', () => events.close());
  addEventListener('pagehide', () => events.close());
}
