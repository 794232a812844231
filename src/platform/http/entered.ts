/** A name of a form with what was entered under it. */
export type Entry = readonly [name: string, value: string]

/** What stood in a form when it was sent, as the browser sent it: so it can be set into the same form again. */
export interface Entered {
  /** Where the form was sent to, without what a query may hold. */
  readonly address: string
  /** What marks this rendering of the form (`idempotencyKey`), where it was an identifier; else a new one. */
  readonly key: string
  /** The token that it came with, which goes back to its sender alone; absent in one that was kept. */
  readonly token?: string
  /** In the order of the form, without its token and what is never kept. Paragraphs keep their line breaks. */
  readonly entries: readonly Entry[]
  /** Files that were chosen, by the name of their field and their own: they must be chosen again. */
  readonly files: readonly Entry[]
}

/** The same form as a body of a request, to be read as if it had just been sent. */
export const formDataOf = ({ entries }: Entered): FormData => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}
