import { useSyncExternalStore } from "react";
import { type Desk, openDesk, type Talk } from "./desk";
import { shopTalks } from "./talks";

/** The desk of a React page. */
export const desk: Desk = openDesk(shopTalks());

let version = 0;
const subscribe = (changed: () => void): (() => void) =>
  desk.subscribe(() => {
    version += 1;
    changed();
  });

/** Renders the component again after every change of the desk; returns the open conversation. */
export function useTalk(): Talk {
  useSyncExternalStore(subscribe, () => version);
  return desk.current;
}
