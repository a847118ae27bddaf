// The conversation: takes a question, shows that it is being looked up, and lays out the answer or says what went wrong.

import { element } from './dom.js';
import { pageLanguage, say } from './words.js';
import { session } from './session.js';
import { renderReply, suggestionList } from './reply.js';

const page = Object.fromEntries(['ask', 'text', 'send', 'problem', 'hint', 'count', 'new', 'turns', 'status', 'suggested', 'suggestions']
  .map((id) => [id, document.getElementById(id)]));
const limit = Number(document.body.dataset.limit);
const patience = Number(document.body.dataset.patience) * 1000;

// A counter is of use only to somebody who comes near the limit.
const COUNT_FROM = 0.8;

// An answer that comes at once needs no announcement of the wait.
const ANNOUNCE_WAIT_AFTER = 700;

let turnCount = 0;
let isBusy = false;

const words = (key, ...values) => say(pageLanguage, key, ...values);

function announce(text, language = pageLanguage) {
  page.status.lang = language;
  page.status.textContent = text;
}

/** A failure in words, for the reader. */
class Failure extends Error {}

async function post(text, onProgress) {
  let response;
  try {
    response = await fetch(`/api/chat?lang=${pageLanguage}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream, application/json' },
      body: JSON.stringify({ text, conversation: session.conversation }),
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) return await (response.headers.get('Content-Type')?.startsWith('text/event-stream') ? streamed(response, onProgress) : response.json());
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(words(error.name === 'TimeoutError' ? 'tooSlow' : 'unreachable'));
  }
  const problem = await response.json().catch(() => ({}));
  throw new Failure(problem.detail ?? words('unexpected', response.status));
}

/** Reads the events of a reply as they come: its name, what the bot is at, sentences that are ready, then the answer, null where it was stopped, or what went wrong. */
async function streamed(response, onProgress) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const events = (rest + (value ?? '')).split(/\r?\n\r?\n/);
    rest = done ? '' : events.pop();
    for (const event of events) {
      const name = /^event: ?(.*)$/m.exec(event)?.[1];
      const data = [...event.matchAll(/^data: ?(.*)$/gm)].map((line) => line[1]).join('\n');
      if (name === 'working') onProgress(name, JSON.parse(data).turn);
      if (name === 'stopped') return null;
      if (name === 'step' || name === 'statement') onProgress(name, JSON.parse(data).text);
      if (name === 'answer') return JSON.parse(data);
      if (name === 'error') throw new Failure(JSON.parse(data).detail ?? words('unreachable'));
    }
    if (done) throw new Failure(words('unreachable'));
  }
}

async function ask(text) {
  if (isBusy) return;
  setBusy(true);
  const turn = addTurn(text);
  const waiting = element('p', { class: 'thinking' }, words('thinking'));
  const coming = element('ul', { class: 'coming' });
  turn.append(waiting);
  turn.scrollIntoView({ block: 'end', behavior: motion() });
  let turnName;
  let isSlow = false;
  const stop = element('button', { type: 'button', class: 'retry', onclick: () => stopTurn(turnName) }, words('stop'));
  const offerStop = () => isSlow && turnName && waiting.isConnected && waiting.after(stop);
  const timer = setTimeout(() => {
    announce(words('thinking'));
    isSlow = true;
    offerStop();
  }, ANNOUNCE_WAIT_AFTER);
  try {
    const answer = await post(text, (kind, line) => {
      if (kind === 'working') {
        turnName = line;
        offerStop();
        return;
      }
      if (kind === 'step') {
        waiting.textContent = line;
        return;
      }
      if (!coming.isConnected) waiting.before(coming);
      coming.append(element('li', {}, line));
    });
    if (answer === null) {
      waiting.replaceWith(element('p', { class: 'stopped' }, words('stopped')));
      announce(words('stopped'));
      return;
    }
    session.add(text, answer);
    waiting.replaceWith(renderReply(answer, turn.id, ask, announce));
    announce(`${say(answer.language, 'answered')} ${answer.text}`, answer.language);
  } catch (error) {
    const isExpected = error instanceof Failure;
    if (!isExpected) reportError(error);
    waiting.replaceWith(failed(turn, text, isExpected ? error.message : words('unexpected', error.name)));
  } finally {
    clearTimeout(timer);
    stop.remove();
    coming.remove();
    setBusy(false);
    turn.scrollIntoView({ block: 'start', behavior: motion() });
  }
}

/** Asks the bot to stop; its answer then ends by itself. Where that does not get through, the answer comes. */
function stopTurn(turn) {
  fetch('/api/chat/stop', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ turn }) }).catch(() => {});
}

function addTurn(text) {
  const id = `turn-${++turnCount}`;
  const turn = element('article', { class: 'turn', id, 'aria-labelledby': `${id}-question` },
    element('h2', { class: 'question', id: `${id}-question` }, element('span', { class: 'unseen' }, words('youAsked'), ' '), text));
  page.turns.append(turn);
  page.new.hidden = false;
  document.body.classList.add('begun');
  return turn;
}

function failed(turn, text, message) {
  if (page.text.value === '') {
    page.text.value = text;
    resize();
  }
  const retry = () => {
    if (page.text.value === text) page.text.value = '';
    resize();
    turn.remove();
    page.text.focus();
    ask(text);
  };
  return element('div', { class: 'failed', role: 'alert' },
    element('p', {}, message),
    element('p', {}, element('button', { type: 'button', class: 'retry', onclick: retry }, words('retry'))));
}

function submit(event) {
  event.preventDefault();
  if (isBusy) return;
  const text = page.text.value.trim();
  const problem = text === '' ? words('empty') : text.length > limit ? words('tooLong', number(text.length), number(limit)) : '';
  complain(problem);
  if (problem !== '') {
    page.text.focus();
    return;
  }
  page.text.value = '';
  resize();
  ask(text);
}

function complain(problem) {
  page.problem.textContent = problem;
  page.text.setAttribute('aria-invalid', String(problem !== ''));
}

function typed() {
  complain('');
  resize();
}

/** Lets the box grow with the text, up to what the style sheet allows, and counts near the limit. */
function resize() {
  page.text.style.height = 'auto';
  page.text.style.height = `${page.text.scrollHeight}px`;
  const length = page.text.value.trim().length;
  page.count.textContent = length >= limit * COUNT_FROM ? words('count', number(length), number(limit)) : '';
  page.count.classList.toggle('over', length > limit);
}

function setBusy(busy) {
  isBusy = busy;
  page.send.disabled = busy;
  page.turns.setAttribute('aria-busy', String(busy));
}

function begin() {
  session.clear();
  page.turns.replaceChildren();
  page.new.hidden = true;
  document.body.classList.remove('begun');
  complain('');
  scrollTo({ top: 0, behavior: motion() });
  page.text.focus();
  announce(words('cleared'));
}

function restore() {
  for (const { text, answer } of session.turns) {
    const turn = addTurn(text);
    turn.append(renderReply(answer, turn.id, ask, announce));
  }
  const link = document.getElementById(session.takeLeftAt() ?? '');
  if (link) {
    link.closest('details')?.setAttribute('open', '');
    const panel = link.closest('.context');
    if (panel) {
      panel.hidden = false;
      document.querySelector(`[aria-controls="${panel.id}"]`).setAttribute('aria-expanded', 'true');
    }
    link.scrollIntoView({ block: 'center' });
    link.focus({ preventScroll: true });
  } else {
    page.turns.lastElementChild?.scrollIntoView({ block: 'start' });
  }
}

async function suggest() {
  try {
    const response = await fetch(`/api/suggestions?lang=${pageLanguage}`);
    const { suggestions } = await response.json();
    if (suggestions.length === 0) return;
    page.suggestions.replaceWith(suggestionList(suggestions, 'suggested-title', ask));
    page.suggested.hidden = false;
  } catch {
    // The page works without them, and a host that is down says so at the first question.
  }
}

function number(value) {
  return new Intl.NumberFormat(pageLanguage).format(value);
}

function motion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

page.ask.addEventListener('submit', submit);
page.text.addEventListener('input', typed);
page.text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  page.ask.requestSubmit();
});
page.new.addEventListener('click', begin);

// What is folded would be missing on paper.
addEventListener('beforeprint', () => document.querySelectorAll('.more').forEach((more) => { more.open = true; }));

restore();
suggest();
if (matchMedia('(hover: hover)').matches && session.turns.length === 0) page.text.focus();
