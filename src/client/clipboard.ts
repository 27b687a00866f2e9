/**
 * Copies what an area holds; `text` where that is not the same to the letter, as an area turns CR LF into LF. The asynchronous clipboard is not there on `file://` in every browser; the selection always is.
 */
export async function copy(area: HTMLTextAreaElement, text = area.value): Promise<boolean> {
  area.select();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way left where there is no clipboard object
    return document.execCommand('copy');
  }
}

/** Copies a text that no area on the page holds. */
export async function copyText(text: string): Promise<boolean> {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  const done = await copy(area);
  area.remove();
  return done;
}
