import type { z } from 'zod'
import type { sendInput } from '../modules/disclosure/referrals/schema.ts'
import { sendReferral } from '../modules/disclosure/referrals/send-actions.ts'
import { givenCase } from './cases.ts'
import type { TestPerson, World } from './world.ts'

/** The fictional people of the tests of referrals. */
export interface Scene {
  readonly sender: TestPerson
  readonly recipient: TestPerson
  readonly third: TestPerson
}

export const openScene = async (world: World): Promise<Scene> => ({
  sender: await world.as('caseworker', 'Exempelköpings kommun'),
  recipient: await world.as('ngo_officer', 'Påhittade stödföreningen'),
  third: await world.as('caseworker', 'Exempelstads kommun'),
})

/** What is written in the example's case: of it only what is disclosed may reach anybody. */
export const planted = {
  identity: { full_name: 'Påhittad HEMLIGNAMN', languages: 'thai' },
  contact: { safe_ways: 'call', telephone: '070-SYNLIGT' },
  whereabouts: { address: 'HEMLIGGATAN 1' },
  health: { health: 'HEMLIGVÅRD' },
  needs: { wants: 'SYNLIGÖNSKAN', needs: 'leaving_prostitution' },
} as const

export const referredCase = (sender: TestPerson): Promise<string> =>
  givenCase(sender, { chosenName: 'Påhittad Synlig', county: '14', language: 'th', values: planted })

type Sent = z.input<typeof sendInput>

/** Sends an example: on the consent that is given with it, with what such a recipient usually needs. */
export const sendExample = async (
  { sender, recipient }: Pick<Scene, 'sender' | 'recipient'>,
  changed: Partial<Sent> = {},
): Promise<{ referralId: string; caseId: string; disclosureId: string }> => {
  const caseId = changed.caseId ?? (await referredCase(sender))
  const { referralId, disclosureId } = await sender.perform(sendReferral, {
    caseId,
    toBody: recipient.actor.bodyId,
    need: 'leaving_prostitution',
    urgency: 'ordinary',
    message: 'Påhittat meddelande MEDDELANDE',
    ground: 'new_consent',
    language: 'th',
    interpreter: 'telephone',
    manner: 'oral',
    itemsChoice: 'usual',
    ...changed,
  })
  return { referralId, caseId, disclosureId }
}
