import { isKindName, kinds, type KindName } from '../kinds/index.ts';
import { isSources, statementOf, type Member, type Statement } from '../kinds/shape.ts';
import { idFrom, type SourceAnswer } from '../views/entry-template.ts';
import { wordsOf } from '../views/part-words.ts';
import { howTo, memberAt, put, readAnswer } from './answer.ts';
import { Ended, type Dialogue } from './dialogue.ts';
import {
  idRefusals,
  membersOf,
  namesakes,
  refusals,
  sourceParts,
  sourceRefusals,
  takenBy,
  type Draft,
  type Shelf,
} from './draft.ts';
import { words } from './new-from-flags.ts';

/** Asks which sort of entry it is to be, by name or by number. */
export async function askForKind({ say, ask }: Dialogue): Promise<KindName> {
  say('What is to be added?');
  for (const [index, { name, about }] of kinds.entries()) say(`  ${String(index + 1)}  ${name.padEnd(14)}${about}`);
  for (;;) {
    const typed = await ask('kind> ');
    const name = kinds[Number(typed) - 1]?.name ?? typed.toLowerCase();
    if (isKindName(name)) return name;
    say(`  "${typed}" is not a kind: write its name or its number`);
  }
}

/** Asks until nothing is refused. `false`: nothing was typed, where that is allowed. */
async function until(
  { say, ask }: Dialogue,
  prompt: string,
  mayStayEmpty: boolean,
  take: (typed: string) => readonly string[],
): Promise<boolean> {
  for (;;) {
    const typed = await ask(`${prompt}> `);
    if (typed === '' && mayStayEmpty) return false;
    const refused = typed === '' ? ['this is needed'] : take(typed);
    if (refused.length === 0) return true;
    for (const line of refused) say(`  ${line}`);
  }
}

function explain(member: Member, say: Dialogue['say']): void {
  const { label, about, example } = wordsOf(member);
  say(`\n${label}. ${about}`);
  const how = howTo(member) || (example === undefined ? '' : `Example: ${example}`);
  if (how !== '') say(how);
}

/** The description of a page: taken from the base where it has the page, else asked for part by part. */
async function askForSource(draft: Draft, shelf: Shelf, dialogue: Dialogue): Promise<SourceAnswer | undefined> {
  let source: Record<string, unknown> & { url: string } = { url: '' };
  const take = (part: string) => (typed: string) => {
    const trial = { ...source, [part]: typed };
    const refused = sourceRefusals(draft, trial, part).map(words);
    if (refused.length === 0) source = trial;
    return refused;
  };
  if (!(await until(dialogue, 'address', true, take('url')))) return undefined;
  const known = shelf.known(source.url);
  if (known) {
    dialogue.say(`  The base knows this page: ${String(known['title'])}, ${String(known['publisher'])}.`);
    source = { ...known };
  } else {
    for (const member of sourceParts(draft.kind).filter(({ key, required }) => required || key === 'published')) {
      explain(member, dialogue.say);
      await until(dialogue, member.key, !member.required, take(member.key));
    }
  }
  draft.sources.push(source);
  return source;
}

async function askForSources(draft: Draft, shelf: Shelf, dialogue: Dialogue): Promise<void> {
  dialogue.say('\nSources. Every page that you take a statement from. The address of one, or nothing to go on.');
  while (await askForSource(draft, shelf, dialogue)) dialogue.say('\nThe next source, or nothing to go on.');
}

/** Addresses of the sources that a claim rests on, chosen by their numbers. The only one there is needs no question. */
async function askWhoSays(draft: Draft, shelf: Shelf, dialogue: Dialogue): Promise<string[]> {
  if (draft.sources.length === 0) {
    dialogue.say('  A claim needs a source. The address of the page that says so:');
    while (!(await askForSource(draft, shelf, dialogue))) dialogue.say('  this is needed');
  }
  if (draft.sources.length === 1) return draft.sources.map(({ url }) => url);
  for (const [index, { title, publisher }] of draft.sources.entries())
    dialogue.say(`  ${String(index + 1)}  ${String(title)} (${String(publisher)})`);
  let chosen: string[] = [];
  await until(dialogue, 'source (a number, or several with commas between)', false, (typed) => {
    const found = typed.split(',').map((number) => draft.sources[Number(number) - 1]?.url);
    chosen = found.filter((url) => url !== undefined);
    return chosen.length === found.length ? [] : [`write numbers from 1 to ${String(draft.sources.length)}`];
  });
  return chosen;
}

/** Parts of a claim that are asked for beside its value: dates and words of a list. The others are for the file. */
function isAsked({ key, required, shape }: Member, { value }: Statement): boolean {
  if (required || key === value.key || isSources(shape)) return false;
  const inner = shape.type === 'list' ? shape.of : shape;
  return inner.type === 'choice' || (inner.type === 'text' && inner.meaning?.type === 'date');
}

