import type { Graph } from '../../graph/build.ts';
import { listing } from '../listing.ts';
import { cellWords } from './cell-words.ts';

/** A listing as rows of words, its head first: the id, the name, and all that is known in every column. */
export function tableOf(graph: Graph, kind: string): string[][] {
  const { columns, rows } = listing(graph, kind, { names: Infinity });
  const head = [
    'Id',
    'Name',
    ...columns.map(({ label, group }) => (group === undefined ? label : `${group}: ${label}`)),
  ];
  return [head, ...rows.map(({ id, name, cells }) => [id, name, ...cells.map(cellWords)])];
}
