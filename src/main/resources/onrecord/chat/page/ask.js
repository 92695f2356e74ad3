"use strict";
/* Answers come without a new page; names are completed; quotations are copied. Without it the page works all the same. */
(() => {
  const thread = document.querySelector("#thread");
  const form = document.querySelector("#ask");
  const check = document.querySelector("#check");
  const field = document.querySelector("#q");
  const status = document.querySelector("#status");
  const start = document.querySelector("#start");
  const touch = matchMedia("(pointer: coarse)").matches;
  const LONGEST_ADDRESS = 8000; // servers take 16,384 bytes of headers in all
  const PATIENCE = 60000;
  let turns = [...thread.querySelectorAll(".turn")]; // also those that "back" has taken off the page
  let busy = false;

  const say = text => { status.textContent = ""; setTimeout(() => { status.textContent = text; }, 50); };
  const fieldsOf = address => new URL(address, location).searchParams;

  /* ---- asking ---- */

  async function fetched(fields) {
    const response = await fetch("/ask", { method: "POST", body: fields, signal: AbortSignal.timeout(PATIENCE) })
      .catch(() => { throw new Error("The program cannot be reached. Is it still running?"); });
    const text = await response.text().catch(() => "");
    const type = response.headers.get("Content-Type") || "";
    if (!response.ok) throw new Error(troubleOf(response.status, type, text));
    return parsed(text);
  }

  function troubleOf(code, type, text) {
    const known = { 401: "You are not signed in any more. Reload this page.", 403: "The program refuses this page. Reload it.",
      413: "This is too long.", 429: "Too many questions at once. Try again in a moment.", 503: "The program is busy. Try again in a moment." };
    return parsed(text)?.querySelector(".trouble")?.textContent || known[code] || (type.startsWith("text/plain") && text.trim())
      || `The program could not answer (error ${code}).`;
  }

  function parsed(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.querySelector(".turn");
  }

  function pending(text) {
    const turn = document.createElement("article");
    turn.className = "turn";
    turn.setAttribute("aria-busy", "true");
    const heading = turn.appendChild(document.createElement("h2"));
    heading.tabIndex = -1;
    heading.textContent = text.length > 300 ? text.slice(0, 298) + " …" : text;
    const waiting = turn.appendChild(document.createElement("p"));
    waiting.className = "waiting";
    waiting.textContent = "Looking …";
    return turn;
  }

  function asked(fields) {
    return fields.get("q") || fields.get("quote") || [fields.get("who"), fields.get("topic")].filter(Boolean).join(", ");
  }

  function place(turn) {
    // Those that failed are not part of the thread.
    [...thread.querySelectorAll(".turn")].filter(old => !turns.includes(old)).forEach(old => old.remove());
    thread.append(turn);
    if (start) start.hidden = true;
    turn.querySelector("h2").scrollIntoView({ block: "start" });
  }

  async function ask(fields, typedIn) {
    if (busy || !asked(fields).trim()) return;
    busy = true;
    close();
    const wait = pending(asked(fields));
    place(wait);
    try {
      const turn = await fetched(fields);
      wait.replaceWith(turn);
      turns = [...shown(), turn];
      remember(turn);
      if (typedIn) { typedIn.reset(); typedIn.closest("details.check")?.removeAttribute("open"); }
      say(turn.dataset.said);
      if (typedIn === form && !touch) field.focus({ preventScroll: true });
      else turn.querySelector("h2").focus({ preventScroll: true });
    } catch (trouble) {
      failed(wait, trouble.message, fields, typedIn);
    } finally {
      busy = false;
    }
  }

  const shown = () => turns.filter(turn => turn.isConnected);

  function failed(wait, why, fields, typedIn) {
    const line = document.createElement("p");
    line.className = "trouble";
    line.setAttribute("role", "alert");
    line.textContent = why + (typedIn ? " What you typed is still there." : "");
    const again = line.appendChild(document.createElement("button"));
    again.type = "button";
    again.textContent = "Try again";
    again.addEventListener("click", () => { wait.remove(); ask(fields, typedIn); });
    wait.removeAttribute("aria-busy");
    wait.querySelector(".waiting").replaceWith(line);
  }

  /* ---- the thread and the address ---- */

  function remember(turn) {
    const address = turn.dataset.address;
    history.pushState({ turns: turns.length }, "", address.length > LONGEST_ADDRESS ? undefined : address);
    settle(turn);
  }

  /* The next question leans on the last turn that is shown. */
  function settle(turn) {
    for (const one of [form, check]) {
      one.querySelectorAll("[name=after]").forEach(old => old.remove());
      for (const text of (turn ? fieldsOf(turn.dataset.next).getAll("after") : []).reverse()) {
        const before = document.createElement("input");
        Object.assign(before, { type: "hidden", name: "after", value: text });
        one.prepend(before);
      }
    }
    document.title = (turn ? turn.querySelector("h2").textContent.slice(0, 80) + " – " : "") + "OnRecord";
    recall = 0;
  }

  addEventListener("popstate", event => {
    const count = event.state?.turns ?? 0;
    if (count > turns.length || (count === 0 && !start)) { location.reload(); return; }
    thread.replaceChildren(...turns.slice(0, count));
    if (start) start.hidden = count > 0;
    settle(turns[count - 1]);
    turns[count - 1]?.querySelector("h2").scrollIntoView({ block: "start" });
  });

  /* Seen from its end, a thread does not change when earlier answers come back above. */
  const below = () => document.documentElement.scrollHeight - scrollY;
  const scrollBack = to => scrollTo({ top: document.documentElement.scrollHeight - to, behavior: "instant" });
  let resting = 0;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(() => history.replaceState({ turns: shown().length, below: below() }, ""), 150);
  });

  /* After coming back from another page: what was asked before stands above again, and nothing moves. */
  async function restore() {
    for (const link of [...thread.querySelectorAll(".earlier a")].reverse()) {
      try {
        const turn = await fetched(fieldsOf(link.href));
        const kept = below();
        thread.querySelector(".earlier").after(turn);
        turns = [turn, ...turns];
        link.parentElement.remove();
        if (!thread.querySelector(".earlier li")) thread.querySelector(".earlier").remove();
        scrollBack(kept);
        history.replaceState({ turns: turns.length, below: kept }, "");
      } catch (trouble) {
        return; // the links are still there
      }
    }
  }

  document.addEventListener("submit", event => {
    if (!event.target.matches("main form")) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(event.target));
    ask(fields, event.target.closest(".turn") ? null : event.target);
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("main a[href^='/?']");
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && event.button === 0;
    if (link && plain) {
      event.preventDefault();
      ask(fieldsOf(link.href), null);
    }
  });

  /* ---- keys ---- */

  let recall = 0; // how many questions back the field shows

  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
    const other = event.key === "Escape" && !list.isConnected && event.target.closest("details.other[open]");
    if (other) {
      other.open = false;
      other.querySelector("summary").focus();
    }
  });

  function recalled(step) {
    const texts = shown().map(turn => fieldsOf(turn.dataset.address).get("q") ?? turn.querySelector("h2").textContent);
    const back = recall + step;
    if (back < 0 || back > texts.length || (recall === 0 && field.value)) return false;
    recall = back;
    field.value = back === 0 ? "" : texts[texts.length - back];
    return true;
  }

  /* ---- completion: the combobox pattern of WAI-ARIA, with a list of suggestions ---- */

  const list = document.createElement("ul");
  list.id = "options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "People and subjects");
  let owner = null;
  let active = -1;
  let timer = 0;
  let last = 0;

  function close() {
    clearTimeout(timer);
    last++;
    active = -1;
    list.remove();
    owner?.setAttribute("aria-expanded", "false");
    owner?.removeAttribute("aria-activedescendant");
  }

  function combobox(input) {
    if (input.hasAttribute("role")) return;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", "options");
  }

  async function suggest(input) {
    const mine = ++last;
    if (input.selectionEnd < input.value.length || input.value.length > 500) { close(); return; }
    const fields = new URLSearchParams({ q: input.value, of: input.dataset.complete });
    const html = await fetch("/complete?" + fields).then(response => response.ok ? response.text() : "").catch(() => "");
    if (mine !== last || document.activeElement !== input) return;
    if (!html) { close(); return; }
    owner = input;
    active = -1;
    list.innerHTML = html;
    input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", "true");
    input.after(list);
  }

  function choose(option) {
    owner.value = option.dataset.with + (owner === field ? " " : "");
    owner.focus();
    close();
  }

  function move(step) {
    const options = [...list.children];
    const stops = options.length + 1; // the field itself is one of them
    active = (active + 1 + step + stops) % stops - 1;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) owner.removeAttribute("aria-activedescendant");
    else owner.setAttribute("aria-activedescendant", options[active].id);
  }

  document.addEventListener("focusin", event => {
    if (event.target.matches("[data-complete]")) combobox(event.target);
    if (owner && event.target !== owner) close();
  });
  document.addEventListener("input", event => {
    if (!event.target.matches("[data-complete]")) return;
    if (event.target === field) recall = 0;
    clearTimeout(timer);
    timer = setTimeout(() => suggest(event.target), 60);
  });
  document.addEventListener("focusout", event => { if (event.target === owner) close(); });
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => choose(event.target.closest("[role=option]")));

  document.addEventListener("keydown", event => {
    if (!event.target.matches("[data-complete]") || event.isComposing) return;
    const open = list.isConnected && event.target === owner;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (open && step) { move(step); event.preventDefault(); }
    else if (open && event.key === "Escape") { close(); event.preventDefault(); }
    else if (open && event.key === "Enter" && active >= 0) { choose(list.children[active]); event.preventDefault(); }
    else if (step && event.target === field && recalled(-step)) event.preventDefault();
  });

  /* ---- copying ---- */

  function quotation(figure) {
    const words = figure.querySelector("blockquote").textContent;
    const marked = /[“”]/.test(words) && !words.includes('"') ? `"${words}"` : `“${words}”`;
    const goesOn = figure.querySelector(".on") ? " …" : "";
    const inferred = figure.querySelector(".inferred") ? " (inferred)" : "";
    const source = figure.querySelector(".source");
    return `${marked}${goesOn}\n${figure.querySelector(".credit").textContent}${inferred}\n${source.textContent}\n${source.querySelector("a").href}`;
  }

  async function copied(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // Without TLS there is only the old way.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("not allowed");
  }

  document.addEventListener("click", async event => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const figure = button.closest("figure");
    const text = button.dataset.copy === "link"
      ? (figure.querySelector(".context") || figure.querySelector(".source a")).href : quotation(figure);
    const label = button.dataset.label ||= button.textContent;
    button.style.minWidth = button.offsetWidth + "px";
    const done = await copied(text).then(() => true, () => false);
    button.textContent = done ? "✓ Copied" : "Not copied";
    button.focus();
    say(done ? "Copied" : "The browser does not allow copying.");
    setTimeout(() => { button.textContent = label; }, 2000);
  });

  history.scrollRestoration = "manual";
  if (turns.length && history.state?.below) scrollBack(history.state.below);
  history.replaceState({ turns: turns.length, below: below() }, "");
  combobox(field);
  if (start && !touch) field.focus({ preventScroll: true });
  restore();
})();
