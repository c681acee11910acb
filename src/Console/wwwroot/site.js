// Comfort only: every page reads and works without this file.
(() => {
  'use strict';

  // Relative times grow while the page stays open; the absolute one is shown in the viewer's own zone.
  const tick = () => {
    const now = Date.now();
    const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'always', style: 'narrow' });
    for (const time of document.querySelectorAll('time[data-ago]')) {
      const at = Date.parse(time.dateTime);
      const seconds = Math.max(0, Math.round((now - at) / 1000));
      const [value, unit] = seconds < 60 ? [seconds, 'second'] : seconds < 3600 ? [Math.floor(seconds / 60), 'minute']
        : seconds < 86400 ? [Math.floor(seconds / 3600), 'hour'] : [Math.floor(seconds / 86400), 'day'];
      const text = words.format(-value, unit);
      if (time.textContent !== text) time.textContent = text;
      if (!time.dataset.zoned) {
        time.title = new Date(at).toLocaleString(document.documentElement.lang);
        time.dataset.zoned = '1';
      }
    }
  };
  tick();
  setInterval(tick, 1000);
  document.addEventListener('htmx:afterSettle', tick);
  document.addEventListener('htmx:sseMessage', tick);

  // A page that shows old data as if it were new would be a lie: say so when the stream breaks.
  const offline = document.getElementById('offline');
  if (offline) {
    document.addEventListener('htmx:sseError', () => { offline.hidden = false; });
    document.addEventListener('htmx:sseOpen', () => { offline.hidden = true; });
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('button[data-copy]');
    if (!button || !navigator.clipboard) return;
    navigator.clipboard.writeText(button.dataset.copy).then(() => {
      button.classList.add('copied');
      setTimeout(() => button.classList.remove('copied'), 1200);
    });
  });
})();
