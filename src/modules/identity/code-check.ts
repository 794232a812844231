import type { Settings } from '../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { OperatorError, Refusal } from '../../platform/refusal.ts'
import { openSecret } from '../../platform/vault/vault.ts'
import { findCodeApp, noteCodeStep, useRecoveryCode } from './credential-store.ts'
import { type Guess, isTaken } from './guesses.ts'
import { stepOfCode } from './one-time-code.ts'
import { isSixFigures, readRecoveryCode } from './rules.ts'

/** @throws Refusal where the installation has another key than when the app was set up: no code can be checked then. */
const openedSecret = (settings: Settings, personId: string, sealed: Buffer): string => {
  try {
    return openSecret(settings, 'one_time_code', personId, sealed)
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new Refusal('identity.code_unusable', 409)
  }
}

/**
 * Uses up a code of the app, or one of the recovery codes: each counts once.
 *
 * @throws Refusal `identity.code_wrong`, `identity.code_closed`, `identity.code_unusable`.
 */
export const useCode = async (
  where: { readonly tx: DatabaseTransaction; readonly settings: Settings; readonly now: Date },
  guess: Guess & { readonly personId: string },
  code: string,
): Promise<void> => {
  const { tx, settings, now } = where
  const wrong = new Refusal('identity.code_wrong', 422, {}, 'code')
  if (!isSixFigures(code)) {
    if (!(await useRecoveryCode(tx, guess.personId, readRecoveryCode(code), now))) throw wrong
    return
  }
  const app = await findCodeApp(tx, guess.personId)
  const secret = app && openedSecret(settings, guess.personId, app.sealed_secret)
  const used = app && secret ? await stepOfCode(secret, code, now, app.last_step) : undefined
  if (app === undefined || used === undefined) throw wrong
  if (!(await isTaken(where, guess, app.failures))) throw new Refusal('identity.code_closed', 409, {}, 'code')
  await noteCodeStep(tx, app.id, used)
}
