// An answer as the page lays it out. Labels are in the language of the reply, quotes in that of their article.

import { element } from './dom.js';
import { say } from './words.js';
import { session } from './session.js';

// Characters shown on each side of a quote that is opened in context.
const AROUND = 220;

/**
 * @param {object} answer what POST /api/chat gave
 * @param {string} id a prefix for the ids inside, so that links can be found again
 * @param {(text: string) => void} ask asks a suggested question
 * @param {(text: string, language: string) => void} announce tells a screen reader
 */
export function renderReply(answer, id, ask, announce) {
  const reply = new Reply(answer, id);
  const lines = (kind) => answer.lines.filter((line) => line.kind === kind);
  return element('div', { class: `reply ${answer.outcome}`, lang: answer.language },
    ...lines('lead').map((line) => element('p', { class: 'lead' }, line.text)),
    ...lines('faq').map((line) => reply.curated(line)),
    reply.statements(lines('statement')),
    reply.more(lines('more')),
    reply.nearest(lines('nearest')),
    ...lines('note').map((line) => element('p', { class: 'note' }, line.text)),
    reply.sources(lines('nearest')),
    reply.actions(announce),
    reply.followUps(ask));
}

class Reply {
  #answer;
  #id;
  #keys = 0;

  constructor(answer, id) {
    this.#answer = answer;
    this.#id = id;
  }

