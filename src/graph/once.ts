/** A function that works out its answer once for each thing it is asked about. For what never changes: an entry, a graph. */
export function once<Thing extends WeakKey, Answer>(make: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    let found = known.get(thing);
    if (!found) known.set(thing, (found = { answer: make(thing) }));
    return found.answer;
  };
}
