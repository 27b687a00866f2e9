import { createInterface } from 'node:readline/promises';

/** The other side has gone: end of input, or Ctrl-C. */
export class Ended extends Error {}

/** Someone to ask, over two streams. */
export interface Dialogue {
  readonly say: (text: string) => void;
  /** Gives the next line, without spaces around it. Throws `Ended` if there is none. */
  readonly ask: (prompt: string) => Promise<string>;
  readonly close: () => void;
}

/** Opens a dialogue. Lines that arrive before they are asked for are kept. */
export function openDialogue(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Dialogue {
  const lines = createInterface({ input, output });
  const next = lines[Symbol.asyncIterator]();
  let open = true;
  lines.once('close', () => (open = false));
  return {
    say: (text) => {
      output.write(`${text}\n`);
    },
    ask: async (prompt) => {
      lines.setPrompt(prompt);
      // The input may have ended with lines still unread; their questions are shown all the same.
      if (open) lines.prompt();
      else output.write(prompt);
      const { value, done } = await next.next();
      if (done === true) throw new Ended();
      return value.trim();
    },
    close: () => {
      lines.close();
    },
  };
}
