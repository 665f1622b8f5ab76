/** Signs that writing puts behind a link, and that mail and chat programs then take for a part of it. */
const BEHIND =
  /(?:[\s.,;:!?)\]}>"'*_~|\\»”’…#&]|%(?:2[0-9a-c]|3[abcef]|5[bcd]|7[bcd]|09|0[ad])|%E2%80%(?:9[39CD]|A6)|%C2%BB)$/i;
const MOST_BEHIND = 12;

/**
 * An address as it is, and as it may have been before it was sent on: with its marks encoded, with the mark in front
 * twice, with a full stop or a bracket behind it. The first is the address itself.
 */
export function formsOf(address: string): readonly string[] {
  const whole = [address, unwrapped(address)];
  return [...new Set(whole.flatMap((one) => [one, ...withoutEnds(one)]))];
}

/** "#%23/oocd%3Fsex=male" -> "#/oocd?sex=male". */
function unwrapped(address: string): string {
  const inner = address.replace(/^(?:#|%23)+/i, '');
  // Where the marks that divide it stand as they are, what is encoded belongs to values.
  const marked = /^[^?]*%(?:2f|3f)/i.test(inner) ? decoded(inner) : inner;
  return `#${marked.replace(/^#+/, '')}`;
}

function withoutEnds(address: string): readonly string[] {
  const forms: string[] = [];
  let left = address;
  while (BEHIND.test(left) && forms.length < MOST_BEHIND) {
    left = left.replace(BEHIND, '');
    forms.push(left);
  }
  return forms;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
