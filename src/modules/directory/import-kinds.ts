import type { GivenRow, TableColumn } from './csv-columns.ts'
import { kindOfWord } from './kind-messages.ts'
import { type BodyKind, type SaidKind, SayKind } from './kinds.ts'

type Report = (
  column: TableColumn,
  code: string,
  parameters?: Readonly<Record<string, string | number>>,
) => void

const partsOf = (cell: string | undefined): string[] => (cell ?? '').split('|').map((part) => part.trim())

/** The cells of the kinds of a body: lists that belong together place by place. */
export const cellsOfKinds = (
  kinds: readonly SaidKind[],
  nameOf: (kind: BodyKind) => string,
): Record<'kinds' | 'kindsFrom' | 'kindsUntil' | 'kindsSource', string> => ({
  kinds: kinds.map(({ kind }) => nameOf(kind)).join('|'),
  kindsFrom: kinds.map(({ from }) => from ?? '').join('|'),
  kindsUntil: kinds.map(({ until }) => until ?? '').join('|'),
  kindsSource: kinds.map(({ source }) => source.replaceAll('|', '/')).join('|'),
})

/** Reads the four columns of kinds; a column that the table lacks is left as it is. */
export const readKinds = (
  cells: GivenRow['cells'],
  standing: readonly SaidKind[],
  report: Report,
): readonly SaidKind[] => {
  if (cells.kinds === undefined) return standing
  const words = partsOf(cells.kinds)
  const [from, until, sources] = [cells.kindsFrom, cells.kindsUntil, cells.kindsSource].map(partsOf)
  return words.flatMap((word, index) => {
    if (word === '') return []
    const kind = kindOfWord(word)
    const read = SayKind.omit({ bodyId: true }).safeParse({
      kind,
      from: from?.[index] || null,
      until: until?.[index] || null,
      source: sources?.[index] || standing.find((one) => one.kind === kind)?.source,
    })
    if (read.success) {
      if (read.data.from && read.data.until && read.data.until < read.data.from)
        report('kindsUntil', 'kind_ends_before', { value: word })
      return [read.data]
    }
    const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
    if (wrong.has('kind')) report('kinds', 'wrong_kind', { value: word })
    else if (wrong.has('source')) report('kindsSource', 'kind_source_missing', { value: word })
    else report(wrong.has('from') ? 'kindsFrom' : 'kindsUntil', 'wrong_day', { value: word })
    return []
  })
}
