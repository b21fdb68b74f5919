/* Search: which sentences hold all the words. The index lies in scripts, since a page opened from
   disk may load nothing else; each of them calls briefing(name, value). */
(() => {
"use strict";

const PAGE = 20; // hits shown at a time
const COMPARED = 60; // most hits whose words are compared in a row before they are counted
const PAUSE = 80; // milliseconds after a key
const find = (name) => document.querySelector(name);
const form = find("#search");
const selects = [...form.querySelectorAll("select")];
const tell = (text) => (find("#told").textContent = text);
const counted = (n = 0) => n.toLocaleString(document.documentElement.lang);

function say(key, n, words) {
  const [one, many = one] = form.dataset[key].split("|");
  return (n === 1 ? one : many).replace("{n}", counted(n)).replace("{words}", () => words);
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const name in attributes) if (attributes[name]) made.setAttribute(name, attributes[name]);
  made.append(...children);
  return made;
}

// --- the index ---

let index = {};
const loading = {};
const arrive = {};
window.briefing = (name, value) => arrive[name](value);

const load = (name) =>
  (loading[name] ??= new Promise((resolve, reject) => {
    arrive[name] = resolve;
    const src = `search/${name}.js?${index.version || ""}`;
    document.head.append(Object.assign(document.createElement("script"), { src, onerror: reject }));
  }));

function numbers(text, add) {
  const base = index.digits.length / 2;
  const found = [];
  let number = 0;
  for (const character of text) {
    const digit = index.digits.indexOf(character);
    number = number * base + (digit % base);
    if (digit >= base) continue;
    found.push(add ? number + (found.at(-1) || 0) : number);
    number = 0;
  }
  return found;
}

/* [term, places] of a shard; a capital says how much of the term before it keeps. */
function entries(shard) {
  let term = "";
  return shard.match(/\S+/g).map((entry) => {
    const [rest, kept] = entry.split(/([A-Z])/, 2);
    term = term.slice(0, kept.charCodeAt() - 65) + rest;
    return [term, entry.slice(rest.length + 1)];
  });
}

// --- words, cut and folded by the rules of the program that wrote the index ---

function fold(word) {
  const plain = word.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  const letters = plain.toLowerCase().replace(/[^\0-\x7f]/gu, (each) => index.letters[each] || each);
  return letters.replace(/[^\p{L}\p{N}]/gu, "");
}

function singular(word) {
  for (const [form, ending] of index.plurals) {
    const found = word.match(form);
    if (found) return found[1] + ending;
  }
  return word;
}

/* Words, and runs of Han, Kana and Hangul, which are looked up by pairs of neighbours. */
function cut(text) {
  const runs = [...text.matchAll(index.word)].flatMap(([word]) => [...fold(word).matchAll(index.run)]);
  return runs.map(([run, cjk]) => {
    const pairs = [...run].map((letter, n, all) => letter + (all[n + 1] || ""));
    return { run, cjk, terms: cjk ? pairs.slice(0, pairs.length - 1 || 1) : [singular(run)] };
  });
}
briefing.terms = (text) => cut(text).flatMap((word) => word.terms);

/* Units of words in a row. A single character may begin a word, three letters the last one. */
function parse(query) {
  const parts = [...query.normalize("NFC").matchAll(/["“”„«»「」『』]([^"“”„«»「」『』]*).?|[^\s"“”„«»「」『』]+/gu)];
  const units = parts.map(([all, quoted]) => cut(quoted ?? all)).filter((unit) => unit[0]);
  const last = parts.at(-1)?.[1] == null && units.at(-1)?.at(-1);
  for (const word of units.flat())
    word.begins = (word.cjk ? !word.run[1] : word === last && word.run[2]) && word.run;
  return units;
}

/* What finds a unit in a folded text. */
function pattern(unit) {
  const dotted = (word) => [...word].join("\\.?");
  const words = unit.map(({ run, cjk, terms: [term], begins }) => {
    const forms = [dotted(term) + "(?:e?s)?", dotted(term.replace(/y$/, "ies"))];
    if (begins) forms.push(`${run}(?:${index.letter})*`);
    return cjk ? run : `(?<!${index.letter})(?:${forms.join("|")})(?!${index.letter})`;
  });
  return words.join("(?:['’]s)?[^\\p{L}\\p{N}]*");
}

/* [start, end] of every place in a text where a unit stands. */
function places(text, units) {
  const from = [];
  let folded = "";
  for (const { 0: letter, index: at } of text.matchAll(/./gsu)) {
    folded += fold(letter) || letter;
    while (from.length < folded.length) from.push(at);
  }
  const found = folded.matchAll(new RegExp(units.map(pattern).join("|"), "gu"));
  return [...found].map(({ 0: match, index: at }) => [from[at], from[at + match.length] ?? text.length]);
}

// --- hits ---

const rare = (term) => !index.common.includes(term);

/* For every place: 2 if it holds the term, 1 if a word that begins so, 0 if neither. */
async function look(term, { begins, cjk }) {
  const shard = (text) => Math.max(0, index.cuts.findLastIndex((first) => first <= text));
  const shards = new Set([shard(term)]);
  if (begins) for (let n = shard(begins); n <= shard(`${begins}\uffff`); n++) shards.add(n);
  const texts = await Promise.all([...shards].map((n) => load(`t${n}`)));
  const levels = new Uint8Array(index.ends.at(-1));
  for (const [found, where] of texts.flatMap(entries)) {
    const begun = begins && found.startsWith(begins);
    const level = found === term || (begun && cjk) ? 2 : begun ? 1 : 0;
    if (level) for (const place of numbers(where, true)) levels[place] = Math.max(levels[place], level);
  }
  return levels;
}

async function lookAll(unit) {
  const all = await Promise.all(unit.flatMap((word) => word.terms.filter(rare).map((term) => look(term, word))));
  return all.reduce((one, other) => one.map((level, place) => Math.min(level, other[place])));
}

/* Articles take runs of places: headline, sentences of the summary, other sentences. Best first,
   ties by place: newest first. For a headline with every word stands the first sentence. */
function rank(units) {
  const hits = [];
  index.ends.forEach((end, article) => {
    const head = index.ends[article - 1] || 0;
    for (let place = head + 1; place < end; place++) {
      const summary = place - head <= index.summaries[article] ? "1" : "";
      let points = 2 * units.length * summary;
      let own = place === head + 1;
      const all = units.every((levels) => {
        own ||= levels[place];
        points += 2 * levels[place] + levels[head];
        return levels[place] || levels[head];
      });
      if (all && own) hits.push({ article, place, nth: place - head - 1, summary, points });
    }
  });
  return hits.sort((one, other) => other.points - one.points || one.place - other.place);
}

async function read(hit) {
  const shard = await load(`a${Math.floor(hit.article / index.pack)}`);
  const [headline, source, page, lang, said] = shard[hit.article % index.pack];
  return { ...hit, headline, source, page, lang, id: said[2 * hit.nth], text: said[2 * hit.nth + 1] };
}

/* The hits whose sentence or headline holds the words of each unit in a row. */
async function compare(hits, units) {
  const rows = units.filter((unit) => unit[1] || unit[0].terms[1]);
  const holds = (hit) =>
    rows.every((unit) => places(hit.text, [unit])[0] || places(hit.headline, [unit])[0]);
  return (await Promise.all(hits.map(read))).filter(holds);
}

// --- filters ---

/* The hits that pass every filter, and for each option how many would pass with it. */
function sift(hits, { from = "", to, ...wanted }) {
  const counts = {};
  const kept = hits.filter((hit) => {
    const day = index.days[index.dated[hit.article]];
    if (day < from || (to && (!day || day > to))) return false;
    const values = { summaries: hit.summary };
    for (const { name, options } of selects)
      values[name] = options[index.columns[name][hit.article]].value;
    const failed = Object.keys(values).filter((name) => wanted[name] && wanted[name] !== values[name]);
    for (const name in values) {
      const key = `${name} ${values[name]}`;
      if (failed.every((other) => other === name)) counts[key] = (counts[key] || 0) + 1;
    }
    return !failed[0];
  });
  return [kept, counts];
}

function label(counts) {
  const count = (key) => (counts ? ` (${counted(counts[key])})` : "");
  for (const { name, options } of selects)
    for (const option of options)
      if (option.value) option.label = option.text + count(`${name} ${option.value}`);
  find(".check .count").textContent = count("summaries 1");
}

// --- the page ---

function link(href, text, { lang }, units, kind) {
  const made = element("a", { href, class: kind, lang, dir: lang && "auto" });
  let done = 0;
  for (const [start, end] of places(text, units)) {
    made.append(text.slice(done, start), element("mark", {}, text.slice(start, end)));
    done = end;
  }
  made.append(text.slice(done));
  return made;
}

function item(hit, units) {
  const said = link(`${hit.page}#${hit.id}`, hit.text, hit, units, "said");
  const headline = link(hit.page, hit.headline, hit, units);
  const source = element("span", { class: "source" }, hit.source);
  return element("li", {}, element("p", {}, said), element("p", { class: "why" }, headline, " ", source));
}

let turn = 0;

async function show(waiting, units, mine, again) {
  const items = [];
  while (items.length < PAGE && waiting[0]) {
    const next = await compare(waiting.splice(0, PAGE - items.length), units);
    items.push(...next.map((hit) => item(hit, units)));
  }
  if (mine !== turn) return;
  const more = find("#more");
  if (!again) find("#hits").replaceChildren();
  find("#hits").append(...items);
  if (again) items[0]?.querySelector("a").focus();
  more.hidden = !waiting[0];
  more.textContent = say("more", Math.min(PAGE, waiting.length));
  more.onclick = () => show(waiting, units, mine, true);
}

async function search() {
  const mine = ++turn;
  const wanted = Object.fromEntries(new FormData(form));
  const query = new URLSearchParams(Object.entries(wanted).filter((pair) => pair[1]));
  try {
    history.replaceState(null, "", `?${query}`);
  } catch {} // some browsers forbid it on disk
  const all = parse(wanted.q);
  const units = all.filter((unit) => unit.some((word) => word.terms.some(rare)));
  let hits = units[0] ? rank(await Promise.all(units.map(lookAll))) : [];
  if (!hits[COMPARED]) hits = await compare(hits, units);
  const [kept, counts] = sift(hits, wanted);
  await show([...kept], units, mine);
  if (mine !== turn) return;
  label(units[0] && counts);
  find("#index").hidden = all[0];
  const n = find("#more").hidden ? find("#hits").childElementCount : kept.length;
  const common = all.flat().filter((word) => !word.terms.some(rare)).map((word) => word.run);
  const parts = units[0] ? [say(n ? "sentences" : "none", n, wanted.q)] : [];
  if (common[0]) parts.push(say("common", 0, common.join(", ")));
  tell(parts.join(" "));
}

const run = () => search().catch(() => tell(form.dataset.failed));

function start(value) {
  index = value;
  for (const name of ["word", "run"]) index[name] = new RegExp(index[name], "gu");
  for (const name of ["ends", "dated"]) index[name] = numbers(index[name], true);
  index.summaries = numbers(index.summaries);
  for (const { name } of selects) index.columns[name] = numbers(index.columns[name]);
  for (const [name, text] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (!field) continue;
    field.value = text.slice(0, 200);
    field.checked = true;
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }
  let timer;
  const after = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
  form.oninput = () => after(PAUSE);
  form.onsubmit = (event) => after(event.preventDefault());
  form.hidden = false;
  if (form.q.value) run();
  else form.q.focus();
}

load("index").then(start).catch(() => tell(form.dataset.failed));
})();
