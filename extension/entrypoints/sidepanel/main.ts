import Panel from "../../src/ui/panel/Panel.svelte";
import { startPage } from "../../src/ui/start-page";

void startPage(Panel);
