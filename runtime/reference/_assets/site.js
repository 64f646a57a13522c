// What pages do where there is JavaScript: the choice of a scheme, folds, the place in the
// page, a note on newer versions, and search. Every page is whole without it.
"use strict";

const root = new URL("..", document.currentScript.src);

function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// The scheme: the system's until a user chooses. It is set before anything is painted.

const scheme = {
  get() {
    try {
      return localStorage.getItem("scheme");
    } catch {
      return null; // a browser may forbid storage
    }
  },
  set(name) {
    document.documentElement.dataset.scheme = name;
    try {
      localStorage.setItem("scheme", name);
    } catch {
      // Then the choice is for this page.
    }
  },
};
if (scheme.get()) document.documentElement.dataset.scheme = scheme.get();

function offerScheme(header) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () =>
    (document.documentElement.dataset.scheme ?? (system.matches ? "dark" : "light")) ===
    "dark";
  const button = make("button", { type: "button", className: "scheme" });
  button.innerHTML =
    '<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">' +
    '<circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="1.5"/>' +
    '<path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor"/></svg>';
  const name = () => {
    button.title = isDark() ? "Light colours" : "Dark colours";
    button.ariaLabel = button.title;
  };
  button.addEventListener("click", () => {
    scheme.set(isDark() ? "light" : "dark");
    name();
  });
  system.addEventListener("change", name);
  name();
  header.append(button);
}

// Folds open for a link into them and for paper; one button opens all.

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let each = target; each; each = each.parentElement) {
    if (each.localName === "details") each.open = true;
  }
  target.scrollIntoView();
}

function offerFolding(folds) {
  const button = make("button", { type: "button", className: "folding" });
  const name = () => {
    button.textContent = folds.every((fold) => fold.open) ? "Fold all" : "Unfold all";
  };
  button.addEventListener("click", () => {
    const open = !folds.every((fold) => fold.open);
    for (const fold of folds) fold.open = open;
  });
  for (const fold of folds) fold.addEventListener("toggle", name);
  name();
  document.querySelector("main h1").before(button);
}

// The lists beside the content are open where the style cannot show them folded, and the
// list of operations is where the page is in it.

