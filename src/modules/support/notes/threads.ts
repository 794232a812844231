interface Standing {
  readonly id: string
  readonly aboutId: string | null
  readonly signedAt: Date
}

/** A note with everything that stands beside it: corrections and dissents of it, and of those in their turn. */
export interface Thread<Note> {
  readonly note: Note
  /** In the order in which they were signed. */
  readonly beside: readonly Note[]
}

const bySigning = (first: Standing, second: Standing): number =>
  first.signedAt.getTime() - second.signedAt.getTime()

/**
 * Gathers notes with what stands beside each. The order of the notes themselves is kept; one whose own first note is not
 * among them stands alone.
 */
export const threadsOf = <Note extends Standing>(notes: readonly Note[]): Thread<Note>[] => {
  const known = new Map(notes.map((note) => [note.id, note]))
  const firstOf = (note: Note): Note => {
    const about = note.aboutId === null ? undefined : known.get(note.aboutId)
    return about === undefined ? note : firstOf(about)
  }
  const threads = new Map<string, Note[]>()
  for (const note of notes) {
    const first = firstOf(note).id
    threads.set(first, [...(threads.get(first) ?? []), note])
  }
  return notes
    .filter((note) => firstOf(note) === note)
    .map((note) => ({
      note,
      beside: (threads.get(note.id) ?? []).filter((one) => one !== note).sort(bySigning),
    }))
}
