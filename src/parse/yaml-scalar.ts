/** Text that YAML takes as it stands, in a line and within braces alike, and as text. */
const plain = /^[A-Za-z0-9](?:[\w .+/%()²°€£$~-]*[\w.+/%()²°€£$])?$/;

const otherTypes = /^(?:true|false|null|~|[-+.\d][\d.eE_+-]*|0x[\da-f]+|0o[0-7]+)$/i;

/** A text as a YAML value: plain where that is safe, else in double quotes. JSON strings are YAML. */
export function yamlScalar(text: string): string {
  return plain.test(text) && !otherTypes.test(text) ? text : JSON.stringify(text);
}

/** A value that keeps the type it has: figures and dates stay bare, since their fields read them as text anyway. */
export function yamlValue(text: string): string {
  return plain.test(text) ? text : JSON.stringify(text);
}
