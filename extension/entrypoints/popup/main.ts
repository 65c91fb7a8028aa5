import Popup from "../../src/ui/popup/Popup.svelte";
import { startPage } from "../../src/ui/start-page";

void startPage(Popup);
