/** Words at the beginning of the part of a text in which what has been, or how it began, is told: no paragraph of the act. */
const TRANSITIONAL = /^(övergångsbestämmelser|ikraftträdande- och övergångsbestämmelser)$/iu

const withoutMarks = (line: string): string =>
  line
    .replace(/^\s*(?:#+|>)\s*/u, '')
    .replaceAll('**', '')
    .trim()

/** Some texts set the day of a wording between the number and the sign of its paragraph. */
const PARTED = /^(\d+(?: [a-z])?) (\/[^/\n]+\/)[ \t]*\r?\n§ /gmu

/**
 * The lines of an act's own text: without the marks of Markdown, what stands before the act begins and its transitional
 * provisions. Lines that are blank stay, for they part one block from the next.
 */
export const linesOf = (text: string): readonly string[] => {
  const lines = text
    .normalize('NFC')
    .replace(PARTED, '$1 § $2\n')
    .split(/\r\n|\r|\n/u)
    .map(withoutMarks)
  const begins = lines.findIndex((line) => /^författningstext$/iu.test(line)) + 1
  const ends = lines.findIndex((line, at) => at > begins && TRANSITIONAL.test(line))
  return lines.slice(begins, ends === -1 ? undefined : ends)
}
