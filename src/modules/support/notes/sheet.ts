import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import type { PrintedNotes } from './file-actions.ts'
import { noteWords } from './messages.ts'
import type { Note } from './store.ts'
import type { Thread } from './threads.ts'

const periodOf = ({ from, to }: PrintedNotes, locale: Locale): string => {
  const t = noteWords(locale)
  const { date } = formatter(locale)
  if (from !== null && to !== null) return t('sheetBetween', { from: date(from), to: date(to) })
  if (from !== null) return t('sheetFrom', { from: date(from) })
  return to === null ? t('sheetWhole') : t('sheetTo', { to: date(to) })
}

const blocksOf = (note: Note, level: 1 | 2, locale: Locale): SheetBlock[] => {
  const t = noteWords(locale)
  const format = formatter(locale)
  return [
    { heading: `${format.date(note.happenedOn)}: ${t(note.kind)}`, level },
    { paragraph: note.text },
    {
      paragraph: t('signedBy', {
        name: `${note.signerName ?? note.signerBody}, ${note.signerBody}`,
        at: format.instant(note.signedAt),
      }),
      tone: 'quiet',
    },
  ]
}

const threadBlocks = ({ note, beside }: Thread<Note>, locale: Locale): SheetBlock[] => [
  ...blocksOf(note, 1, locale),
  ...(note.aboutId === null
    ? []
    : [{ paragraph: noteWords(locale)('sheetOutside'), tone: 'quiet' } satisfies SheetBlock]),
  ...beside.flatMap((one) => blocksOf(one, 2, locale)),
]

/** The notes of a case as a sheet for the archive (PDF/A). */
export const notesSheet = (printed: PrintedNotes, locale: Locale): Sheet => {
  const t = noteWords(locale)
  const { number, threads } = printed
  const count = threads.reduce((sum, { beside }) => sum + 1 + beside.length, 0)
  return {
    title: t('sheetTitle', { number }),
    sender: printed.bodyName,
    language: locale,
    date: printed.today,
    footer: t('sheetFooter', { number }),
    standard: 'archival',
    blocks: [
      {
        fields: [
          [t('sheetPeriod'), periodOf(printed, locale)],
          ...(printed.externalNumber === null ? [] : [[t('sheetExternal'), printed.externalNumber] as const]),
          [t('sheetCount'), formatter(locale).number(count)],
        ],
      },
      ...(count === 0 ? [{ paragraph: t('sheetNone') }] : []),
      ...threads.flatMap((thread) => threadBlocks(thread, locale)),
    ],
  }
}
