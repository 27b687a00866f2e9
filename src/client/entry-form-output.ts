import { newFileAddress } from '../views/new-file-address.ts';
import { copy } from './clipboard.ts';
import { element, shown } from './elements.ts';

/** The file, and the ways to take it along. */
export interface Output {
  readonly element: HTMLElement;
  readonly show: (path: string, text: string) => void;
  /** Whether what is shown has been taken along. */
  readonly taken: () => boolean;
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to save by then; a minute is more than it needs.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

export function openOutput(nextId: () => string): Output {
  const id = nextId();
  const where = element('code');
  const area = element('textarea', { id, readonly: '', rows: '16', spellcheck: 'false', wrap: 'off' });
  const save = element('button', { type: 'button' }, 'Download the file');
  const copied = element('button', { type: 'button' }, 'Copy');
  const open = element('a', { class: 'open', target: '_blank', rel: 'noopener' }, 'Open a pull request with this file');
  const tooLong = element(
    'p',
    { class: 'about' },
    'The file is too long to be handed over in an address. Download or copy it, and add it on the code host by hand.',
  );
  const said = element('p', { role: 'status', class: 'about' });
  let last = { path: '', text: '' };
  let taken = '';
  const take = (words: string) => {
    taken = last.text;
    said.textContent = words;
  };
  save.addEventListener('click', () => {
    download(last.path.replace(/^.*\//, ''), last.text);
    take(`Saved. On the code host it belongs into ${last.path.replace(/[^/]*$/, '')}`);
  });
  copied.addEventListener('click', () => {
    void copy(area).then((done) => {
      if (done) take('Copied.');
      else said.textContent = 'Your browser did not copy it; press Ctrl-C.';
    });
  });
  open.addEventListener('click', () => {
    take('The code host opens in a new tab. It asks you to sign in, and then proposes the file.');
  });
  return {
    element: element(
      'section',
      { class: 'output' },
      element('h3', {}, 'The file'),
      element('div', { class: 'ways' }, save, copied, open),
      tooLong,
      said,
      element('label', { for: id }, 'Text of ', where),
      area,
    ),
    taken: () => taken === last.text,
    show: (path, text) => {
      last = { path, text };
      where.textContent = path;
      if (area.value !== text) area.value = text;
      const address = newFileAddress(path, text);
      if (address !== undefined) open.href = address;
      shown(open, address !== undefined);
      shown(tooLong, address === undefined);
    },
  };
}
