// The System file's editor: CodeMirror over the textarea, results beside it. Without this file the form works as it is.
(() => {
  'use strict';

  const form = document.getElementById('editor');
  const area = document.getElementById('text');
  const side = document.getElementById('side');
  const state = document.getElementById('editor-state');
  const cm = globalThis.YuimoriCodeMirror;
  if (!form || !area || !cm) return;

  const known = { risks: [] };
  let saved = area.value;
  let leaving = false;
  const completion = new cm.Compartment();

  const colours = cm.HighlightStyle.define([
    { tag: cm.tags.propertyName, class: 'tok-key' }, { tag: cm.tags.definition(cm.tags.propertyName), class: 'tok-key' },
    { tag: cm.tags.string, class: 'tok-text' }, { tag: cm.tags.content, class: 'tok-text' },
    { tag: cm.tags.comment, class: 'tok-comment' }, { tag: cm.tags.lineComment, class: 'tok-comment' },
    { tag: cm.tags.keyword, class: 'tok-word' }, { tag: cm.tags.separator, class: 'tok-mark' },
    { tag: cm.tags.punctuation, class: 'tok-mark' }, { tag: cm.tags.squareBracket, class: 'tok-mark' },
    { tag: cm.tags.brace, class: 'tok-mark' }, { tag: cm.tags.invalid, class: 'tok-wrong' },
  ]);

  const japanese = document.documentElement.lang === 'ja';
  const phrases = japanese ? {
    'Find': '検索', 'Replace': '置換', 'next': '次', 'previous': '前', 'all': 'すべて', 'match case': '大文字小文字を区別',
    'regexp': '正規表現', 'by word': '単語単位', 'replace': '置換', 'replace all': 'すべて置換', 'close': '閉じる',
    'Control character': '制御文字', 'Fold line': '折りたたむ', 'Unfold line': '展開する', 'folded code': '折りたたみ',
    'Completions': '入力候補', 'No diagnostics': '指摘はありません', 'Diagnostics': '指摘',
  } : {};

  const save = () => {
    form.requestSubmit();
    return true;
  };

  const view = new cm.EditorView({
    state: cm.EditorState.create({
      doc: area.value,
      extensions: [
        cm.EditorView.cspNonce.of(form.dataset.nonce), cm.EditorState.phrases.of(phrases),
        cm.lineNumbers(), cm.highlightActiveLineGutter(), cm.highlightSpecialChars(), cm.history(), cm.foldGutter(),
        cm.drawSelection(), cm.EditorState.allowMultipleSelections.of(true), cm.indentOnInput(), cm.bracketMatching(),
        cm.closeBrackets(), cm.highlightActiveLine(), cm.highlightSelectionMatches(), cm.search({ top: true }),
        cm.lintGutter(), cm.yaml(), cm.syntaxHighlighting(colours), completion.of(cm.autocompletion()),
        cm.EditorState.tabSize.of(2),
        cm.EditorView.contentAttributes.of({ 'aria-labelledby': 'text-label', 'aria-describedby': 'editor-help' }),
        cm.keymap.of([
          { key: 'Mod-s', run: save, preventDefault: true },
          { key: 'Tab', run: cm.indentMore, shift: cm.indentLess },
          ...cm.closeBracketsKeymap, ...cm.searchKeymap, ...cm.historyKeymap, ...cm.foldKeymap, ...cm.completionKeymap,
          ...cm.lintKeymap, ...cm.defaultKeymap,
        ]),
        cm.EditorView.updateListener.of(update => {
          if (!update.docChanged) return;
          area.value = update.state.doc.toString();
          say();
          later();
        }),
      ],
    }),
  });

  const label = form.querySelector('label[for=text]');
  if (label) label.id = 'text-label';
  area.classList.add('hidden');
  area.tabIndex = -1;
  area.setAttribute('aria-hidden', 'true');
  area.after(view.dom);
  label?.addEventListener('click', event => {
    event.preventDefault();
    view.focus();
  });

  const isChanged = () => area.value !== saved;
  const say = text => { state.textContent = text || (isChanged() ? form.dataset.unsaved : ''); };

  // Diagnostics stand in the results as rows; the editor underlines their lines.
  const mark = () => {
    const doc = view.state.doc;
    const diagnostics = [...side.querySelectorAll('li[data-line]')].map(row => {
      const line = doc.line(Math.min(Math.max(1, Number(row.dataset.line)), doc.lines));
      const from = Math.min(line.from + Math.max(0, Number(row.dataset.column) - 1), line.to);
      const word = /^[^\s,\]}]+/.exec(doc.sliceString(from, line.to));
      const to = word ? from + word[0].length : line.to;
      return { from: to > from ? from : line.from, to, severity: row.dataset.level, message: row.dataset.text };
    });
    view.dispatch(cm.setDiagnostics(view.state, diagnostics.sort((a, b) => a.from - b.from)));
    known.risks = (side.querySelector('#known')?.dataset.risks || '').split(' ').filter(Boolean);
  };

  let timer = 0;
  let running = null;
  const check = async () => {
    running?.abort();
    running = new AbortController();
    const asked = running;
    say(form.dataset.checking);
    try {
      const answer = await fetch(form.dataset.check, {
        method: 'POST', body: new FormData(form), headers: { Part: 'side', Accept: 'text/html' }, signal: asked.signal,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      side.innerHTML = await answer.text();
      mark();
      say();
    } catch (error) {
      if (error.name !== 'AbortError') say(form.dataset.failed);
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(check, 450);
  };

  const goTo = place => {
    const [row, column] = place.split(':').map(Number);
    const line = view.state.doc.line(Math.min(Math.max(1, row), view.state.doc.lines));
    const at = Math.min(line.from + Math.max(0, (column || 1) - 1), line.to);
    view.dispatch({ selection: { anchor: at }, effects: cm.EditorView.scrollIntoView(at, { y: 'center' }) });
    view.focus();
  };

  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-goto]');
    if (!link) return;
    event.preventDefault();
    goTo(link.dataset.goto);
  });

  form.addEventListener('submit', () => { leaving = true; });
  window.addEventListener('beforeunload', event => {
    if (!leaving && isChanged()) event.preventDefault();
  });

  if (form.dataset.schema) {
    fetch(form.dataset.schema).then(answer => answer.json()).then(schema => {
      view.dispatch({ effects: completion.reconfigure(cm.autocompletion({
        override: [globalThis.YuimoriComplete(schema, known)], activateOnTyping: true,
      })) });
      form.dataset.ready = 'true';
    }).catch(() => { /* Without the schema the editor only does not complete. */ });
  }

  saved = view.state.doc.toString();
  area.value = saved;
  mark();
  if (/^#L\d+$/.test(location.hash)) goTo(location.hash.slice(2));
  globalThis.yuimoriEditor = view;
})();
