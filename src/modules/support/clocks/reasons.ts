import type { Day } from '../../../platform/clock/clock.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'

const placeOf = (clockId: string): string => `support.clock.reason:${clockId}`

/** The reasons that have been given about a clock, one paragraph each with its day, oldest first. */
export const openReasons = (key: CaseKey, clockId: string, sealed: Buffer | null): string =>
  sealed === null ? '' : key.open(placeOf(clockId), sealed)

/** The reasons with another one after them, sealed; as they were where none was given. */
export const withReason = (
  key: CaseKey,
  clock: { readonly id: string; readonly sealedReason: Buffer | null },
  reason: string | undefined,
  today: Day,
): Buffer | null => {
  if (!reason) return clock.sealedReason
  const before = openReasons(key, clock.id, clock.sealedReason)
  return key.seal(placeOf(clock.id), `${before === '' ? '' : `${before}\n\n`}${today}: ${reason}`)
}
