/** What may stand in the way of a measure, as it was last looked at. */
export interface Risk {
  readonly id: string
  readonly planId: string
  readonly measureId: string
  readonly number: string
  readonly heading: string
  readonly words: string
  readonly raisedAt: Date
  readonly ownerId: string
  readonly ownerName: string
  /** When it is looked at next; nothing where it is over. */
  readonly nextLook: string | null
  readonly lookId: number
}
