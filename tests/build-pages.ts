import { buildConsoles } from "./consoles/build";
import { buildEditors } from "./editors/build";

/** Builds every page the tests open. Runs once, before all of them. */
export default async function buildPages(): Promise<void> {
  await Promise.all([buildConsoles(), buildEditors()]);
}
