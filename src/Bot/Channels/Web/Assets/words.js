// The texts of the page, in both languages, as the server put them into it.

const words = JSON.parse(document.body.dataset.words);

/** The language of the page; a reply may be in the other. */
export const pageLanguage = document.documentElement.lang;

/** @param {string} language en or fr */
export function say(language, key, ...values) {
  const text = (words[language] ?? words[pageLanguage])[`web.ui.${key}`];
  return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}
