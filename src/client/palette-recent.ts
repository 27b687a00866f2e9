const key = 'atlas-searches';
const most = 6;

/**
 * Searches that led somewhere, the latest first. They stay in this browser, and only where it keeps anything for the
 * page: some keep nothing on `file://`, or for one file alone.
 */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

function keep(searches: readonly string[]): void {
  try {
    if (searches.length > 0) localStorage.setItem(key, JSON.stringify(searches));
    else localStorage.removeItem(key);
  } catch {
    // Search does not depend on it.
  }
}

export function rememberSearch(query: string): void {
  const others = recentSearches().filter((known) => known.toLowerCase() !== query.toLowerCase());
  if (query.trim() !== '') keep([query.trim(), ...others].slice(0, most));
}

export function forgetSearches(): void {
  keep([]);
}
