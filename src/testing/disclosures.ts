import { recordConsent } from '../modules/disclosure/consents/actions.ts'
import type { DisclosureRequest } from '../modules/disclosure/telling/schema.ts'
import type { TestPerson } from './world.ts'

/** A consent of the person's, through the action that its page uses. @returns its identifier. */
export const givenConsent = async (
  worker: TestPerson,
  given: Pick<DisclosureRequest, 'caseId' | 'purpose' | 'items'> & {
    readonly toBody: string
    readonly givenOn: string
    readonly expiresOn: string
  },
): Promise<string> => {
  const { items, toBody, purpose, ...consent } = given
  const { consentId } = await worker.perform(recordConsent, {
    ...consent,
    language: 'sv',
    interpreter: 'none_needed',
    representative: 'none',
    manner: 'oral',
    items: items.map((item) => ({ ...item, toBody, purpose })),
  })
  return consentId
}
