// A form that is taken along from a page of the house: it says what it asks and where it is sent, and the device does the rest.

/** One line of it: a box to tick where one at most can be meant, else a number. */
export interface TakenLine {
  readonly name: string
  readonly label: string
  readonly most: number
  /** What the house knows of it; null where nobody has said anything yet. */
  readonly value: number | null
}

export interface TakenForm {
  readonly title: string
  readonly lead: string
  /** Where it is sent, and under which name of the body its lines stand there. */
  readonly address: string
  readonly under: string
  /** The page that it was taken from. */
  readonly page: string
  readonly lines: readonly TakenLine[]
}
