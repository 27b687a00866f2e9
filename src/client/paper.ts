/** Gives the margins of a printed page what its style sheet cannot read: title, address, and the day of its last change. */
export function livePaper(root: URL): void {
  addEventListener('beforeprint', () => {
    const address = location.protocol === 'file:' ? location.href.slice(root.href.length) : location.href;
    const day = document.querySelector('.changed time')?.textContent.trim();
    const { style } = document.documentElement;
    style.setProperty('--printed-title', JSON.stringify(document.title));
    style.setProperty('--printed-address', JSON.stringify(day === undefined ? address : `${address}, as of ${day}`));
  });
}
