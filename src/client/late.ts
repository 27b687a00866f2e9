/** What is being loaded or was, by address; shared by all scripts of a page. */
function loading(): Map<string, Promise<void>> {
  const shared = globalThis as { __atlasLoading?: Map<string, Promise<void>> };
  return (shared.__atlasLoading ??= new Map());
}

function load(address: string, make: () => HTMLElement): Promise<void> {
  const known = loading().get(address);
  if (known) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const made = make();
    made.onload = () => {
      resolve();
    };
    made.onerror = () => {
      // What could not be read may be there the next time.
      loading().delete(address);
      made.remove();
      reject(new Error(`cannot read ${address}`));
    };
    document.head.append(made);
  });
  loading().set(address, promise);
  return promise;
}

/**
 * Runs a classic script, once for each address: the one way to load code or data that works on `file://` too. `path` is
 * taken from the root of the site: `data/names.js`, `assets/late-palette.js`.
 */
export function loadScript(root: URL, path: string): Promise<void> {
  const src = new URL(path, root).href;
  return load(src, () => Object.assign(document.createElement('script'), { src }));
}

/** Applies a style sheet, once for each address. */
export function loadStyle(root: URL, path: string): Promise<void> {
  const href = new URL(path, root).href;
  return load(href, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}
