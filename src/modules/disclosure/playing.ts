import { recordConsent } from './consents/actions.ts'

/** What is done in the made-up stories of the rooms above: the actions that the pages use. */
export const disclosureActions = { recordConsent } as const
