import { PrintError, type PrintStandard, type PrintTemplate, typeset } from './compile.ts'
import { type FontChoice, ownFonts } from './fonts.ts'
import { carefully, everydayOnly, respell, type Spelling, spellingFor } from './spelling.ts'

export { PrintError, type PrintStandard, type PrintTemplate } from './compile.ts'

/**
 * `date` is the document's own day (YYYY-MM-DD): the only time in the file, so that bytes can be repeated. `language`
 * is that of the text, such as `sv`. The author is Samlad where none is given; an empty one is none.
 */
export type PrintOptions = {
  title: string
  language: string
  date: string
  author?: string
  /** `accessible` where nothing else is said. */
  standard?: PrintStandard
  /** The typesetter's own fonts where nothing else is said. */
  fonts?: FontChoice
}

const firstThatIsShown = (
  template: PrintTemplate,
  attempt: (spelling: Spelling) => Buffer,
  spellings: readonly Spelling[],
): Buffer => {
  const [spelling, ...others] = spellings as [Spelling, ...Spelling[]]
  try {
    return attempt(spelling)
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    if (others.length > 0 && error.message.includes('could not be displayed'))
      return firstThatIsShown(template, attempt, others)
    throw new PrintError(`${template.name}: ${error.message}`)
  }
}

/**
 * Prints a tagged PDF (PDF/UA-1, or PDF/A-2a for the archive) from a template and its data. The data reaches the
 * template as a JSON file: text in it is text and never markup, whatever it holds. A character that the fonts do not
 * have is printed as its code point, for example [U+6F22]. The same template, data and options give the same bytes.
 *
 * It runs in the calling thread: some 10 ms for a page, a few hundred for a long report.
 * @throws {PrintError} when the template does not compile or the result would not be accessible.
 */
export const printPdf = (template: PrintTemplate, data: unknown, options: PrintOptions): Buffer => {
  const fonts = options.fonts ?? ownFonts
  const attempt = (spelling: Spelling): Buffer =>
    typeset({
      source: template.source,
      data: respell(data, spelling),
      title: spelling(options.title),
      author: options.author ?? 'Samlad',
      language: options.language,
      date: options.date,
      fonts: fonts.families,
      standard: options.standard ?? 'accessible',
    })
  const spelling = spellingFor([data, options.title], fonts)
  return firstThatIsShown(template, attempt, [spelling, carefully(spelling, fonts), everydayOnly])
}
