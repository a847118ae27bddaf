// What this tab remembers until it is closed: the conversation, so that coming back from an article finds it as it was.

const KEY = 'pay-answers';
const MOST_TURNS = 40;

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // storage is switched off, or holds something else: the page works without
  }
}

function write(change) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...read(), ...change }));
  } catch {
    // full or switched off
  }
}

export const session = {
  get conversation() { return read().conversation ?? null; },
  get turns() { return read().turns ?? []; },

  /** Keeps a question and its answer; of the passages only those that a quote stands in. */
  add(text, answer) {
    const passages = answer.passages.filter((passage) => answer.citations.some((cited) => cited.article === passage.doc && passage.text.includes(cited.quote)));
    const turns = [...this.turns, { text, answer: { ...answer, passages } }].slice(-MOST_TURNS);
    write({ conversation: answer.conversation, turns });
  },

  /** Remembers which link led away, by its id. */
  leaveAt(id) { write({ leftAt: id }); },

  takeLeftAt() {
    const id = read().leftAt ?? null;
    if (id) write({ leftAt: null });
    return id;
  },

  clear() {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // switched off
    }
  },
};
