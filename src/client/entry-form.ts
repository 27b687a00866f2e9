import './zod-without-eval.ts';
import { isKindName } from '../kinds/index.ts';
import { mountForm } from './entry-form-page.ts';

const slot = document.querySelector<HTMLElement>('#entry-form');
const kind = slot?.dataset['kind'] ?? '';
// In a task of its own, so that a slow machine answers meanwhile.
if (slot && isKindName(kind))
  setTimeout(() => {
    mountForm(slot, kind);
  });
