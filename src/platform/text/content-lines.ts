const LONGEST_LINE = 75

/** RFC 5545 3.3.11, RFC 6350 3.4: what has a meaning in a text is escaped; a control character has none. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n|\r|\n/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what may not stand in a text.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')

/** RFC 5545 3.1: a line has at most 75 octets without its end, goes on after a space, and no character is split. */
export const fold = (line: string): string => {
  const lines: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    // The space that begins a line that goes on counts too.
    if (octets + size > LONGEST_LINE) {
      lines.push(part)
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...lines, part].join('\r\n ')
}

/** Lines of a calendar or a card, folded and ended as both want them. */
export const contentLines = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('')
