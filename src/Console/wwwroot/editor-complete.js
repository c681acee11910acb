// Completion for the System file: what may stand at the cursor, from the schema, and the ids that the text itself has.
(() => {
  'use strict';

  // What each key names besides what the schema lists.
  const idsOf = {
    inside: ['components'], from: ['components'], to: ['components'], sensor: ['components'], reads: ['components'],
    zone: ['zones'], carries: ['assets'], at: ['components', 'links'], countermeasures: ['countermeasures'],
  };

  const indentOf = line => line.length - line.trimStart().length;

  // The keys above the cursor, outermost first: [{ key, indent, isItem }].
  const pathAt = (lines, row, column) => {
    const path = [];
    let limit = column;
    for (let at = row; at >= 0; at--) {
      const line = lines[at];
      if (at < row && (!line.trim() || line.trim().startsWith('#'))) continue;
      const dash = /^(\s*)((?:- +)+)(.*)$/.exec(line);
      const inner = dash ? dash[1].length + dash[2].length : indentOf(line);
      const key = /^\s*(?:- +)*([A-Za-z0-9_-]+):(?:\s|$)/.exec(line);
      if (at < row && key && inner < limit) {
        path.unshift({ key: key[1], indent: inner });
        limit = inner;
      }
      if (dash && dash[1].length < limit) limit = Math.min(limit, dash[1].length + 1);
      if (limit === 0) break;
    }
    return path;
  };

  const resolve = (schema, node) => {
    while (node && node.$ref) node = schema.$defs[node.$ref.split('/').pop()];
    if (node && node.anyOf) return node.anyOf.map(n => resolve(schema, n)).find(n => n.properties) || node.anyOf[0];
    return node;
  };

  const step = (schema, node, key) => {
    let at = resolve(schema, node);
    while (at && at.type === 'array') at = resolve(schema, at.items);
    return at && at.properties ? at.properties[key] : null;
  };

  const nodeAt = (schema, path) => path.reduce((node, part) => node && step(schema, node, part.key), schema);

  const objectOf = (schema, node) => {
    let at = resolve(schema, node);
    while (at && at.type === 'array') at = resolve(schema, at.items);
    return at && at.properties ? at : null;
  };

  const wordsOf = (schema, node) => {
    let at = resolve(schema, node);
    while (at && at.type === 'array') at = resolve(schema, at.items);
    if (!at) return [];
    if (at.enum) return at.enum.map(String);
    if (at.examples) return at.examples.map(String);
    return at.const === undefined ? at.type === 'boolean' ? ['true', 'false'] : [] : [String(at.const)];
  };

  // Ids in the sections of the text: "- id: x" and "- { id: x, …".
  const idsIn = (text, sections) => {
    const ids = [];
    let section = '';
    for (const line of text.split('\n')) {
      const top = /^([a-z]+):/.exec(line);
      if (top) section = top[1];
      const id = /^\s*-\s*\{?\s*id:\s*([a-z][a-z0-9-]*)/.exec(line);
      if (id && sections.includes(section)) ids.push(id[1]);
    }
    return ids;
  };

  const about = node => (node && node.description ? node.description : '')
    .split(' / ')[document.documentElement.lang === 'ja' ? 1 : 0] || '';

  // The keys of one mapping, and which of them are written already: in { } on this line, or in lines beside this one.
  const keyChoices = (schema, owner, present) => owner
    ? Object.keys(owner.properties).filter(key => !present.has(key)).map(key => {
      const value = resolve(schema, owner.properties[key]);
      const nested = value && (value.type === 'object' || (value.type === 'array' && objectOf(schema, value)));
      return {
        label: key, apply: key + (nested ? ':' : ': '), type: 'property',
        boost: (owner.required || []).includes(key) ? 1 : 0, info: about(owner.properties[key]),
      };
    })
    : [];

  const besides = (lines, row, indent) => {
    const keys = new Set();
    const look = (from, by) => {
      for (let at = from; at >= 0 && at < lines.length; at += by) {
        const line = lines[at];
        if (!line.trim()) continue;
        const dash = /^(\s*)((?:- +)+)/.exec(line);
        const inner = dash ? dash[0].length : indentOf(line);
        const key = /^\s*(?:- +)*([A-Za-z0-9_-]+):/.exec(line);
        if (inner < indent) break;
        if (by > 0 && dash && inner === indent) break;
        if (key && inner === indent) keys.add(key[1]);
        if (by < 0 && dash && inner === indent) break;
      }
    };
    if (!/^\s*- /.test(lines[row])) look(row - 1, -1);
    look(row + 1, 1);
    return keys;
  };

  // { key: value, ke| : the mapping that the last open brace on this line belongs to.
  const openBrace = before => {
    let depth = 0;
    for (let i = before.length - 1; i >= 0; i--) {
      if (before[i] === '}') depth++;
      if (before[i] === '{' && depth-- === 0) return i;
    }
    return -1;
  };

  const valueChoices = (schema, node, key, text, known) => {
    const ids = key === 'where' && node && node.description ? ['components'] : idsOf[key];
    return [
      ...wordsOf(schema, node).map(word => ({ label: word, type: 'enum' })),
      ...(ids ? idsIn(text, ids) : []).map(id => ({ label: id, type: 'variable' })),
      ...(key === 'risks' || key === 'against' ? known.risks : []).map(id => ({ label: id, type: 'variable' })),
    ];
  };

  globalThis.YuimoriComplete = (schema, known) => context => {
    const text = context.state.doc.toString();
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    if (/(^|\s)#/.test(before)) return null;
    const lines = text.split('\n');
    const word = /[A-Za-z0-9_.@*-]*$/.exec(before)[0];
    if (!word && !context.explicit && !/[:[,{-] $/.test(before)) return null;
    const from = context.pos - word.length;
    const head = before.slice(0, before.length - word.length);
    const dash = /^(\s*)((?:- +)*)/.exec(head);
    const indent = dash[0].length;
    const path = pathAt(lines, line.number - 1, indent);
    const outer = /^\s*(?:- +)*([A-Za-z0-9_-]+):\s/.exec(head);
    const owner = outer ? step(schema, nodeAt(schema, path), outer[1]) : nodeAt(schema, path);
    const brace = openBrace(head);
    const result = options => (options.length ? { from, options, validFor: /^[A-Za-z0-9_.@*-]*$/ } : null);

    if (brace >= 0) {
      const inside = head.slice(brace + 1);
      const pair = /([A-Za-z0-9_-]+):\s+(\[[^\]]*)?$/.exec(inside);
      if (pair) return result(valueChoices(schema, step(schema, owner, pair[1]), pair[1], text, known));
      const present = new Set([...inside.matchAll(/([A-Za-z0-9_-]+):/g)].map(m => m[1]));
      return result(keyChoices(schema, objectOf(schema, owner), present));
    }
    if (outer) return result(valueChoices(schema, owner, outer[1], text, known));
    const mapping = objectOf(schema, owner);
    if (mapping) return result(keyChoices(schema, mapping, besides(lines, line.number - 1, indent)));
    const last = path[path.length - 1];
    return last ? result(valueChoices(schema, owner, last.key, text, known)) : null;
  };
})();
