export const fileKinds = ['own', 'coordination'] as const
export type FileKind = (typeof fileKinds)[number]

export const signOffs = ['none', 'decisions', 'all'] as const
export type SignOff = (typeof signOffs)[number]

/** How a body works with cases, as it has said; a body that has said nothing keeps a file of its own. */
export interface BodySetting {
  readonly fileKind: FileKind
  readonly secrecy: 'social' | 'health' | 'migration' | 'police' | 'private_provider' | 'ngo'
  readonly retention: 'municipal' | 'private_provider' | 'ngo' | 'state' | 'health'
  readonly archiveFirst: boolean
  readonly researchSample: boolean
  /** Opening and closing hour, `HH:MM`. */
  readonly opensAt: string
  readonly closesAt: string
  readonly alwaysOnDuty: boolean
  /** What of its letters another who leads signs before it is finished. */
  readonly signOff: SignOff
  /** The body's own county, where it has one. */
  readonly county: string | null
}
