// Sorts a table of claims in place by the ranks the server worked out. Where rows are on other pages, and without this script, the form sorts.

for (const table of document.querySelectorAll('table.ledger[data-whole]')) {
  const heads = [...table.tHead.rows[0].cells];
  table.tHead.addEventListener('click', (event) => {
    const button = event.target.closest('button[name="sort"]');
    if (!button) return;
    event.preventDefault();
    sort(table, heads, heads.indexOf(button.closest('th')), button);
  });
}

function sort(table, heads, column, button) {
  const name = button.value.replace('-', '');
  const descending = button.value.startsWith('-');
  const rank = (row) => Number(row.dataset.ranks.split(' ')[column]);
  const body = table.tBodies[0];
  body.append(...[...body.rows].sort((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    // What has no value comes last either way.
    if (first < 0 || second < 0) return (first < 0) - (second < 0);
    return descending ? second - first : first - second;
  }));
  for (const head of heads) if (head.hasAttribute('aria-sort')) head.setAttribute('aria-sort', 'none');
  heads[column].setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  const done = button.value;
  button.value = descending ? name : `-${name}`;
  const select = button.form?.elements.namedItem('sort');
  if (select instanceof HTMLSelectElement) select.value = done;
  const address = new URL(location.href);
  address.searchParams.set('sort', done);
  history.replaceState(history.state, '', address);
}
