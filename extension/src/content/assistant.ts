import { browser } from "wxt/browser";
import type { Adapter } from "../consoles/adapter";
import { Session } from "../consoles/session";
import { Composition } from "../editors/composition";
import type { Editor } from "../editors/editor";
import { editorAt, editorOf } from "../editors/editor-at";
import { focusedIn } from "../editors/shadow";
import type { Finding } from "../engine/types";
import { Painter } from "../highlight/painter";
import { keyName } from "../settings/key-name";
import { changeSettings, defaultSettings, engineSettings, isOn, loadSettings, type Settings, watchSettings } from "../settings/settings";
import { setLocale } from "../ui/text";
import { CardControl } from "./card-control";
import { TextCheck } from "./check-text";
import { Checking } from "./checking";
import { Life } from "./life";
import { loadLater } from "./load-later";
import type { ToWorker } from "./messages";
import { overridesOf } from "./overrides-of";
import { PageEngine } from "./page-engine";
import { Seen } from "./seen";
import { hostsOf } from "./site";
import { watchEditor } from "./watch-editor";
import { watchFocus } from "./watch-focus";
import { hitAt, watchMarks } from "./watch-marks";
import { watchPointed } from "./watch-pointed";
import { watchShown } from "./watch-shown";

/** Redline in one frame: follows the agent from editor to editor, marks what they write and answers what they do. */
export class Assistant {
  readonly session: Session;
  /** Something of ours broke here; since then messages may have gone unchecked. */
  broken = false;
  readonly #signal: AbortSignal;
  readonly #end: () => void;
  readonly #composition = new Composition();
  readonly #painter = new Painter(async () => {
    const { OverlayMarks } = await loadLater();
    return new OverlayMarks();
  });
  readonly #engine: PageEngine;
  readonly #checking: Checking;
  readonly #card: CardControl;
  readonly #life: Life;
  readonly #seen = new Seen((message) => this.#send(message));
  readonly #hosts = hostsOf();
  /** Nothing is on until the settings say so. */
  #settings: Settings | undefined;
  #consoles: readonly Adapter[] | undefined;
  #editor: Editor | undefined;
  #watching: AbortController | undefined;
  /** Follows the pointer while there is a mark to meet. */
  #hovering: AbortController | undefined;
  readonly #marked = new Set<Editor>();

  /** `end` takes everything away for good: the extension is gone. */
  constructor(signal: AbortSignal, end: () => void) {
    this.#signal = signal;
    this.#end = end;
    this.#life = new Life(end);
    this.#engine = new PageEngine(() => engineSettings(this.#now()), signal);
    this.#checking = new Checking(
      {
        composing: () => this.#composition.active,
        context: (editor) => this.session.context(editor.element),
        typed: (editor, text) => {
          this.#seen.typed(editor, text);
          this.session.typed(text);
        },
        found: (editor, findings, whole, edit) => {
          this.#card.update(editor, findings, edit);
          this.#found(editor, findings, whole);
        },
        failed: (error) => this.#failed(error),
      },
      new TextCheck((message) => this.#engine.check(message)),
      this.#painter,
    );
    this.#card = new CardControl(
      {
        composing: () => this.#composition.active,
        findings: (editor) => this.#checking.findings(editor),
        platform: (editor) => this.session.context(editor.element).platform,
        rule: (id) => this.#engine.rule(id),
        changed: (editor) => this.#checking.look(editor),
        ignore: (editor, finding) => this.#checking.ignore(editor, finding),
        disable: (ruleId) => void changeSettings(({ disabled }) => ({ disabled: [...disabled, ruleId] })).catch((error) => this.#failed(error)),
        look: () => this.#now(),
      },
      this.#painter,
    );
    this.session = this.#makeSession();
  }

  /** Begins, before the page's own scripts run. */
  start(): void {
    const signal = this.#signal;
    this.#composition.start(signal);
    // The card comes before the guard: an Enter that takes a suggestion sends nothing.
    window.addEventListener("keydown", (event) => this.#key(event), { capture: true, signal });
    // What is about to be sent is looked at first: the page may have put it there without a word.
    window.addEventListener("pointerdown", () => this.#lookFirst(), { capture: true, signal });
    this.session.start(signal);
    // Who points at a box is about to write in it.
    watchPointed(
      (path) => this.#isOurs(path),
      () => this.#open(),
      signal,
    );
    watchFocus((focused) => this.#turnTo(focused), signal);
    watchSettings((settings) => this.#follow(settings), signal);
    void loadSettings().then((settings) => {
      if (signal.aborted) return;
      this.#follow(settings);
      watchShown(
        () => this.#hasBox(),
        () => this.#engine.prepare(),
        signal,
      );
    });
    signal.addEventListener("abort", () => {
      this.#checking.forget();
      this.#leave();
      this.#unmark();
      this.#life.close();
    });
  }

  /** The editor the agent is in, or was in last. */
  get editor(): Element | undefined {
    return this.#editor?.element;
  }

  /** The host that the settings of this frame are kept under. */
  get host(): string {
    return this.#hosts[0] ?? location.hostname;
  }

  get on(): boolean {
    const settings = this.#settings;
    return settings !== undefined && this.#hosts.every((host) => isOn(settings, host));
  }

  #makeSession(): Session {
    return new Session({
      settings: () => {
        const { guard, sites, clock, theme, keys } = this.#now();
        return { guard, picked: sites[this.host]?.editor, consoles: this.#consoles, clock, theme, barKey: keys.bar };
      },
      editorAt: (path) => (this.on ? editorAt(path)?.element : undefined),
      read: (element) => editorOf(element)?.read() ?? "",
      check: (message) => this.#checking.findingsOf(this.#editor, message),
      bait: (asked, platform) => this.#engine.bait(asked, platform),
      insert: (element, reply) => void this.#insert(element, reply),
      explain: (element, finding) => {
        const editor = editorOf(element);
        if (editor) this.#card.open(editor, this.#checking.findings(editor).find(({ start }) => start === finding.start) ?? finding, "guard");
      },
      waited: (waited) => this.#seen.waited(waited),
      failed: (error) => this.#failed(error),
    });
  }

  #now(): Settings {
    return this.#settings ?? defaultSettings;
  }

  /** The settings changed, here or in another tab: everything follows at once. */
  #follow(settings: Settings): void {
    this.#settings = settings;
    setLocale(settings.locale);
    this.#consoles = overridesOf(settings);
    this.#engine.configure();
    this.#checking.forget();
    this.#card.close();
    const marked = [...this.#marked];
    this.#unmark();
    this.#leave();
    if (!this.on) return this.session.leave();
    for (const editor of marked) if (this.session.place(editor.element)) this.#checking.look(editor);
    if (document.hasFocus() || document.activeElement !== document.body) this.#turnTo(focusedIn(document));
  }

  #turnTo(focused: Element | undefined): void {
    const editor = focused && this.on ? editorOf(focused) : undefined;
    if (editor && editor === this.#editor && this.#watching) return;
    this.#leave();
    if (!editor || !this.#life.check() || !this.session.focus(editor.element)) return;
    this.#editor = editor;
    this.#watching = new AbortController();
    this.#open();
    watchEditor(editor, () => this.#look(editor), this.#watching.signal);
    this.#checking.look(editor);
  }

  #isOurs(path: readonly EventTarget[]): boolean {
    const editor = this.on ? editorAt(path) : undefined;
    return editor !== undefined && this.session.place(editor.element) !== undefined;
  }

  /** Whether the page is one to write in: it shows the box that its console is known by. */
  #hasBox(): boolean {
    const box = this.on ? this.session.find() : undefined;
    return box !== undefined && this.session.place(box)?.found === "adapter";
  }

  #open(): void {
    this.#engine.open().catch((error) => this.#failed(error));
  }

  /** The agent left the editor: nothing is watched any more. Its marks stay. */
  #leave(): void {
    const left = this.#watching && this.#editor;
    // An editor that is being taken away loses the focus first; its card must not stand over what comes in its place.
    if (left) requestAnimationFrame(() => left.element.isConnected || this.#card.closeOn(left));
    this.#watching?.abort();
    this.#watching = undefined;
    this.#checking.rest();
    this.#painter.rest();
  }

  #unmark(): void {
    this.#card.close();
    this.#painter.clear();
    this.#marked.clear();
    this.#hovering?.abort();
    this.#hovering = undefined;
  }

  #found(editor: Editor, findings: readonly Finding[], whole: boolean): void {
    if (findings.length > 0) this.#marked.add(editor);
    else this.#marked.delete(editor);
    if (editor === this.#editor) {
      this.#seen.found(editor, findings, whole);
      this.session.checked(editor.element, whole);
    }
    if (this.#marked.size === 0) {
      this.#hovering?.abort();
      this.#hovering = undefined;
    } else if (!this.#hovering) {
      this.#hovering = new AbortController();
      watchMarks(
        (point) => hitAt(point, this.#marked, this.#checking, this.#painter),
        ({ editor, finding }, by) => this.#composition.active || this.#card.open(editor, finding, by),
        this.#hovering.signal,
      );
    }
  }

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
    this.#composition.end();
    if (!this.on) return;
    if (this.#card.handleKey(event) || this.#command(event) || this.session.handleKey(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.key === "Enter") this.#lookFirst();
  }

  #look(editor: Editor): void {
    if (!this.#life.check()) return;
    if (this.#card.isOpenOn(editor) && editor.element.getClientRects().length === 0) this.#card.close();
    if (editor.element.isConnected) this.#checking.look(editor);
    else this.#leave();
  }

  #lookFirst(): void {
    if (this.#editor && this.#watching) this.#checking.look(this.#editor);
  }

  #command(event: KeyboardEvent): boolean {
    const { next, previous, card } = this.#now().keys;
    const name = keyName(event);
    if (name !== next && name !== previous && name !== card) return false;
    const editor = editorAt(event.composedPath());
    if (!editor || !this.#watching || editor !== this.#editor) return false;
    this.#checking.look(editor);
    return name === card ? this.#card.openAtCaret(editor) : this.#card.stepIn(editor, name === next ? 1 : -1);
  }

  async #insert(element: Element, reply: string): Promise<void> {
    const editor = editorOf(element);
    if (!editor || this.#composition.active) return;
    try {
      const { writeReply } = await loadLater();
      await writeReply(editor, reply);
      this.#checking.look(editor);
    } catch (error) {
      this.#failed(error);
    }
  }

  #send(message: ToWorker): void {
    try {
      void browser.runtime.sendMessage(message).catch(() => undefined);
    } catch {
      this.#end();
    }
  }

  #failed(error: unknown): void {
    // Without the extension everything fails, and nobody is to hear of it.
    if (!this.#life.check()) return;
    this.broken = true;
    console.debug("红线助手", error);
  }
}