function showPlace() {
  const wide = matchMedia("(min-width: 60rem)");
  if (wide.matches && !CSS.supports("selector(::details-content)")) {
    for (const list of document.querySelectorAll(".sidebar > details, .toc > details")) {
      list.open = true;
    }
  }
  const list = document.querySelector(".sidebar > details");
  const here = list?.querySelector("[aria-current]");
  if (here && wide.matches) {
    list.scrollTop = here.offsetTop - list.offsetTop - list.clientHeight / 3;
  }
  const links = new Map();
  for (const link of document.querySelectorAll(".toc a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  const mark = () => {
    let current = null;
    for (const [target, link] of links) {
      if (target.getBoundingClientRect().top < innerHeight / 3) current = link;
    }
    for (const link of links.values()) {
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  if (links.size) addEventListener("scroll", mark, { passive: true });
}

// A page that is read elsewhere than where its newest version is published says so.
function nameNewest() {
  const newest = document.querySelector("link[rel=canonical]")?.href;
  const here = location.origin + location.pathname.replace(/index\.html$/, "");
  if (!newest || newest === here) return;
  const version = document.querySelector(".brand .version").textContent;
  const link = make("a", { href: newest, textContent: "The newest one" });
  const note = make("p", {}, `This page is of version ${version}. `, link, " may say more.");
  document.querySelector("main").prepend(
    make("aside", { className: "note", role: "note", ariaLabel: "Version" }, note),
  );
}

// What scrolls can be reached with the keyboard.
function reachScrolling() {
  for (const each of document.querySelectorAll("pre, .wide")) {
    if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
  }
}

// Search: pagefind finds, and names that are typed exactly come first.

const SHOWN = 15;

// What is found by the same name comes in this order; other kinds come first.
const LATER = ["resource", "paginator", "waiter", "types"];

// `getobject` for `GetObject`, `get-object` and `get_object`.
const squeezed = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
const spaced = (text) =>
  text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

async function loadIndex() {
  if (location.protocol === "file:") {
    throw new Error("Browsers do not search in files: run staticboto-generate serve, and read the reference there.");
  }
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  await pagefind.init();
  return { pagefind, sections: Object.keys((await pagefind.filters()).section ?? {}) };
}

// Returns the results in order, and how many there are. Whole names are looked for as the
// index has them, `getobject0`, first in the service of this page; then what begins so, and
// then what has the words.
async function find({ pagefind, sections }, text, section, own) {
  const key = squeezed(text);
  const within = (each) => (each ? { filters: { section: each } } : {});
  const questions = [
    [`${key}0`, within(section || own)],
    [`${key}0`, within(section)],
    [key, within(section)],
    [spaced(text), within(section)],
  ];
  const found = new Map();
  for (const [term, options] of questions) {
    const { results } = await pagefind.search(term, options);
    results.forEach((result, place) => {
      if (!found.has(result.id)) found.set(result.id, { result, place });
    });
  }
  const first = [...found.values()].filter(({ place }) => place < 2 * SHOWN);
  const rows = await Promise.all(
    first.map(async ({ result }, order) => {
      const { meta, filters } = await result.data();
      const title = squeezed(meta.title);
      const service = filters.section?.[0] ?? "";
      const isNamed = title === key || squeezed(service) + title === key;
      const distance = isNamed ? 0 : title.startsWith(key) ? 1 : 2;
      const away = service === own ? 0 : meta.common ? 1 : 2;
      const rank = [distance, away, LATER.indexOf(meta.kind), order];
      return { ...meta, service, rank };
    }),
  );
  rows.sort((a, b) => {
    const place = a.rank.findIndex((each, at) => each !== b.rank[at]);
    return a.rank[place] - b.rank[place];
  });
  const service = sections.find((each) => squeezed(each) === key);
  if (service) {
    const url = `${service}/`;
    const place = rows.findIndex((row) => row.url.replace("index.html", "") === url);
    const [row] = place < 0 ? [] : rows.splice(place, 1);
    rows.unshift(row ?? { title: service, url, service, kind: "", summary: "" });
  }
  return { rows: rows.slice(0, SHOWN), count: Math.max(found.size, rows.length) };
}

function offerSearch(form) {
  const input = form.elements.q;
  const status = make("span", { role: "status" });
  const services = make("select", { ariaLabel: "Service" }, new Option("All services", ""));
  const bar = make("div", { className: "bar" }, status, services);
  const list = make("div", { id: "found", role: "listbox", ariaLabel: "Results" });
  const popup = make("div", { className: "found", hidden: true }, bar, list);
  form.append(make("kbd", { textContent: "/", ariaHidden: "true" }), popup);
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.setAttribute("aria-controls", list.id);
  form.hidden = false;

  let index = null;
  let asked = 0;
  let active = -1;

  const show = (isOpen) => {
    popup.hidden = !isOpen;
    input.ariaExpanded = String(isOpen && list.childElementCount > 0);
    if (!isOpen) activate(-1);
  };
  const activate = (place) => {
    active = place;
    [...list.children].forEach((option, at) => {
      option.ariaSelected = String(at === place);
      if (at === place) option.scrollIntoView({ block: "nearest" });
    });
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[place].id);
  };
  const option = (row, at) =>
    make(
      "a",
      {
        id: `found-${at}`,
        role: "option",
        ariaSelected: "false",
        tabIndex: -1,
        href: new URL(row.url, root),
      },
      make("span", { className: "title", textContent: row.title }),
      make("span", { className: "where", textContent: `${row.service} ${row.kind}`.trim() }),
      make("span", { className: "summary", textContent: row.summary }),
    );

  async function load() {
    try {
      index = await (load.started ??= loadIndex());
      if (services.length === 1) services.append(...index.sections.map((each) => new Option(each)));
    } catch (error) {
      status.textContent =
        error.message.startsWith("Browsers") ? error.message : "This copy of the reference has no index to search in.";
      services.hidden = true;
      show(true);
    }
  }

  async function search() {
    const mine = ++asked;
    const text = input.value.trim();
    if (!text) {
      list.replaceChildren();
      return show(false);
    }
    await load();
    if (!index || mine !== asked) return;
    const { rows, count } = await find(index, text, services.value, ownSection(index));
    if (mine !== asked) return;
    list.replaceChildren(...rows.map(option));
    status.textContent = count === 1 ? "1 result" : `${count.toLocaleString("en")} results`;
    list.ariaBusy = "false";
    activate(-1);
    show(true);
  }

  let waiting;
  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", () => {
    list.ariaBusy = "true";
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  input.addEventListener("click", () => {
    if (popup.hidden && list.childElementCount) show(true);
  });
  services.addEventListener("change", search);
  input.addEventListener("keydown", (event) => {
    const count = list.childElementCount;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      event.preventDefault();
      show(true);
      // One place is no option: the input itself.
      activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || popup.hidden) return;
    event.preventDefault();
    input.focus();
    show(false);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (active < 0) {
      clearTimeout(waiting);
      await search();
    }
    (list.children[active] ?? list.firstElementChild)?.click();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) show(false);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
}

// The service of this page, whose results come first: its first folder.
function ownSection({ sections }) {
  if (!location.href.startsWith(root.href)) return "";
  const folder = location.href.slice(root.href.length).split("/")[0];
  return sections.includes(folder) ? folder : "";
}

document.addEventListener("DOMContentLoaded", () => {
  offerScheme(document.querySelector("header.site"));
  offerSearch(document.querySelector("form.search"));
  const folds = [...document.querySelectorAll("details.fold")];
  if (folds.length > 1) offerFolding(folds);
  nameNewest();
  showPlace();
  reachScrolling();
  openTarget();
});
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details.fold")) fold.open = true;
});
