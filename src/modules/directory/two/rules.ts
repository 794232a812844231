import { byTwo } from '../../../platform/two/by-two.ts'
import type { BodyType } from '../body.ts'
import type { BodyKind, SaidKind } from '../kinds.ts'

/** What one says of a body and another confirms, since it decides who receives (domain rules 17 and 18). */
export type AskedChange = { readonly bodyId: string } & (
  | ({ readonly what: 'say' } & SaidKind)
  | { readonly what: 'remove'; readonly kind: BodyKind }
  | { readonly what: 'type'; readonly type: BodyType; readonly municipality: string | null }
  /** That a body that entered itself, or was entered by one, is what it says. */
  | { readonly what: 'check' }
)

/** Days in which it is confirmed, before it lapses. */
export const CHANGE_DAYS = 7

/** Nobody confirms what they said themselves (the same as `directory.may_confirm`). */
export const kindRule = byTwo<'confirm', 'say'>({ confirm: { say: 'directory.kind_by_oneself' } })
