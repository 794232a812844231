import { type Cell, type Chapter, paragraph, plain, plainCell } from '../../../web/composed/composition.ts'
import { changedPromises } from './changed-promises.ts'
import type { Composing } from './composing.ts'
import type { ChangedPromise } from './sections.ts'
import { daysBetween } from './summary.ts'

/** What became of a promise: kept after all and how late, not kept and for how long, or when it is to be kept now. */
const became = ({ wording, document }: Composing, { kind, original, now, kept }: ChangedPromise): string => {
  const { label, count, day } = wording
  const late = (until: string) =>
    original === null ? null : count('count.days', Math.max(0, daysBetween(original, until)))
  if (kept !== null) {
    const days = late(kept)
    return days === null || (original !== null && kept <= original)
      ? label('promise.keptOn', { day: day(kept) })
      : label('promise.kept', { day: day(kept), days })
  }
  if (now !== null && (kind === 'postponed' || kind === 'late'))
    return label('promise.postponed', { day: day(now) })
  if (kind === 'late') {
    const days = late(document.asOf)
    return days === null ? label('promise.lateNoDay') : label('promise.late', { days })
  }
  return kind === 'postponed' ? label('promise.postponedNoDay') : label(`promise.${kind}`)
}

const row = (composing: Composing, promise: ChangedPromise): Cell[] => {
  const { label, day } = composing.wording
  const why = composing.runs(promise.why)
  const notes = composing.notes(promise.sources)
  return [
    promise.measure === null
      ? plainCell(promise.promise)
      : plainCell(composing.measureName(promise.measure), promise.promise),
    promise.original === null
      ? { ...plainCell(label('promise.noDay')), tone: 'quiet' }
      : plainCell(day(promise.original)),
    {
      lines: [
        [{ ...plain(became(composing, promise)), notes }],
        ...(promise.reference === null ? [] : [[plain(promise.reference)]]),
      ],
      ...(promise.kept === null && ['late', 'never_assigned'].includes(promise.kind)
        ? { tone: 'signal' as const }
        : {}),
    },
    why.length === 0 ? { ...plainCell(label('promise.noWhy')), tone: 'quiet' } : { lines: [why] },
  ]
}

/** Every promise that is late or was changed: when it was to be kept, what became of it, and why. */
export const composePromises = (composing: Composing): Chapter => {
  const { label, count, begun } = composing.wording
  const promises = changedPromises(composing.document, composing.wording)
  const written = composing.blocks(composing.document.comments?.promises ?? [])
  return {
    id: 'promises',
    level: 1,
    title: label('chapter.promises'),
    nodes:
      promises.length === 0
        ? [...written, paragraph(label('empty.promises'))]
        : [
            ...written,
            paragraph(begun(count('count.promises', promises.length))),
            {
              kind: 'table',
              id: 'promises-table',
              caption: label('table.promises'),
              columns: [
                { title: label('promise.what'), align: 'start', share: 4 },
                { title: label('promise.original'), align: 'start', share: 2 },
                { title: label('promise.became'), align: 'start', share: 2.6 },
                { title: label('promise.why'), align: 'start', share: 3.4 },
              ],
              rows: promises.map((promise) => row(composing, promise)),
              total: false,
              dense: true,
              headed: false,
            },
          ],
    chapters: [],
  }
}
