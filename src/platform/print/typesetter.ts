import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { isEveryday, mayBeInFonts, printFonts, settable, standIn, unusualCharacters } from './fonts.ts'

/** A document template in Typst, written by us. It finds its content in `data` and never holds content itself. */
export type PrintTemplate = { name: string; source: string }

/** `date` is the document's own day (YYYY-MM-DD): the only time in the file, so that bytes can be repeated. */
export type PrintOptions = { title: string; language: 'sv' | 'en'; date: string; author?: string }

/** A template that does not compile, or content that cannot be made an accessible PDF. Ours to repair, not the user's. */
export class PrintError extends Error {
  override name = 'PrintError'
}

// A place that exists only in the compiler: templates can read what is put there, and nothing of the machine.
const root = '/samlad-print-virtual'
const files = { main: `${root}/main.typ`, data: `${root}/data.json`, options: `${root}/options.json` }

const prelude = `
#let options = json("options.json")
#let data = json("data.json")
#set document(
  title: options.title,
  author: options.author,
  date: datetime(year: options.year, month: options.month, day: options.day),
)
#set text(lang: options.language, font: options.fonts, fallback: false)
`

let compiler: NodeCompiler | undefined

// Making a compiler reads the fonts (some 10 ms); compiling keeps what it has learnt from run to run.
const sharedCompiler = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ workspace: root })
  return compiler
}

const reasonOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : String(error)
}

const typeset = (source: string, data: unknown, options: PrintOptions): Buffer => {
  const [year, month, day] = options.date.split('-').map(Number)
  const engine = sharedCompiler()
  engine.resetShadow()
  engine.addSource(files.main, prelude + source)
  engine.mapShadow(files.data, Buffer.from(JSON.stringify(data)))
  const author = options.author ?? 'Samlad'
  engine.mapShadow(
    files.options,
    Buffer.from(
      JSON.stringify({
        title: options.title,
        author,
        language: options.language,
        year,
        month,
        day,
        fonts: printFonts,
      }),
    ),
  )
  const compiled = engine.compile({ mainFilePath: files.main, resetRead: true })
  const result = compiled.result
  if (result === null || compiled.hasError())
    throw new PrintError(
      (compiled.takeError()?.shortDiagnostics ?? [])
        .slice(0, 3)
        .map(({ message }: { message: string }) => message)
        .join('; ') || 'the template does not compile',
    )
  try {
    return engine.pdf(result, {
      pdfStandard: 'ua-1',
      pdfTags: true,
      creationTimestamp: Date.parse(`${options.date}T00:00:00Z`) / 1000,
    })
  } catch (error) {
    throw new PrintError(reasonOf(error))
  } finally {
    engine.evictCache(10)
  }
}

const probe: PrintOptions = { title: 'probe', language: 'en', date: '2000-01-01' }
// A family's bold may lack what its upright has.
const everyStyle = `
#for weight in ("regular", "semibold", "bold") [
  #for style in ("normal", "italic") [#text(weight: weight, style: style, data.text) ]
  #text(font: "DejaVu Sans Mono", weight: weight, data.text)
]`
const known = new Map<string, boolean>()

const canBeShown = (text: string): boolean => {
  try {
    typeset(everyStyle, { text }, probe)
    return true
  } catch {
    return false
  }
}

// PDF/UA forbids a glyph that the font does not have, so each unusual character is tried once per process: all of
// them together first, which is enough nearly always.
const learn = (characters: readonly string[]): void => {
  const asked = characters.filter((character) => !known.has(character))
  if (asked.length === 0) return
  if (canBeShown(asked.join(' '))) {
    for (const character of asked) known.set(character, true)
  } else if (asked.length === 1) {
    known.set(asked[0] as string, false)
  } else {
    const half = Math.ceil(asked.length / 2)
    learn(asked.slice(0, half))
    learn(asked.slice(half))
  }
}

type Spelling = (text: string) => string

const replaced = (text: string, mayStay: (character: string) => boolean): string =>
  unusualCharacters(text)
    .filter((character) => !mayStay(character))
    .reduce((shown, character) => shown.replaceAll(character, standIn(character)), text)

// Nobody writes so many by accident; the bound keeps a hostile text from holding up the process.
const mostUnusualCharacters = 500

const spellingFor = (content: unknown): Spelling => {
  const unusual = new Set<string>()
  respell(content, (text) => {
    for (const character of unusualCharacters(settable(text))) unusual.add(character)
    return text
  })
  const tried = [...unusual].filter(mayBeInFonts).slice(0, mostUnusualCharacters)
  learn(tried)
  const shown = new Set(tried.filter((character) => known.get(character) === true))
  return (text) => (isEveryday(text) ? text : replaced(settable(text), (character) => shown.has(character)))
}

// For text whose characters can each be shown, but not where they stand together.
const everydayOnly: Spelling = (text) => replaced(settable(text), () => false)

const respell = (value: unknown, spelling: Spelling): unknown => {
  if (typeof value === 'string') return spelling(value)
  if (Array.isArray(value)) return value.map((entry) => respell(entry, spelling))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, respell(held, spelling)]))
}

/**
 * Prints a tagged PDF (PDF/UA-1) from a template and its data. The data reaches the template as a JSON file: text
 * in it is text and never markup, whatever it holds. A character that the fonts do not have is printed as its code
 * point, for example [U+6F22]. The same template, data and options give the same bytes.
 *
 * It runs in the calling thread: some 10 ms for a page, a few hundred for a long report.
 * @throws {PrintError} when the template does not compile or the result would not be accessible.
 */
export const printPdf = (template: PrintTemplate, data: unknown, options: PrintOptions): Buffer => {
  const attempt = (spelling: Spelling): Buffer =>
    typeset(template.source, respell(data, spelling), { ...options, title: spelling(options.title) })
  try {
    return attempt(spellingFor([data, options.title]))
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    if (error.message.includes('could not be displayed')) return attempt(everydayOnly)
    throw new PrintError(`${template.name}: ${error.message}`)
  }
}