  statements(lines) {
    return lines.length > 0 && element('ul', { class: 'statements', role: 'list' }, ...lines.map((line) => this.#statement(line)));
  }

  /** HR's words, a paragraph for each of theirs. */
  curated(line) {
    const citation = this.#citation(line);
    const paragraphs = line.text.split('\n\n');
    return element('div', { class: 'curated', lang: citation?.language || null },
      ...paragraphs.map((paragraph, at) => element('p', {}, paragraph, at === paragraphs.length - 1 && ` [${line.citation}]`)));
  }

  more(lines) {
    return lines.length > 0 && element('details', { class: 'more' },
      element('summary', {}, this.#answer.outcome === 'faq' ? this.#say('articles') : this.#say('more', lines.length)),
      this.statements(lines));
  }

  nearest(lines) {
    if (lines.length === 0) return null;
    const title = `${this.#id}-nearest`;
    return element('section', { class: 'nearest', 'aria-labelledby': title },
      element('h3', { id: title }, this.#say('nearest')),
      element('ul', { class: 'statements', role: 'list' }, ...lines.map((line) => this.#near(line))));
  }

  // Nearest sources carry no part of an answer, so they stay in their own box.
  sources(nearest) {
    const apart = new Set(nearest.map((line) => line.citation));
    const sources = byArticle(this.#answer.citations.filter((citation) => !apart.has(citation.n)));
    if (sources.length === 0) return null;
    const title = `${this.#id}-sources`;
    return element('section', { class: 'sources', 'aria-labelledby': title },
      element('h3', { id: title }, this.#say('sources')),
      element('ol', { role: 'list' }, ...sources.map((citations) => element('li', {}, ...this.#named(citations, `${marks(citations)} `)))));
  }

  actions(announce) {
    if (this.#answer.citations.length === 0) return null;
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(asText(this.#answer));
        said.textContent = this.#say('copied');
      } catch {
        said.textContent = this.#say('notCopied');
      }
      announce(said.textContent, this.#answer.language);
    };
    const said = element('span', { class: 'said', 'aria-hidden': 'true' });
    return element('p', { class: 'actions' }, element('button', { type: 'button', class: 'quiet copy', onclick: copy }, this.#say('copy')), said);
  }

  followUps(ask) {
    if (this.#answer.suggestions.length === 0) return null;
    const title = `${this.#id}-next`;
    return element('section', { class: 'next', 'aria-labelledby': title },
      element('h3', { id: title }, this.#say('next')),
      suggestionList(this.#answer.suggestions, title, ask));
  }

  #near(line) {
    const citation = this.#citation(line);
    const context = `${this.#id}-context-${++this.#keys}`;
    return element('li', {},
      ...this.#named([citation], null, ' ', this.#contextButton(citation, context)),
      this.#context(citation, context));
  }

  #statement(line) {
    const citation = this.#citation(line);
    if (!citation) return element('li', {}, element('p', {}, line.text));
    const isQuote = line.text === citation.quote;
    const context = `${this.#id}-context-${++this.#keys}`;
    return element('li', {},
      element('p', {},
        line.speaker && element('span', { class: 'speaker' }, this.#say('said', line.speaker), ' '),
        isQuote ? element('q', { lang: citation.language || null }, withoutBullet(line.text)) : line.text,
        ' ',
        ...this.#cited(line).flatMap((one) => [this.#link(one, 'cite', `[${one.n}]`, this.#say('cite', one.n)), ' ']),
        this.#contextButton(citation, context)),
      line.quote && element('p', { class: 'evidence' }, element('q', { lang: citation.language || null }, line.quote)),
      this.#context(citation, context));
  }

  // A written sentence may rest on several.
  #cited(line) {
    return [this.#citation(line), ...(line.others ?? []).map((n) => this.#answer.citations.find((citation) => citation.n === n))].filter(Boolean);
  }

  // Sources that are the same share a number, so the quote decides between them.
  #citation(line) {
    const numbered = this.#answer.citations.filter((citation) => citation.n === line.citation);
    return numbered.find((citation) => citation.quote === line.text) ?? numbered[0];
  }

  // HR's reply is its own source and opens nowhere else.
  #link(citation, kind, text, label) {
    if (!citation.reader) return element('span', { class: kind }, text);
    const id = `${this.#id}-${kind}-${++this.#keys}`;
    const address = new URL(citation.reader, location.origin);
    address.searchParams.set('lang', this.#answer.language);
    return element('a', { class: kind, id, href: address.pathname + address.search + (address.hash || '#quote'), 'aria-label': label, onclick: () => session.leaveAt(id) }, text);
  }

  #contextButton(citation, id) {
    const toggle = ({ currentTarget: button }) => {
      const panel = document.getElementById(id);
      panel.hidden = !panel.hidden;
      button.setAttribute('aria-expanded', String(!panel.hidden));
    };
    return element('button', {
      type: 'button', class: 'peek', 'aria-expanded': 'false', 'aria-controls': id,
      'aria-label': this.#say('contextOf', citation.n), onclick: toggle,
    }, this.#say('context'));
  }

  #context(citation, id) {
    const [before, after] = around(citation, this.#answer.passages);
    return element('div', { class: 'context', id, hidden: true },
      element('blockquote', { lang: citation.language || null }, closed(before), element('mark', {}, citation.quote), closed(after)),
      element('p', { class: 'facts' }, ...this.#facts(citation)),
      element('p', {}, this.#link(citation, 'read', this.#say('read'), null)));
  }

  /** One article: its title between what stands before and beside it, and what is known about it. */
  #named([citation], before, ...beside) {
    return [
      element('p', { class: 'title' }, before && element('span', { class: 'number' }, before), this.#link(citation, 'title', titleOf(citation), null), ...beside),
      element('p', { class: 'facts' }, ...this.#facts(citation)),
      isWeb(citation.url) && element('p', { class: 'original' },
        element('a', { href: citation.url, rel: 'noopener noreferrer external', 'aria-label': this.#say('originalOf', citation.n) }, this.#say('original'))),
    ];
  }

  /** Outlet, date, age and language, and whether it is one of the samples. */
  #facts(citation) {
    const day = citation.published && element('time', { datetime: citation.published }, longDate(citation.published, this.#answer.language));
    const parts = [
      citation.title ? citation.outlet : null,
      day || this.#say('noDate'),
      citation.age,
      citation.language && this.#say('by', languageName(citation.language, this.#answer.language)),
    ].filter(Boolean);
    return [
      ...parts.map((part) => element('span', {}, part)),
      ...(citation.sample ? [' ', element('span', { class: 'badge' }, this.#say('sample'))] : []),
    ];
  }

  #say(key, ...values) {
    return say(this.#answer.language, key, ...values);
  }
}

/** Questions as buttons. */
export function suggestionList(questions, labelledBy, ask) {
  return element('ul', { class: 'suggestions', role: 'list', 'aria-labelledby': labelledBy },
    ...questions.map((question) => element('li', {}, element('button', { type: 'button', onclick: () => ask(question) }, question))));
}

/** The answer with its sources, for another document. */
function asText(answer) {
  const cited = answer.citations.filter((citation) => answer.text.includes(`[${citation.n}]`));
  const list = byArticle(cited).map(([citation, ...others]) =>
    [`${marks([citation, ...others])} ${titleOf(citation)}`, citation.title && citation.outlet, citation.published, isWeb(citation.url) && citation.url].filter(Boolean).join(', '));
  return [answer.text, '', say(answer.language, 'sources'), ...list].join('\n');
}

/** The citations of each article together, in the order of their numbers. */
function byArticle(citations) {
  return [...Map.groupBy([...citations].sort((a, b) => a.n - b.n), (citation) => citation.article).values()];
}

/** "[1] [3]" */
function marks(citations) {
  return [...new Set(citations.map((citation) => `[${citation.n}]`))].join(' ');
}

/** The words before and after a quote, out of the retrieved passage it stands in. */
function around(citation, passages) {
  for (const { doc, text } of passages) {
    const body = text.slice(text.indexOf('\n') + 1); // the first line names the article
    const at = doc === citation.article ? body.indexOf(citation.quote) : -1;
    if (at < 0) continue;
    const before = body.slice(0, at);
    const after = body.slice(at + citation.quote.length);
    return [
      before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before,
      after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')} …` : after,
    ];
  }
  return ['', ''];
}

// The mark of a list item is part of the stored text, but not of what somebody wrote.
function withoutBullet(text) {
  return text.replace(/^• /, '');
}

function closed(text) {
  return text.replace(/\n{2,}/g, '\n');
}

function titleOf(citation) {
  return citation.title || citation.outlet || citation.article;
}

function isWeb(url) {
  return /^https?:\/\//i.test(url ?? '');
}

function longDate(day, language) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

function languageName(code, shownIn) {
  try {
    return new Intl.DisplayNames(shownIn, { type: 'language' }).of(code);
  } catch {
    return code; // not a language code
  }
}
