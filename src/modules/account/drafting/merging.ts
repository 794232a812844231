import type { Proposed } from './proposals/proposed.ts'
import type { SentenceRow } from './store.ts'

/** A sentence as it stands after drafting; `id` is null for a new one. */
export interface Merged {
  readonly id: string | null
  readonly position: number
  readonly paragraph: number
  /** What the program proposes for it now; null for what an author wrote, or what is not proposed any longer. */
  readonly proposed: Proposed | null
  readonly change: 'none' | 'new' | 'replaced' | 'news'
}

export interface Merging {
  readonly sentences: readonly Merged[]
  /** Drafted sentences that nobody has read or changed and that nothing gives any longer. */
  readonly gone: readonly string[]
}

type Row = Pick<SentenceRow, 'id' | 'paragraph' | 'text' | 'draftKey' | 'draftText' | 'readAt'>

interface Place {
  readonly row: Row | null
  readonly proposed: Proposed | null
}

const isUntouched = (row: Row): boolean => row.text === row.draftText

const changeOf = ({ row, proposed }: Place): Merged['change'] => {
  if (row === null) return 'new'
  if (proposed === null || proposed.text === row.draftText) return 'none'
  return isUntouched(row) ? 'replaced' : 'news'
}

/** In which paragraph each stands: proposals by theirs, an author's sentence with the one that it followed. */
const paragraphsOf = (places: readonly Place[], rows: readonly Row[]): number[] => {
  let [number, last] = [0, '']
  return places.map(({ row, proposed }) => {
    const before = row === null ? undefined : rows[rows.indexOf(row) - 1]
    const follows = proposed === null && row !== null && before?.paragraph === row.paragraph
    const group = follows ? last : (proposed?.paragraph ?? `written ${row?.paragraph}`)
    if (group !== last || number === 0) number += 1
    last = group
    return number
  })
}

/**
 * What a section holds after drafting again: what an author wrote, changed or read stays where it stands; what is new comes after
 * what it follows in the draft; what an author took away stays away for as long as it says the same.
 *
 * @param leftOut sentences that an author took away, by what they were drafted from.
 */
export const mergeDraft = (
  rows: readonly Row[],
  proposals: readonly Proposed[],
  leftOut: ReadonlyMap<string, string>,
): Merging => {
  const wanted = proposals.filter(
    ({ key, text }) => leftOut.get(key) !== text || rows.some(({ draftKey }) => draftKey === key),
  )
  const byKey = new Map(wanted.map((proposed) => [proposed.key, proposed]))
  const gone = rows.filter(
    (row) => row.draftKey !== null && !byKey.has(row.draftKey) && row.readAt === null && isUntouched(row),
  )
  const places: Place[] = rows
    .filter((row) => !gone.includes(row))
    .map((row) => ({ row, proposed: row.draftKey === null ? null : (byKey.get(row.draftKey) ?? null) }))
  let after = 0
  for (const proposed of wanted) {
    const at = places.findIndex((place) => place.proposed?.key === proposed.key)
    if (at >= 0) after = at + 1
    else {
      places.splice(after, 0, { row: null, proposed })
      after += 1
    }
  }
  const paragraphs = paragraphsOf(places, rows)
  return {
    sentences: places.map((place, index) => ({
      id: place.row?.id ?? null,
      position: index + 1,
      paragraph: paragraphs[index]!,
      proposed: place.proposed,
      change: changeOf(place),
    })),
    gone: gone.map(({ id }) => id),
  }
}