/** Asks for one field until the check has nothing to say of it. */
async function askForField(draft: Draft, path: string, shelf: Shelf, dialogue: Dialogue): Promise<void> {
  const member = memberAt(membersOf(draft.kind), path);
  if (!member) return;
  explain(member, dialogue.say);
  const statement = statementOf(member.shape);
  const steps = path.split('.');
  const accept = (value: unknown, part?: string): string[] => {
    const trial = { ...draft, fields: { ...draft.fields } };
    put(trial.fields, path, value, member.shape);
    const refused = refusals(trial, [...steps, ...(part === undefined ? [] : [part])]).map(words);
    if (refused.length === 0 && part === undefined) Object.assign(draft.fields, trial.fields);
    return refused;
  };
  let claim: Record<string, unknown> | undefined;
  const given = await until(dialogue, path, !member.required, (typed) => {
    const read = readAnswer(typed, member.shape);
    if (!('value' in read)) return [words(read)];
    const isWhole = /^[[{]/.test(typed);
    if (!statement || isWhole) return accept(read.value);
    claim = read.value as Record<string, unknown>;
    return accept(claim, statement.value.key);
  });
  if (!given || !claim || !statement) return;
  claim = { ...claim, [statement.source.key]: await askWhoSays(draft, shelf, dialogue) };
  for (const part of statement.members.filter((found) => isAsked(found, statement))) {
    explain(part, dialogue.say);
    await until(dialogue, `${part.key} (may stay empty)`, true, (typed) => {
      const read = readAnswer(typed, part.shape);
      if (!('value' in read)) return [words(read)];
      const refused = accept({ ...claim, [part.key]: read.value }, part.key);
      if (refused.length === 0) claim = { ...claim, [part.key]: read.value };
      return refused;
    });
  }
  for (const line of accept(claim)) dialogue.say(`  ${line}`);
}

/** Paths of the fields that may be stated, those of groups taken apart. */
function pathsOf(members: readonly Member[], before = ''): string[] {
  return members.flatMap(({ key, shape }) => {
    const inner = shape.type === 'group' ? shape.members.filter(({ info }) => info) : [];
    return inner.length > 0 ? pathsOf(inner, `${before}${key}.`) : [before + key];
  });
}

async function chooseField(draft: Draft, prompt: string, dialogue: Dialogue): Promise<string | undefined> {
  const paths = pathsOf(membersOf(draft.kind));
  let chosen = '';
  const given = await until(dialogue, prompt, true, (typed) => {
    chosen = typed;
    return paths.includes(typed) ? [] : [`there is no field "${typed}"; there are: ${paths.join(', ')}`];
  });
  return given ? chosen : undefined;
}

/** Asks for the id. It must be free; and a name much like another takes a yes. */
async function askForId(draft: Draft, anyway: boolean, shelf: Shelf, dialogue: Dialogue): Promise<void> {
  const near = anyway ? undefined : namesakes(draft, shelf);
  if (near !== undefined) {
    dialogue.say(`  ${near}`);
    const another = await dialogue.ask('Is yours another thing? (yes or no)> ');
    if (!/^y(?:es)?$/i.test(another)) throw new Ended();
  }
  const refusalsOf = (id: string) => {
    draft.id = id;
    return [...idRefusals(draft).map(words), takenBy(draft, shelf) ?? []].flat();
  };
  const suggested = draft.id === '' ? idFrom(String(draft.fields['name'])) : draft.id;
  const free = suggested !== '' && refusalsOf(suggested).length === 0;
  if (suggested !== '' && !free) for (const line of refusalsOf(suggested)) dialogue.say(`  ${line}`);
  dialogue.say('\nFile name, without its ending. It is the id of the entry and part of its address.');
  const given = await until(dialogue, free ? `id (nothing for ${suggested})` : 'id', free, refusalsOf);
  if (!given) draft.id = suggested;
}

/** Asks for all that flags have not given: the fields that are needed, the sources, and what else is known. */
export async function askForRest(draft: Draft, anyway: boolean, shelf: Shelf, dialogue: Dialogue): Promise<void> {
  const needed = () => membersOf(draft.kind).filter(({ key, required }) => required && !(key in draft.fields));
  const [name] = needed();
  if (name?.key === 'name') await askForField(draft, name.key, shelf, dialogue);
  await askForId(draft, anyway, shelf, dialogue);
  for (const { key } of needed().filter(({ shape }) => !statementOf(shape)))
    await askForField(draft, key, shelf, dialogue);
  await askForSources(draft, shelf, dialogue);
  for (const { key } of needed()) await askForField(draft, key, shelf, dialogue);
  const open = pathsOf(membersOf(draft.kind)).filter((path) => !(path in draft.fields));
  dialogue.say(`\nMore can be stated: ${open.join(', ')}.`);
  for (;;) {
    const path = await chooseField(draft, 'a field, or nothing to finish', dialogue);
    if (path === undefined) return;
    await askForField(draft, path, shelf, dialogue);
  }
}

/** Asks for one field anew, after the check has said what is wrong. */
export async function askToMend(draft: Draft, shelf: Shelf, dialogue: Dialogue): Promise<void> {
  const path = await chooseField(draft, 'which field is to be changed, or nothing to give up', dialogue);
  if (path === undefined) throw new Ended();
  const [key = ''] = path.split('.');
  if (path === key) Reflect.deleteProperty(draft.fields, key);
  await askForField(draft, path, shelf, dialogue);
}
