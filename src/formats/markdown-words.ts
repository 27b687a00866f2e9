/** What Markdown, with the extensions in common use (tables, strikethrough, mathematics), would not show as it is. */
export function markdownEscaped(text: string): string {
  return text.replace(/[\\[\]*_`<>|~$]|&(?=#?\w+;)/g, '\\$&');
}

/** An address between the round brackets of a link: escapes are few there, since people copy it out of the text. */
export function markdownTarget(url: string): string {
  return url
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(' ', '%20')
    .replace(/[\\()<>|`]|&(?=#?\w+;)/g, '\\$&');
}
