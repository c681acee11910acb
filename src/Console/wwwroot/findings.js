// Comfort for marking many findings; the form works without it.
(() => {
  'use strict';

  const form = document.getElementById('decide');
  const all = document.getElementById('mark-all');
  const said = document.getElementById('marked');
  if (!form || !all || !said) return;

  const boxes = () => [...form.querySelectorAll('input[name=risk]')];
  const count = () => {
    const marked = boxes().filter(box => box.checked).length;
    said.textContent = marked ? (document.documentElement.lang === 'ja' ? `${marked}件を選択中` : `${marked} marked`) : '';
  };
  document.getElementById('mark-bar').hidden = false;
  all.addEventListener('click', () => {
    const every = boxes().every(box => box.checked);
    boxes().forEach(box => { box.checked = !every; });
    count();
  });

  // Shift marks every row between two clicks.
  let last = null;
  form.addEventListener('click', event => {
    const box = event.target.closest('input[name=risk]');
    if (!box) return;
    if (event.shiftKey && last) {
      const list = boxes();
      const [from, to] = [list.indexOf(last), list.indexOf(box)].sort((a, b) => a - b);
      list.slice(from, to + 1).forEach(other => { other.checked = box.checked; });
    }
    last = box;
    count();
  });
  count();
})();
