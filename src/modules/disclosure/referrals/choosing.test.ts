import { expect, test } from 'vitest'
import { openScene, referredCase, sendExample } from '../../../testing/referrals.ts'
import { openWorld } from '../../../testing/world.ts'
import { addLine } from '../../on-call/actions.ts'
import { paths } from '../paths.ts'
import { veiledColumn } from '../sharing/ground.ts'
import { viewReferral } from './view-actions.ts'

const need = { need: 'shelter_tonight', urgency: 'urgent' } as const
const tonight = { ...need, step: 'whole' } as const

test('a body of the directory where nobody receives here gets its referral on paper, and what it is says the directory', async () => {
  const world = await openWorld()
  world.setTime('2026-11-27T23:30:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  const away = await world.body('Påhittköpings kommun', 'municipality')
  const { sender } = await openScene(world)
  const caseId = await referredCase(sender)
  const looked = await sender.post(paths.newReferral({ caseId }), {
    ...{ ...tonight, find: 'socialnämnden i Påhittköping', search: 'yes' },
  })
  expect(await looked.text()).toMatch(
    new RegExp(
      `value="${away}"[\\s\\S]*Påhittköpings kommun[\\s\\S]*ingen tar emot här: på papper och per telefon`,
    ),
  )
  const sent = await sendExample({ sender, recipient: sender }, { caseId, toBody: away, ...need })
  const seen = await sender.perform(viewReferral, { referralId: sent.referralId })
  expect(seen).toMatchObject({ toName: 'Påhittköpings kommun', onPaper: true, state: 'sent' })
  // Nobody is told, so whoever sends it calls.
  const page = await (await sender.get(paths.referral({ referralId: sent.referralId }))).text()
  for (const told of ['Ring mottagaren', '112', 'Vad har mottagaren svarat?']) expect(page).toContain(told)
  const disclosed = await world.asSystem((tx) =>
    tx
      .selectFrom('disclosure.disclosure as d')
      .select(['d.to_body', veiledColumn('d', 'to_kind').as('to_kind')])
      .where('d.id', '=', sent.disclosureId)
      .executeTakeFirstOrThrow(),
  )
  expect(disclosed).toEqual({ to_body: away, to_kind: 'social_services' })
})

test('whoever gets a referral is one choice among those suggested and those looked for, with the number that answers now', async () => {
  const world = await openWorld()
  world.setTime('2026-11-27T23:30:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  const { sender, recipient } = await openScene(world)
  const coordinator = await world.as('regional_coordinator', 'Påhittade regionkoordinationen')
  await recipient.perform(addLine, {
    ...{ function: 'intake', telephone: '010-000 00 17' },
    hours: [{ days: 'all', opens: '00:00', closes: '00:00' }],
  })
  const caseId = await referredCase(sender)
  const choices = (page: string) =>
    [...page.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
      .map(([input]) => ({
        name: / name="([^"]*)"/.exec(input)?.[1],
        value: / value="([^"]*)"/.exec(input)?.[1],
        checked: / checked/.test(input),
      }))
      .filter(({ value }) => value === recipient.actor.bodyId || value === coordinator.actor.bodyId)

  const suggested = await sender.post(paths.referralRecipients({ caseId }), tonight)
  expect(choices(await suggested.text())).toEqual([
    { name: 'toBody', value: coordinator.actor.bodyId, checked: false },
  ])
  const looked = await sender.post(paths.newReferral({ caseId }), {
    ...{ ...tonight, toBody: coordinator.actor.bodyId },
    ...{ find: 'stödföreningen', search: 'yes' },
  })
  const page = await looked.text()
  expect(choices(page)).toEqual([
    { name: 'toBody', value: coordinator.actor.bodyId, checked: true },
    { name: 'toBody', value: recipient.actor.bodyId, checked: false },
  ])
  expect(page).toContain('svarar nu, 010-000 00 17')
})
