import { hinted, optional, sealed } from '../../../platform/fields/field.ts'
import { choice, line, text } from '../../../platform/fields/kinds.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'

export const letterKinds = ['letter', 'summons', 'certificate', 'decision'] as const
export type LetterKind = (typeof letterKinds)[number]
export const letterLanguages = ['sv', 'en'] as const
export type LetterLanguage = (typeof letterLanguages)[number]
type LetterState = 'draft' | 'waiting' | 'finished' | 'discarded'

/** What a letter begins with. */
export const letterText = { subject: line(200), body: hinted(text(20_000, 12), 'bodyHint') }

/** Every letter. */
export const written = {
  recipient: sealed(line(200)),
  address: hinted(sealed(optional(text(400, 3))), 'addressHint'),
  subject: sealed(line(200)),
  body: hinted(sealed(text(20_000, 12)), 'bodyHint'),
}

/** A decision says why, on what it rests, and how it is appealed. */
export const decided = {
  ...written,
  reasons: sealed(text(20_000, 8)),
  provisions: hinted(sealed(line(300)), 'provisionsHint'),
  delegation: hinted(sealed(optional(line(200))), 'delegationHint'),
  appeal: choice(['court', 'none'], 'appeal_'),
  appealNote: hinted(sealed(line(300)), 'appealNoteHint'),
}

/** Why a letter was returned. */
export const returning = { returned: sealed(text(4_000, 3)) }

export const letters = versionedRecord('support.letter', 'letter', {
  ...decided,
  ...returning,
  sheet: sealed(text()),
})

/** A letter as it stands: its texts, and who took its steps. */
export type Letter = Awaited<ReturnType<typeof letters.get>> & {
  readonly kind: LetterKind
  readonly language: LetterLanguage
  readonly state: LetterState
  readonly writtenBy: string
  readonly writtenAt: Date
  readonly askedBy: string | null
  readonly returnedBy: string | null
  readonly finishedBy: string | null
  readonly finishedAt: Date | null
  readonly pages: number | null
  readonly toldOn: string | null
}
