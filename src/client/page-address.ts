/** Lets the address of the page say what is shown on it, without a step in the history. Nothing else may depend on it. */
export function keepAddress(address: string): void {
  // Browsers refuse this on file:// in some settings.
  try {
    history.replaceState(null, '', address);
  } catch (error) {
    console.debug(error);
  }
}
