import Options from "../../src/ui/options/Options.svelte";
import { startPage } from "../../src/ui/start-page";

void startPage(Options);
