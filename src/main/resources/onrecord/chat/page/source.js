/* The page of a document: shows the words that a link leads to, filters by speaker, makes links to words that are selected. */
"use strict";
(() => {
  const article = document.querySelector("article");
  const status = document.getElementById("status");
  if (!article) return;
  const { start, end, length, moved, sha256 } = article.dataset;
  const first = Number(start), last = Number(end), all = Number(length);

  const now = document.getElementById("now");

  /* What a link's reader must know stays over the document; what only tells that something was done is gone soon. */
  function warn(sentence) {
    status.querySelector(".link")?.remove();
    if (!sentence) return;
    const line = document.createElement("p");
    line.className = "link";
    line.textContent = sentence;
    status.append(line);
  }

  let hush = 0;
  function say(sentence) {
    clearTimeout(hush);
    now.textContent = sentence;
    hush = setTimeout(() => { now.textContent = ""; }, 8000);
  }

  /* Words at offsets of the document's text: those text nodes of the article, cut where the words begin and end. */
  function nodes(from, to) {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const found = [];
    let at = first;
    for (let node = walker.nextNode(); node && at < to; node = walker.nextNode()) {
      const next = at + node.length;
      if (next > from) {
        let part = node;
        if (at < from) part = node.splitText(from - at);
        if (next > to) part.splitText(to - Math.max(at, from));
        if (part !== node) walker.currentNode = part;
        found.push(part);
      }
      at = next;
    }
    return found;
  }

  function unmark() {
    for (const mark of article.querySelectorAll("mark")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
  }

  function mark(from, to) {
    unmark();
    const marks = nodes(from, to).map((node) => {
      const mark = document.createElement("mark");
      if (!node.data.trim()) mark.className = "gap";
      node.replaceWith(mark);
      mark.append(node);
      return mark;
    });
    if (!marks.length) return;
    marks[0].tabIndex = -1;
    marks[0].focus({ preventScroll: true });
    marks[0].scrollIntoView({ block: "center" });
    const said = marks.map((one) => one.closest(".said")).find(Boolean);
    warn("");
    say("Highlighted" + (said ? ": " + said.title : "") + ".");
  }

  /* A document that has changed: the places that the server has found, the nearest to the old one first. */
  function nearest(old) {
    const list = status.querySelector(".places");
    if (!list) return null;
    const far = (item) => Math.abs(Number(item.firstElementChild.dataset.start) - old);
    const items = [...list.children].sort((a, b) => far(a) - far(b));
    list.append(...items);
    return items[0].firstElementChild.hash;
  }

  function read(hash) {
    const place = /^#q=(\d{1,15})-(\d{1,15})$/.exec(hash);
    return place && [Number(place[1]), Number(place[2])];
  }

  function go() {
    if (!location.hash.startsWith("#q=")) return;
    let place = read(location.hash);
    if (moved === "true") {
      const now = nearest(place ? place[0] : 0);
      if (!now) return;
      place = read(now);
    }
    const refused = (why) => { unmark(); warn("This link leads to no words of this document, so nothing is highlighted: " + why); };
    if (!place) refused("its place is not written as two numbers, such as 12-34.");
    else if (place[0] >= place[1]) refused("its place ends before it begins.");
    else if (place[1] > all) refused("the document ends before that place.");
    else if (place[0] < first || place[0] >= last) {
      const there = new URL(location.href);
      there.searchParams.delete("page");
      there.searchParams.set("at", place[0]);
      if (there.href !== location.href) location.replace(there.href);
    } else mark(place[0], Math.min(place[1], last));
  }

  /* Filter. */
  const filters = [...document.querySelectorAll("a[data-filter]")];
  const whole = !new URL(location.href).searchParams.get("speaker");
  function only(number) {
    for (const said of article.querySelectorAll(".said")) {
      said.classList.toggle("off", number !== "" && !said.dataset.v.split(" ").includes(number));
    }
    for (const filter of filters) {
      if (filter.dataset.filter === number) filter.setAttribute("aria-current", "true");
      else filter.removeAttribute("aria-current");
    }
  }
  if (whole) {
    for (const filter of filters) {
      filter.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        only(filter.dataset.filter);
        const name = filter.querySelector("span")?.textContent;
        say(name ? "Only the words of " + name + " are marked." : "Everybody’s words are marked.");
      });
    }
  }

  /* Links to selected words. */
  let copy = null;
  function chosen() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
    const words = range.toString();
    const before = document.createRange();
    before.setStart(article, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const from = first + before.toString().length + words.length - words.trimStart().length;
    return words.trim() ? [from, from + words.trim().length] : null;
  }

  async function copyLink(place) {
    const asked = location.pathname + "?link=" + place.join("-") + "&sha256=" + sha256;
    try {
      const response = await fetch(asked);
      const text = await response.text();
      if (!response.ok) return say(text);
      const link = location.origin + text;
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(link);
        say("The link to these words was copied.");
      } else show(link);
    } catch {
      say("The link could not be made. Is the program still running?");
    }
  }

  function show(link) {
    const field = document.createElement("input");
    field.readOnly = true;
    field.value = link;
    field.setAttribute("aria-label", "Link to these words");
    copy.replaceChildren(field);
    field.select();
  }

  function offer() {
    const place = chosen();
    if (!place) {
      if (copy && !copy.contains(document.activeElement)) copy.remove();
      return;
    }
    copy?.remove();
    copy = document.createElement("div");
    copy.className = "copy";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy link to these words";
    button.addEventListener("click", () => copyLink(place));
    copy.append(button);
    article.after(copy);
  }
  document.addEventListener("selectionchange", offer);

  addEventListener("hashchange", go);
  go();
})();
