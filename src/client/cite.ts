import { citations, type CitedFact } from '../formats/citation.ts';
import { copy } from './clipboard.ts';
import { keepAddress } from './page-address.ts';

type Form = keyof ReturnType<typeof citations>;

function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The sources that the marks of a claim lead to, read off the list at the foot of the page. */
function sourcesOf(claim: HTMLElement): CitedFact['sources'] {
  return [...claim.querySelectorAll<HTMLAnchorElement>('sup.cite a')].flatMap((mark) => {
    const row = document.getElementById(mark.hash.slice(1));
    const link = row?.querySelector('a');
    if (!row || !link) return [];
    const published = row.dataset['published'];
    const source = { title: text(link), publisher: row.dataset['publisher'] ?? '', url: link.href };
    return [{ ...source, ...(published === undefined ? {} : { published }) }];
  });
}

/** What the page says of its entry. */
function entryOf(article: HTMLElement): CitedFact {
  const page = article.dataset['page'] ?? '';
  const date = article.querySelector('.changed time')?.getAttribute('datetime');
  return {
    entry: article.dataset['entry'] ?? '',
    site: article.dataset['site'] ?? '',
    terms: [],
    address: page,
    key: keyOf(page),
    ...(typeof date === 'string' ? { date } : {}),
    sources: [],
  };
}

/** Names a page in a bibliography: its name without folder and ending. */
function keyOf(page: string): string {
  return page.replace(/^.*\/|\.html$/g, '');
}

/** What the page says of a claim. Everything a citation needs stands in it, so that it costs no bytes of its own. */
function factOf(claim: HTMLElement): CitedFact | undefined {
  const article = claim.closest<HTMLElement>('article[data-entry]');
  if (!article) return undefined;
  const terms = text(claim.querySelector(':scope > .said > .terms'));
  const date = claim.dataset['date'];
  const page = article.dataset['page'] ?? '';
  return {
    entry: article.dataset['entry'] ?? '',
    site: article.dataset['site'] ?? '',
    field: text(claim.closest('tr')?.querySelector('th')),
    value: text(claim.querySelector('.value')),
    terms: terms === '' ? [] : [terms],
    address: `${page}#${claim.id}`,
    key: `${keyOf(page)}-${claim.id}`,
    ...(date === undefined ? {} : { date }),
    sources: sourcesOf(claim),
  };
}

/** Opens the citation of a claim where its address is clicked. Without it the address is a plain link. */
export function liveCitations(dialog: HTMLDialogElement): void {
  const area = dialog.querySelector('textarea');
  const said = dialog.querySelector('[data-copied]');
  const button = dialog.querySelector('[data-copy]');
  if (!area || !said || !button) throw new Error('the citation dialog lacks a part');
  let fact: CitedFact | undefined;

  const draw = () => {
    const form = dialog.querySelector<HTMLInputElement>('input[name=cite-form]:checked')?.value as Form | undefined;
    area.value = fact && form ? citations(fact)[form] : '';
    said.textContent = '';
  };

  dialog.addEventListener('change', draw);
  button.addEventListener('click', () => {
    void copy(area).then((done) => {
      said.textContent = done ? 'Copied.' : 'Your browser did not copy it; press Ctrl-C.';
    });
  });
  document.querySelector('[data-cite-page]')?.addEventListener('click', () => {
    const article = document.querySelector<HTMLElement>('article[data-entry]');
    if (!article) return;
    fact = entryOf(article);
    draw();
    dialog.showModal();
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-claim]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const claim = document.getElementById(link.dataset['claim'] ?? '');
      fact = claim ? factOf(claim) : undefined;
      if (!fact) return;
      // Going to the claim would take the focus from the dialog; the address tells of it all the same.
      event.preventDefault();
      keepAddress(link.hash);
      draw();
      dialog.showModal();
    });
  }
}
