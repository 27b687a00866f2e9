/** Works a value out when it is first asked for, and then gives the same one. */
export function lazy<T>(work: () => T): () => T {
  let value: { readonly known: T } | undefined;
  return () => (value ??= { known: work() }).known;
}
