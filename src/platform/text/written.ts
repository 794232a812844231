/** A part of what a person has written: a paragraph with its lines, or a list that they marked with bullets. */
type WrittenPart =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** A dash that opens what somebody says (`– Jag vill hem.`) is none: that one is long. */
const bullet = /^\s*[-*•·]\s+(?=\S)/

const partsOf = (lines: readonly string[]): WrittenPart[] => {
  const parts: WrittenPart[] = []
  for (let at = 0; at < lines.length; ) {
    const isList = (line: string | undefined) => line !== undefined && bullet.test(line)
    let end = at + 1
    // One bullet alone may be a dash that somebody meant as a dash: it stays as it was written.
    const begins = isList(lines[at]) && isList(lines[at + 1])
    while (
      end < lines.length &&
      (begins ? isList(lines[end]) : !(isList(lines[end]) && isList(lines[end + 1])))
    )
      end += 1
    const own = lines.slice(at, end)
    parts.push(
      begins
        ? { kind: 'list', items: own.map((line) => line.replace(bullet, '').trimEnd()) }
        : { kind: 'paragraph', lines: own.map((line) => line.trimEnd()) },
    )
    at = end
  }
  return parts
}

/**
 * The paragraphs and lists of a text, so that they are paragraphs and lists wherever it is shown. Empty lines part paragraphs,
 * a line end is a line end, and no letter is changed.
 */
export const writtenParts = (text: string): readonly WrittenPart[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .flatMap(partsOf)

/** What a point of a list begins with where its text stands alone. */
export const POINT = '• '

/** The paragraphs of a text, each in one line: lines that go on are joined, and each point of a list stands by itself. */
export const writtenLines = (text: string): readonly string[] =>
  writtenParts(text).flatMap((part) =>
    (part.kind === 'list' ? part.items.map((item) => POINT + item) : [part.lines.join(' ')]).map((line) =>
      line.replaceAll(/\s+/g, ' ').trim(),
    ),
  )
