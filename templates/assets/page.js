/* Keys, copying, and the switch for phrases. Every page is whole without it. */
(() => {
  "use strict";

  const ITEMS =
    ":is(.leads, .members, .lines, .hits) > li, :is(.theme, .holder, .letter, .tally) li, .dated > li, .summary p";
  const SAID = ".said, .used";
  const DONE = 1500; // milliseconds for which a button says that it copied
  const { base = "", path = "" } = document.documentElement.dataset;
  const find = (name, within = document) => within.querySelector(name);
  const keys = find("#keys");

  // --- keys ---

  const current = () => document.activeElement.closest(ITEMS);

  function step(by) {
    const items = [...document.querySelectorAll(ITEMS)].filter((item) => find("a", item));
    const here = items.indexOf(current());
    const seen = items.findIndex((item) => item.getBoundingClientRect().top >= 0);
    const first = by > 0 ? seen : (seen < 0 ? items.length : seen) - 1;
    const item = items[here < 0 ? first : here + by];
    if (item) {
      find("a", item).focus();
      item.scrollIntoView({ block: "nearest" });
    }
  }

  function follow(...links) {
    const link = links.find(Boolean);
    if (link) link.click();
  }

  const onArticle = find("main > article");
  const turn = (rel, by) => (onArticle ? follow(find(`a[rel=${rel}]`)) : step(by));
  const evidence = () => follow(find(".said", current() || document));
  const open = () => {
    const item = current();
    follow(onArticle ? find(".byline a[rel~=external]") : item && find("a", item));
  };
  const search = () => {
    const field = find("input[type=search]");
    if (field) field.focus();
    else follow(find('.sections a[href$="search.html"]'));
  };
  const help = () => (keys.open ? keys.close() : keys.showModal());

  const actions = {
    j: () => turn("next", 1),
    k: () => turn("prev", -1),
    o: open,
    e: evidence,
    "/": search,
    "?": help,
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const other = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (typing || other || event.defaultPrevented || (keys.open && event.key !== "?")) return;
    if (!Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });

  find("#keys button").addEventListener("click", () => keys.close());
  const shown = find("#show-keys");
  shown.hidden = false;
  shown.addEventListener("click", help);

  // --- copying ---

  /* The sentence's published address, else where it is read; inside the site on disk. */
  function permalink(said) {
    const place = said.getAttribute("href") || `#${said.id}`;
    const root = base || (location.protocol === "file:" && "file:///");
    return new URL(place, root ? root + path : location).href.replace("file:///", "");
  }

  function cite(said, markdown) {
    const { source = "", original = "" } = said.closest("[data-source]").dataset;
    const words = said.textContent.trim().replace(/\s+/g, " ");
    const place = permalink(said);
    if (!markdown) return [`“${words}”`, source, original, place].filter(Boolean).join("\n");
    const plain = (text) => text.replace(/[\\`*_[\]<>]/g, "\\$&");
    const by = original ? `[${plain(source)}](<${original}>)` : plain(source);
    return `> ${plain(words)}\n>\n> — ${by}, [${plain(find(".site").textContent)}](<${place}>)`;
  }

  /* The old way to copy, for browsers that hide their clipboard from plain http. */
  function put(text) {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }

  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      put(text);
    }
  }

  const pattern = find("#copy").content.firstElementChild;
  function equip(said) {
    if (!said.closest("[data-source]")) return;
    const button = pattern.cloneNode(true);
    const name = button.textContent;
    const say = (text, aloud) => {
      button.textContent = text;
      find("#status").textContent = aloud;
    };
    button.addEventListener("click", async (event) => {
      const { done } = button.dataset;
      await write(cite(said, event.shiftKey));
      button.focus();
      say(done, done);
      setTimeout(say, DONE, name, "");
    });
    const uses = said.id && find(`[id="${said.id}"] ~ .uses`, said.parentElement);
    if (uses) uses.append(" ", button);
    else said.after(" ", button);
  }

  document.querySelectorAll(SAID).forEach(equip);
  const hits = find("#hits");
  if (hits)
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const hit of addedNodes) equip(find(".said", hit));
    }).observe(hits, { childList: true });

  // --- the switch for phrases ---

  const mark = find("#mark-phrases");
  if (mark) {
    mark.hidden = false;
    mark.addEventListener("click", () => {
      const on = !document.body.classList.toggle("unmarked");
      mark.setAttribute("aria-pressed", on);
    });
  }
})();
