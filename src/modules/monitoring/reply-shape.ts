import type { Day } from '../../platform/clock/clock.ts'
import type { Piece } from './sources/piece.ts'

/** A source that an answer rests on. */
type ReplySource = Omit<Piece, 'text'>

interface ReplyBody {
  readonly body: string
  readonly answer: string
  readonly source: string
  readonly asOf: Day
}

/** An answer as it goes out: its words, its figures, and each source with its day. */
export interface ReplyPart {
  readonly number: string
  readonly topic: string
  readonly article: string
  readonly wording: string
  readonly answer: string
  readonly sources: readonly ReplySource[]
  readonly bodies: readonly ReplyBody[]
}

/** A reply to a round. */
export interface Reply {
  readonly format: 'samlad.monitoring-reply/1'
  readonly mechanism: string
  readonly name: string
  readonly reference: string
  readonly from: string
  readonly parts: readonly ReplyPart[]
}
