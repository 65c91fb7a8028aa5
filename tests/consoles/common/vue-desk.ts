import { reactive } from "vue";
import { type Desk, openDesk, type Talk } from "./desk";
import { shopTalks } from "./talks";

/** What a Vue 3 page shows of the desk, copied after every change so that Vue sees it. */
export interface Shown {
  talks: Talk[];
  uid: string;
  draft: string;
}

/** The desk of a Vue 3 page and its reactive copy. */
export function vueDesk(): { desk: Desk; shown: Shown } {
  const desk = openDesk(shopTalks());
  const shown = reactive<Shown>({ talks: [...desk.talks], uid: desk.openUid, draft: "" });
  desk.subscribe(() => {
    shown.talks = desk.talks.map((talk) => ({ ...talk }));
    shown.uid = desk.openUid;
  });
  return { desk, shown };
}
