/* Search: which sentences hold all the words. The index lies in scripts, since a page opened from
   disk may load nothing else; builder/site/search says what they hold. */
(() => {
"use strict";

const PAGE = 10; // hits shown at a time
const STEP = 5; // hits put on the page together
const COMPARED = 60; // most hits whose words are compared in a row before they are counted
const PAUSE = 80; // milliseconds after a key
const find = (name) => document.querySelector(name);
const form = find("#search");
const list = find("#hits");
const more = find("#more");
const selects = [...form.querySelectorAll("select")];
const tell = (text) => (find("#told").textContent = text);
const busy = (is) => list.setAttribute("aria-busy", is);
const fail = () => {
  tell(form.dataset.failed);
  busy(false);
};
const counted = (n = 0) => n.toLocaleString(document.documentElement.lang);

function say(key, n, words) {
  const [one, many = one] = form.dataset[key].split("|");
  return (n === 1 ? one : many).replace("{n}", counted(n)).replace("{words}", () => words);
}

// --- the index ---

let index = {};
const loading = {};
const arrive = {};
window.briefing = (name, value) => arrive[name](value);

const load = (name) =>
  (loading[name] ??= new Promise((resolve, onerror) => {
    arrive[name] = resolve;
    const src = `search/${name}.js?${index.version || ""}`;
    document.head.append(Object.assign(document.createElement("script"), { src, onerror }));
  }));

function numbers(text) {
  const { base, digits, number } = index;
  const next = (sum, digit) => sum * base + (digits.indexOf(digit) % base);
  return (text.match(number) || []).map((all) => [...all].reduce(next, 0));
}

function sums(text) {
  let sum = 0;
  return numbers(text).map((number) => (sum += number));
}

function entries(shard) {
  let term = "";
  return shard.match(/\S+/g).map((entry) => {
    const [rest, kept] = entry.split(/([A-Z])/, 2);
    term = term.slice(0, kept.charCodeAt() - 65) + rest;
    return [term, entry.slice(rest.length + 1)];
  });
}

// --- words, by the rules that come with the index ---

function fold(word) {
  const plain = word.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  const letters = plain.toLowerCase().replace(/[^\0-\x7f]/gu, (each) => index.letters[each] || each);
  return letters.replace(/[^\p{L}\p{N}]/gu, "");
}

function singular(word) {
  for (const [pattern, ending] of index.plurals) {
    const found = word.match(pattern);
    if (found) return found[1] + ending;
  }
  return word;
}

/* Words, and runs of Han, Kana and Hangul, which are looked up by pairs of neighbours. */
function cut(text) {
  return [...text.matchAll(index.word)].flatMap(({ 0: word, index: at }) => {
    const folded = fold(word);
    return [...folded.matchAll(index.run)].map(({ 0: run, 1: cjk, index: from }) => {
      const whole = folded.length !== word.length;
      const start = whole ? at : at + from;
      const end = whole ? at + word.length : start + run.length;
      const pairs = [...run].map((letter, n, all) => letter + (all[n + 1] || ""));
      const terms = cjk ? pairs.slice(0, pairs.length - 1 || 1) : [singular(run)];
      return { run, start, end, cjk, terms };
    });
  });
}
briefing.terms = (text) => cut(text).flatMap((word) => word.terms);

/* Units of words in a row. A single character may begin a word, three letters the last one. */
function parse(query) {
  const parts = [...query.normalize("NFC").matchAll(index.part)];
  const units = parts.map(([all, quoted]) => cut(quoted ?? all)).filter((unit) => unit[0]);
  const last = parts.at(-1)?.[1] == null && units.at(-1)?.at(-1);
  for (const word of units.flat())
    word.begins = (word.cjk ? !word.run[1] : word === last && word.run[2]) && word.run;
  return units;
}

/* [start, end] of what a query's word finds in a text's word. */
function match(word, { run, cjk, terms, begins }) {
  const start = word?.start + word?.run.indexOf(run);
  if (cjk) return word?.run.includes(run) && [start, start + run.length];
  const begun = begins && word?.run.startsWith(begins);
  return (begun || word?.terms[0] === terms[0]) && [word.start, word.end];
}

function places(text, units) {
  const words = cut(text);
  const rows = units.flatMap((unit) => words.map((_, n) => unit.map((want, k) => match(words[n + k], want))));
  const found = rows.filter((row) => row.every(Boolean)).map((row) => [row[0][0], row.at(-1)[1]]);
  return found.sort((one, other) => one[0] - other[0]);
}

// --- hits ---

const rare = (term) => !index.common.includes(term);

/* For every place: 2 if it holds the unit's words, 1 if one of them begins so, 0 if neither. */
async function look(unit) {
  const place = (text) => index.cuts.findLastIndex((first) => first <= text);
  let all;
  for (const { terms, begins, cjk } of unit)
    for (const term of terms.filter(rare)) {
      const levels = new Uint8Array(index.size);
      const span = (begins ? [term, begins, `${begins}\uffff`] : [term]).map(place);
      const names = index.cuts.map((_, n) => `t${n}`).slice(Math.min(...span), Math.max(...span) + 1);
      for (const [found, where] of (await Promise.all(names.map(load))).flatMap(entries)) {
        const begun = begins && found.startsWith(begins);
        const level = found === term || (begun && cjk) ? 2 : begun ? 1 : 0;
        if (level) for (const n of sums(where)) levels[n] = Math.max(levels[n], level);
      }
      all = all ? all.map((level, place) => Math.min(level, levels[place])) : levels;
    }
  return all;
}

/* Best first, copies behind their equals, ties by place. For a headline with every word stands the
   first sentence. */
function rank(units) {
  const hits = [];
  index.heads.forEach((head, article) => {
    const copied = index.copies.has(article);
    const end = head + index.lengths[article];
    for (let place = head + 1; place < end; place++) {
      const summary = place - head <= index.summaries[article] ? "1" : "";
      let own = 0;
      let points = 0;
      const all = units.every((levels) => {
        own += levels[place];
        points += 2 * levels[place] + levels[head];
        return levels[place] || levels[head];
      });
      if (own && summary) points += 2 * units.length;
      points -= copied;
      const nth = place - head - 1;
      if (all && (own || !nth)) hits.push({ article, place, nth, summary, points });
    }
  });
  return hits.sort((one, other) => other.points - one.points || one.place - other.place);
}

const shard = (hit) => load(`a${Math.floor(hit.article / index.pack)}`);

/* The hits with their texts, if sentence or headline holds each row of words. */
async function read(hits, rows) {
  const shards = await Promise.all(hits.map(shard));
  return hits.filter((hit, n) => {
    const [headline, source, original, page, lang, said] = shards[n][hit.article % index.pack];
    const [id, text] = said[hit.nth];
    Object.assign(hit, { headline, source, original, page, lang, id, text });
    return rows.every((unit) => places(text, [unit])[0] || places(headline, [unit])[0]);
  });
}

const chosen = (article, name) => index.options[index.chosen[article]][index.filters.indexOf(name)];

/* The hits that pass every filter, and for each option how many would pass with it. */
function sift(hits, { from = "", to, ...wanted }) {
  const counts = {};
  const kept = hits.filter((hit) => {
    const day = index.days[index.dated[hit.article]];
    if (day < from || (to && (!day || day > to))) return false;
    const values = { summaries: hit.summary };
    for (const { name, options } of selects)
      values[name] = options[chosen(hit.article, name)].value;
    const failed = Object.keys(values).filter((name) => wanted[name] && wanted[name] !== values[name]);
    for (const name in values) {
      const key = `${name} ${values[name]}`;
      if (failed.every((other) => other === name)) counts[key] = (counts[key] || 0) + 1;
    }
    return !failed[0];
  });
  return [kept, counts];
}

// --- the page ---

function label(counts) {
  const count = (key) => (counts ? ` (${counted(counts[key])})` : "");
  for (const { name, options } of selects)
    for (const option of options)
      if (option.value) option.label = option.text + count(`${name} ${option.value}`);
  find(".check .count").textContent = count("summaries 1");
}

function fill(link, href, text, lang, units) {
  Object.assign(link, { href, lang, dir: lang && "auto" });
  let done = 0;
  for (const [start, end] of places(text, units)) {
    if (start < done) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    link.append(text.slice(done, start), mark);
    done = end;
  }
  link.append(text.slice(done));
}

function item(hit, units) {
  const made = find("#hit").content.firstElementChild.cloneNode(true);
  const [said, headline] = made.querySelectorAll("a");
  Object.assign(made.dataset, { source: hit.source, original: hit.original });
  fill(said, `${hit.page}#${hit.id}`, hit.text, hit.lang, units);
  fill(headline, hit.page, hit.headline, hit.lang, units);
  made.querySelector(".source").textContent = hit.source;
  return made;
}

let turn = 0;

async function show(waiting, units, rows, mine, fresh) {
  let shown = 0;
  waiting.slice(0, PAGE).forEach(shard);
  while (shown < PAGE && waiting[0]) {
    const items = (await read(waiting.splice(0, STEP), rows)).map((hit) => item(hit, units));
    if (mine !== turn) return;
    if (fresh) list.replaceChildren();
    fresh = false;
    list.append(...items);
    shown += items.length;
  }
  if (fresh) list.replaceChildren();
  more.hidden = !waiting[0];
  more.textContent = say("more", Math.min(PAGE, waiting.length));
  more.onclick = async () => {
    const last = list.lastElementChild;
    busy(true);
    await show(waiting, units, rows, mine);
    if (mine !== turn) return;
    busy(false);
    last.nextElementSibling?.querySelector("a").focus();
  };
}

async function search() {
  const mine = ++turn;
  busy(true);
  const wanted = Object.fromEntries(new FormData(form));
  const query = new URLSearchParams(Object.entries(wanted).filter((pair) => pair[1]));
  try {
    history.replaceState(null, "", `?${query}`);
  } catch {} // some browsers forbid it on disk
  const all = parse(wanted.q);
  const known = (word) => word.terms.some(rare);
  const units = all.filter((unit) => unit.some(known));
  const rows = units.filter((unit) => unit[1] || unit[0].terms[1]);
  let hits = units[0] ? rank(await Promise.all(units.map(look))) : [];
  const many = rows[0] && hits[COMPARED];
  if (rows[0] && !many) hits = await read(hits, rows);
  if (mine !== turn) return;
  const [kept, counts] = sift(hits, wanted);
  await show([...kept], units, rows, mine, true);
  if (mine !== turn) return;
  label(units[0] && counts);
  find("#index").hidden = all[0];
  const n = more.hidden ? list.childElementCount : kept.length;
  const common = all.flat().filter((word) => !known(word)).map((word) => word.run);
  const told = units[0] || (!all[0] && wanted.q.trim()) ? [say(!n ? "none" : many && !more.hidden ? "most" : "sentences", n, wanted.q)] : [];
  if (common[0]) told.push(say("common", 0, common.join(", ")));
  tell(told.join(" · "));
  busy(false);
}

const run = () => search().catch(fail);

function start(value) {
  index = value;
  for (const name of ["word", "run", "part", "number"]) index[name] = new RegExp(index[name], "gu");
  for (const name of ["lengths", "summaries", "chosen"]) index[name] = numbers(index[name]);
  index.dated = sums(index.dated);
  index.copies = new Set(sums(index.copies));
  index.size = 0;
  index.heads = index.lengths.map((length) => {
    const head = index.size;
    index.size += Math.ceil(length / index.room) * index.room;
    return head;
  });
  for (const [name, text] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (!field) continue;
    field.value = text.slice(0, 200);
    field.checked = true;
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }
  let timer;
  const after = (pause) => {
    busy(true);
    turn++;
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
  form.oninput = () => after(PAUSE);
  form.onsubmit = (event) => after(event.preventDefault());
  form.hidden = false;
  if (form.q.value) run();
  else form.q.focus();
}

load("index").then(start).catch(fail);
})();
