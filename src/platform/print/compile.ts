import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** A document template in Typst, written by us. It finds its content in `data` and never holds content itself. */
export type PrintTemplate = { name: string; source: string }

/**
 * What the file is to be good for. `accessible`: read by anybody, with whatever aids (PDF/UA-1). `archival`: read in
 * a hundred years (PDF/A-2a: everything it needs is in it, and it is tagged as well). One file states one of them.
 */
export type PrintStandard = 'accessible' | 'archival'

/** A template that does not compile, or content that cannot be made an accessible PDF. Ours to repair, not the user's. */
export class PrintError extends Error {
  override name = 'PrintError'
}

/** Everything that a document is set from. */
export interface Typesetting {
  readonly source: string
  readonly data: unknown
  readonly title: string
  /** Empty for none. */
  readonly author: string
  /** Language of the text, such as `sv`. */
  readonly language: string
  /** The only time in the file, YYYY-MM-DD. */
  readonly date: string
  /** Families in the order in which a character is looked for. */
  readonly fonts: readonly string[]
  readonly standard: PrintStandard
}

// A place that exists only in the compiler: templates can read what is put there, and nothing of the machine.
const root = '/samlad-print-virtual'
const files = { main: `${root}/main.typ`, data: `${root}/data.json`, options: `${root}/options.json` }

// PDF/A-2a is the strictest part that is complete in itself: it wants tags and text that can be read out, part 3
// would only allow attachments, part 4 gives up the promise about tags.
const pdfStandards: Readonly<Record<PrintStandard, string>> = { accessible: 'ua-1', archival: 'a-2a' }

const prelude = `
#let options = json("options.json")
#let data = json("data.json")
#set document(
  title: options.title,
  author: if options.author == "" { () } else { options.author },
  date: datetime(year: options.year, month: options.month, day: options.day),
)
#set text(lang: options.language, font: options.fonts, fallback: false)
// Where a long word may be broken. The sign itself would be told as a part of the letter before it, and of every such letter of the file.
#show "\\u{200b}": box()
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

/**
 * Sets a document and writes it as PDF.
 * @throws {PrintError} when the source does not compile or the result would not meet the standard.
 */
export const typeset = (setting: Typesetting): Buffer => {
  const { source, data, date, standard, ...options } = setting
  const [year, month, day] = date.split('-').map(Number)
  const engine = sharedCompiler()
  engine.resetShadow()
  engine.addSource(files.main, prelude + source)
  engine.mapShadow(files.data, Buffer.from(JSON.stringify(data)))
  engine.mapShadow(files.options, Buffer.from(JSON.stringify({ ...options, year, month, day })))
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
      pdfStandard: pdfStandards[standard],
      pdfTags: true,
      creationTimestamp: Date.parse(`${date}T00:00:00Z`) / 1000,
    })
  } catch (error) {
    throw new PrintError(reasonOf(error))
  } finally {
    engine.evictCache(10)
  }
}
