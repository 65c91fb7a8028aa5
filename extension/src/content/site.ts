/** The hosts a frame belongs to: its own first, then those of the pages around it. A frame without an address has that of its maker. */
export function hostsOf(frame: Window = window): string[] {
  const ancestors = [...(frame.location.ancestorOrigins ?? [])];
  return [frame.origin, ...ancestors].flatMap((origin) => {
    try {
      return new URL(origin).hostname || [];
    } catch {
      return [];
    }
  });
}
