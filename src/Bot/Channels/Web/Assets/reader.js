// Brings the quoted words into the middle of the window and puts the focus on them, which a fragment alone does not.

const quote = document.getElementById('quote');

function show() {
  if (!quote || !['', '#quote'].includes(location.hash)) return;
  quote.scrollIntoView({ block: 'center' });
  quote.focus({ preventScroll: true });
}

show();
addEventListener('hashchange', show);
document.querySelector('a[href="#quote"]')?.addEventListener('click', () => setTimeout(show));
