// Builds elements from text only: what an article says can never become markup.

/**
 * @param {string} tag
 * @param {Object<string, unknown>} attributes "on…" adds a listener, true an empty attribute; null, undefined and false add nothing
 * @param {...(Node | string | null | undefined | false)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter(Boolean));
  return made;
}
