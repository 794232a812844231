import { OperatorError, Refusal } from '../refusal.ts'
import type { StoredKey } from './key-store.ts'
import type { Providers } from './providers/providers.ts'
import { unwrapKeys } from './unwrap.ts'

/** Why the key-encryption key of a body does not open what it wrapped, in words for the operator; nothing where it does. */
export const tryKey = async (providers: Providers, stored: StoredKey): Promise<string | undefined> => {
  try {
    await unwrapKeys(providers, [stored])
    return undefined
  } catch (error) {
    if (error instanceof OperatorError) return error.message
    if (error instanceof Refusal)
      return `body ${stored.bodyId}: its key service does not answer (${error.parameters['reason']})`
    return `body ${stored.bodyId}: its key does not open what it closed`
  }
}
