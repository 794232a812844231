import type { ActionContext } from '../../../../platform/access/action.ts'
import { type ArchivedFile, element, writeXml } from '../../../../platform/archive/index.ts'
import { mediaTypes } from '../../../../platform/files/media-type.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { printSheet, type SheetBlock } from '../../../../platform/print/case-sheet.ts'
import type { SeenCase } from '../../cases/offer.ts'
import { openText } from '../../rights/opening.ts'
import type { SubjectEntry, SubjectPart } from '../../rights/subject-part.ts'

/** A part of a case with what it says, in Swedish: the language of the archive. */
interface CollectedPart {
  readonly key: string
  readonly heading: string
  readonly entries: readonly SubjectEntry[]
}

/** A document of the case as it was added. */
interface OriginalFile {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly mediaType: string
  readonly addedAt: Date
  readonly content: Buffer
}

const LANGUAGE = 'sv'

/** Everything readable in a case, from every room. */
export const collectParts = async (
  context: ActionContext,
  seen: SeenCase,
  parts: readonly SubjectPart[],
): Promise<CollectedPart[]> => {
  const collected: CollectedPart[] = []
  for (const part of parts) {
    const entries = await part.collect(context, seen, LANGUAGE)
    if (entries.length > 0) collected.push({ key: part.key, heading: part.heading(LANGUAGE), entries })
  }
  return collected
}

const extensionOf = (mediaType: string): string =>
  Object.hasOwn(mediaTypes, mediaType) ? mediaTypes[mediaType as 'text/plain'].extension : 'bin'

/** The documents of a case, opened; those that were taken out of use too. */
export const collectFiles = async (
  { tx }: ActionContext,
  { file, key }: SeenCase,
): Promise<OriginalFile[]> => {
  const rows = await tx
    .selectFrom('support.document')
    .selectAll()
    .where('case_id', '=', file.id)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: openText(key, 'support.document', 'name', row.id, row.sealed_name),
    path: `documents/${row.id}.${extensionOf(row.media_type)}`,
    mediaType: row.media_type,
    addedAt: row.added_at,
    content: key.openBytes(`support.document.content:${row.id}`, row.sealed_content),
  }))
}

/** The case as XML: its parts with their entries, and where each document lies. Described by `schema.ts`. */
export const caseXml = (
  number: string,
  parts: readonly CollectedPart[],
  files: readonly OriginalFile[],
): Buffer =>
  writeXml(
    element('case', { number }, [
      ...parts.map(({ key, heading, entries }) =>
        element(
          'part',
          { key, heading },
          entries.map(({ at, label, value }) => element('entry', { at: at || undefined, label }, value)),
        ),
      ),
      element(
        'documents',
        {},
        files.map(({ path, mediaType, addedAt, name }) =>
          element('document', { path, mediaType, added: addedAt.toISOString() }, name),
        ),
      ),
    ]),
  )

const { date } = formatter(LANGUAGE)

const blocksOf = ({ heading, entries }: CollectedPart): SheetBlock[] => [
  { heading, level: 1 },
  {
    fields: entries.map(({ at, label, value }) => [at ? `${label}\n${date(at.slice(0, 10))}` : label, value]),
  },
]

/** The case as PDF/A, for whoever reads it in a hundred years. */
export const casePdf = (
  of: { number: string; bodyName: string; today: string },
  parts: readonly CollectedPart[],
): Buffer =>
  printSheet({
    title: `Personakt ${of.number}`,
    sender: of.bodyName,
    language: LANGUAGE,
    date: of.today,
    standard: 'archival',
    blocks: parts.flatMap(blocksOf),
  })

/** The files of the case at their places in the package. */
export const filesOf = (
  content: { xml: Buffer; pdf: Buffer; originals: readonly OriginalFile[] },
  created: Date,
): ArchivedFile[] => [
  { path: 'case.xml', mediaType: 'application/xml', content: content.xml, created },
  { path: 'case.pdf', mediaType: 'application/pdf', content: content.pdf, created },
  ...content.originals.map(({ path, mediaType, addedAt, content: bytes }) => ({
    path,
    mediaType,
    content: bytes,
    created: addedAt,
  })),
]
