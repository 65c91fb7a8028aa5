import type { Adapter, Surface } from "./adapter";

/** The part of `Location` that decides. */
export type Address = Pick<Location, "hostname" | "pathname">;

const hostFits = (pattern: string, host: string): boolean => (pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern);

const fits = (hosts: readonly string[], paths: readonly string[] | undefined, { hostname, pathname }: Address): boolean =>
  hosts.some((host) => hostFits(host, hostname)) && (paths ?? ["/"]).some((path) => pathname.startsWith(path));

/** The console an address belongs to; the first one that fits. */
export function adapterAt(adapters: readonly Adapter[], address: Address): Adapter | undefined {
  return adapters.find(({ hosts, paths }) => fits(hosts, paths, address));
}

/** The surfaces of a console that exist at an address: single-page consoles change theirs without loading a page. */
export function surfacesAt(adapter: Adapter, address: Address): Surface[] {
  return adapter.surfaces.filter(({ hosts, paths }) => fits(hosts ?? adapter.hosts, paths ?? adapter.paths, address));
}
