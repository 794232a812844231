import { Refusal } from '../../../platform/refusal.ts'
import { readBibtex, writeBibtex } from './bibtex.ts'
import { readCsl, writeCsl } from './csl.ts'
import type { Reference } from './reference.ts'
import { readRis, writeRis } from './ris.ts'

/** The formats in which programs for references hand over to each other. */
export const referenceFormats = ['ris', 'bibtex', 'csl'] as const
export type ReferenceFormat = (typeof referenceFormats)[number]

const readers: Readonly<Record<ReferenceFormat, (text: string) => readonly (Reference | undefined)[]>> = {
  ris: readRis,
  bibtex: readBibtex,
  csl: readCsl,
}

/** By what a file is known, whatever it is called. */
const formatOf = (text: string): ReferenceFormat | undefined => {
  if (/^\s*\[/u.test(text)) return 'csl'
  if (/^TY {1,2}-/mu.test(text)) return 'ris'
  return /^\s*@[A-Za-z]+\s*[{(]/mu.test(text) ? 'bibtex' : undefined
}

/** What a file held: the references, and how many entries were none, for want of a title or a year. */
export interface ReferencesRead {
  readonly references: readonly Reference[]
  readonly unreadable: number
}

/**
 * Reads a file of references in whichever of the formats it is.
 *
 * @throws Refusal `reference.not_read` at `file` where it is none of them, or holds no reference.
 */
export const readReferences = (text: string): ReferencesRead => {
  const refused = new Refusal('reference.not_read', 422, {}, 'file')
  const format = formatOf(text.replace(/^\uFEFF/u, ''))
  if (format === undefined) throw refused
  try {
    const entries = readers[format](text.replace(/^\uFEFF/u, ''))
    const references = entries.filter((entry) => entry !== undefined)
    if (references.length === 0) throw refused
    return { references, unreadable: entries.length - references.length }
  } catch {
    throw refused
  }
}

const writers: Readonly<
  Record<
    ReferenceFormat,
    {
      readonly type: string
      readonly ending: string
      readonly write: (references: readonly Reference[]) => string
    }
  >
> = {
  ris: { type: 'application/x-research-info-systems', ending: 'ris', write: writeRis },
  bibtex: { type: 'application/x-bibtex', ending: 'bib', write: writeBibtex },
  csl: { type: 'application/vnd.citationstyles.csl+json', ending: 'json', write: writeCsl },
}

/** References as a file to take to another program. */
export const referencesFile = (references: readonly Reference[], format: ReferenceFormat): Response => {
  const { type, ending, write } = writers[format]
  return new Response(write(references), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="studier.${ending}"`,
    },
  })
}
