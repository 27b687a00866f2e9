import './zod-without-eval.ts';
import { isKindName } from '../kinds/index.ts';
import { mountForm } from './entry-form-page.ts';

const slot = document.querySelector<HTMLElement>('#entry-form');
const kind = slot?.dataset['kind'] ?? '';
if (slot && isKindName(kind)) mountForm(slot, kind);
