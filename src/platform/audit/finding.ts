/** Something in the trail that is not as it was written or sealed. */
export interface Finding {
  readonly kind:
    | 'record_changed'
    | 'record_missing'
    | 'record_unsealed'
    | 'record_forged'
    | 'record_repeated'
    | 'numbers_missing'
    | 'second_place_changed'
    | 'block_changed'
    | 'block_missing'
    | 'chain_broken'
    | 'archive_changed'
    | 'archive_unreadable'
    | 'head_differs'
    | 'head_unsigned'
  /** Number of the record or of the block; of the first missing number of a run. */
  readonly number: number
  /** The last number that is missing in a row. */
  readonly last?: number
  /** The run that it is about. */
  readonly run?: string
}
