/** Entries of a kind that a reader has set aside for comparing, in the order in which they were picked. */
export type Tray = readonly { readonly id: string; readonly name: string }[];

const key = 'compute-atlas-compare';

/** Reads what an earlier page has kept. It may be anything: what is no tray is none. */
export function parsedTrays(kept: string | null): Record<string, Tray> {
  if (kept === null) return {};
  try {
    const data: unknown = JSON.parse(kept);
    if (typeof data !== 'object' || data === null) return {};
    const trays = Object.entries(data).map(([kind, items]: [string, unknown]) => {
      const tray = (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
        if (typeof item !== 'object' || item === null || !('id' in item) || !('name' in item)) return [];
        const { id, name } = item;
        return typeof id === 'string' && /^[a-z0-9-]+$/.test(id) && typeof name === 'string' ? [{ id, name }] : [];
      });
      return [kind, tray] as const;
    });
    return Object.fromEntries(trays);
  } catch {
    return {};
  }
}

/** The tray of a kind. Empty where a browser keeps nothing, as some do on `file://`. */
export function trayOf(kind: string): Tray {
  try {
    return parsedTrays(localStorage.getItem(key))[kind] ?? [];
  } catch (error) {
    console.debug(error);
    return [];
  }
}

/** Keeps the tray of a kind for the pages to come, where the browser lets it. */
export function keepTray(kind: string, tray: Tray): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...parsedTrays(localStorage.getItem(key)), [kind]: tray }));
  } catch (error) {
    console.debug(error);
  }
}
