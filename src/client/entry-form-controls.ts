import { isSources, type Shape } from '../kinds/shape.ts';
import { eitherControl, groupControl } from './entry-form-groups.ts';
import { listControl, sourcesControl } from './entry-form-lists.ts';
import type { Asked, Control, Making } from './entry-form-making.ts';
import {
  choiceControl,
  choicesControl,
  numberControl,
  textControl,
  truthControl,
  tupleControl,
} from './entry-form-scalars.ts';

/** The control for a shape. A kind that brings a new field brings no new control. */
export function controlFor(making: Making, asked: Asked): Control {
  const { shape } = asked;
  const as = <S extends Shape>(found: S): Asked & { readonly shape: S } => ({ ...asked, shape: found });
  if (isSources(shape)) return sourcesControl(making, asked);
  switch (shape.type) {
    case 'text':
      return textControl(making, as(shape));
    case 'choice':
      return choiceControl(making, as(shape));
    case 'number':
      return numberControl(making, asked);
    case 'truth':
      return truthControl(making, asked);
    case 'tuple':
      return tupleControl(making, as(shape));
    case 'list':
      return shape.of.type === 'choice'
        ? choicesControl(making, asked, shape.of.options)
        : listControl(making, as(shape));
    case 'group':
      return groupControl(making, as(shape));
    case 'either':
      return eitherControl(making, as(shape));
    case 'record':
      throw new Error('the one field with keys of its own is that of the sources');
  }
}
