import { type Component, mount } from "svelte";
import "./tokens.css";
import "./base.css";
import { PageModel } from "./page-model.svelte";
import Root from "./Root.svelte";

/** Shows one of the extension's own pages, under the settings as they stand and as they change. */
export async function startPage(page: Component<{ model: PageModel }>): Promise<void> {
  const model = new PageModel();
  await model.start();
  mount(Root, { target: document.body, props: { page, model } });
}
