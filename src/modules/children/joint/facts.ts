/** What the first wall decides from: facts of a joint investigation as they are now, for the actor who asks. */
export interface JointFacts {
  /** The social services that asked for it. */
  readonly bodyId: string
  readonly open: boolean
  /** Works with the layer of the own authority, also after the end. */
  readonly staffs: boolean
  /** Takes part now: ends with the investigation, and when the authority leaves. */
  readonly takesPart: boolean
  /** Works for the social services that asked. */
  readonly asks: boolean
  /** The own authority has been asked and has not answered. */
  readonly invited: boolean
}
