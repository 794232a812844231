import { randomUUID } from 'node:crypto'
import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { databaseFor, perform, setActor } from '../../../platform/access/action.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { asked } from '../../../testing/referral-addresses.ts'
import { openScene, planted, referredCase, type Scene, sendExample } from '../../../testing/referrals.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewConsents } from '../consents/actions.ts'
import { viewWithdrawal, withdrawConsent } from '../withdrawal/actions.ts'
import { coordinateOffer, viewOffer } from './offer-actions.ts'
import { steps } from './rules.ts'
import { saveDraft, sendReferral } from './send-actions.ts'
import {
  acceptReferral,
  askForMore,
  beginReferral,
  closeReferral,
  declineReferral,
  giveMore,
  reportOutcome,
  withdrawReferral,
} from './step-actions.ts'
import { viewCaseReferrals, viewCoordinated, viewInbox, viewReferral, viewSent } from './view-actions.ts'

let world: World
let scene: Scene

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Exempelstads kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  scene = await openScene(world)
})

const inboxOf = async (person: TestPerson) => (await person.perform(viewInbox, {})).rows.map(({ id }) => id)
const sentOf = async (person: TestPerson) => (await person.perform(viewSent, {})).rows.map(({ id }) => id)

test('the database knows the same steps as the rules', async () => {
  const inRules = Object.entries(steps).flatMap(([from, leading]) =>
    Object.values(leading as Record<string, { to: string; by: string }>).map(
      ({ to, by }) => `${from} ${to} ${by}`,
    ),
  )
  const inDatabase = await world.asSystem(async (tx) => {
    const { rows } = await sql<{ step: string }>`
      select from_state || ' ' || to_state || ' ' || side as step from disclosure.referral_steps()`.execute(
      tx,
    )
    return rows.map(({ step }) => step)
  })
  expect(inDatabase.toSorted()).toEqual(inRules.toSorted())
})

test('the recipient sees what was disclosed and the message, and nothing else of the case', async () => {
  const { referralId, caseId } = await sendExample(scene)
  const seen = await scene.recipient.perform(viewReferral, { referralId })
  const text = JSON.stringify(seen)
  expect(text).toContain('SYNLIGÖNSKAN')
  expect(text).toContain('070-SYNLIGT')
  expect(text).toContain('MEDDELANDE')
  expect(text).not.toContain('HEMLIG')
  expect(text).not.toContain(caseId)
  expect(seen.state).toBe('received')
  const html = await (await scene.recipient.get(`/referrals/${referralId}`)).text()
  expect(html).toContain('SYNLIGÖNSKAN')
  expect(html).not.toContain('HEMLIG')
})

test('a third body learns nothing at any address', async () => {
  const { referralId, caseId } = await sendExample(scene)
  for (const address of asked(referralId, caseId).pages)
    expect((await scene.third.get(address)).status, address).toBe(404)
  for (const [address, fields] of asked(referralId, caseId).forms)
    expect((await scene.third.post(address, fields)).status, address).toBe(404)
  expect(await inboxOf(scene.third)).toEqual([])
  expect(await sentOf(scene.third)).toEqual([])
})

test('the sender cannot answer: for anybody but the recipient there is nothing to accept', async () => {
  const { referralId } = await sendExample(scene)
  const given = { referralId }
  for (const person of [scene.sender, scene.third]) {
    await expect(person.perform(acceptReferral, given)).rejects.toBeInstanceOf(NotFound)
    await expect(person.perform(declineReferral, { ...given, reason: 'full' })).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(
      person.perform(reportOutcome, { ...given, outcome: 'support_given' }),
    ).rejects.toBeInstanceOf(NotFound)
  }
  await expect(scene.recipient.perform(withdrawReferral, given)).rejects.toBeInstanceOf(NotFound)
})

test('past the actions the database lets the sender answer nothing and the recipient change nothing that was sent', async () => {
  const { referralId } = await sendExample(scene)
  const asPerson = (person: TestPerson, change: ReturnType<typeof sql>) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, person.actor, world.house.clock.now())
      const { numAffectedRows } =
        await sql`update disclosure.referral set ${change} where id = ${referralId}`.execute(tx)
      return numAffectedRows
    })
  await expect(asPerson(scene.sender, sql`state = 'received'`)).rejects.toThrow('no such step')
  await expect(asPerson(scene.recipient, sql`state = 'accepted'`)).rejects.toThrow('no such step')
  await expect(asPerson(scene.recipient, sql`state = 'withdrawn'`)).rejects.toThrow('no such step')
  await expect(asPerson(scene.recipient, sql`need = 'housing'`)).rejects.toThrow('stays as it was sent')
  await expect(asPerson(scene.recipient, sql`from_body = to_body`)).rejects.toThrow()
  expect(await asPerson(scene.third, sql`state = 'received'`)).toBe(0n)
})

test('a referral without an outcome stays on both lists until it is reported and the sender has closed it', async () => {
  const { referralId } = await sendExample(scene)
  const listed = async () => [
    (await inboxOf(scene.recipient)).includes(referralId),
    (await sentOf(scene.sender)).includes(referralId),
  ]
  expect(await listed()).toEqual([true, true])
  await scene.recipient.perform(acceptReferral, { referralId })
  await expect(scene.sender.perform(closeReferral, { referralId })).rejects.toMatchObject({
    code: 'referral.not_now',
  })
  await scene.recipient.perform(beginReferral, { referralId })
  expect(await listed()).toEqual([true, true])
  await scene.recipient.perform(reportOutcome, {
    referralId,
    outcome: 'support_given',
    words: 'Påhittat utfall',
  })
  expect(await listed()).toEqual([true, true])
  const seen = await scene.sender.perform(viewReferral, { referralId })
  expect(seen).toMatchObject({ outcome: 'support_given', outcomeWords: 'Påhittat utfall' })
  await scene.sender.perform(closeReferral, { referralId })
  expect(await listed()).toEqual([false, false])
})

test('a declined referral keeps its reason and stays with the sender until it has been read', async () => {
  const { referralId } = await sendExample(scene)
  await scene.recipient.perform(declineReferral, { referralId, reason: 'full', words: 'Påhittat: i januari' })
  expect(await scene.sender.perform(viewReferral, { referralId })).toMatchObject({
    state: 'declined',
    declineReason: 'full',
    answer: 'Påhittat: i januari',
  })
  expect(await inboxOf(scene.recipient)).not.toContain(referralId)
  expect(await sentOf(scene.sender)).toContain(referralId)
  await expect(scene.recipient.perform(acceptReferral, { referralId })).rejects.toMatchObject({
    code: 'referral.not_now',
  })
})

test('taken back, the recipient sees nothing of it any longer, is told, and is asked what became of the copy', async () => {
  const { referralId, disclosureId } = await sendExample(scene)
  await scene.recipient.perform(viewReferral, { referralId })
  await scene.sender.perform(withdrawReferral, { referralId })
  const seen = await scene.recipient.perform(viewReferral, { referralId })
  expect(seen).toMatchObject({ state: 'withdrawn', message: null, disclosures: [], may: [] })
  const { takenBack } = await scene.recipient.perform(viewInbox, {})
  expect(takenBack.map(({ id }) => id)).toContain(referralId)
  const copy = await world.asSystem((tx) =>
    tx
      .selectFrom('disclosure.copy')
      .select('withdrawal_told_at')
      .where('disclosure_id', '=', disclosureId)
      .executeTakeFirstOrThrow(),
  )
  expect(copy.withdrawal_told_at).not.toBeNull()
})

test('taken back, a live view that came with it is closed at once, and stays closed after a restore', async () => {
  const shelterless = await world.as('ngo_officer', 'Påhittade följeslagarna')
  await world.asSystem((tx) =>
    tx
      .updateTable('directory.body')
      .set({ type: 'ngo' })
      .where('id', '=', shelterless.actor.bodyId)
      .execute(),
  )
  const { referralId, caseId, disclosureId } = await sendExample(
    { sender: shelterless, recipient: scene.recipient },
    { form: 'live', liveGround: 'own_consent_and_ngo_file' },
  )
  await scene.recipient.perform(viewReferral, { referralId })
  expect((await scene.recipient.get(`/cases/${caseId}`)).status).toBe(200)
  await shelterless.perform(withdrawReferral, { referralId })
  expect((await scene.recipient.get(`/cases/${caseId}`)).status).toBe(404)
  const remembered = await world.house.vault.remembered()
  expect(remembered.map(({ subjectId }) => subjectId)).toContain(disclosureId)
})

test('when the person withdraws the consent, what came with the referral is shown no longer', async () => {
  const { referralId, caseId } = await sendExample(scene)
  await scene.recipient.perform(viewReferral, { referralId })
  const { consents } = await scene.sender.perform(viewConsents, { caseId })
  await scene.sender.perform(withdrawConsent, { caseId, consentId: consents[0]!.id })
  const seen = await scene.recipient.perform(viewReferral, { referralId })
  expect(seen.message).toBeNull()
  expect(JSON.stringify(seen)).not.toContain('SYNLIGÖNSKAN')
  expect(seen.disclosures).toEqual([])
})

test('when the person withdraws the consent the referral that rested on it ends, on both sides, whoever tries to go on', async () => {
  const { referralId, caseId } = await sendExample(scene)
  await scene.recipient.perform(viewReferral, { referralId })
  const consentId = (await scene.sender.perform(viewConsents, { caseId })).consents[0]!.id
  const before = await scene.sender.perform(viewWithdrawal, { caseId, consentId })
  expect(before.referrals).toMatchObject([{ id: referralId, isStopped: false }])
  await scene.sender.perform(withdrawConsent, { caseId, consentId })
  for (const side of [scene.sender, scene.recipient])
    expect(await side.perform(viewReferral, { referralId })).toMatchObject({
      state: 'withdrawn',
      endReason: 'consent_withdrawn',
      may: [],
    })
  expect((await scene.recipient.perform(viewInbox, {})).takenBack.map(({ id }) => id)).toContain(referralId)
  expect(await (await scene.recipient.get(`/referrals/${referralId}`)).text()).toContain(
    'Personen har återkallat sitt samtycke. Remissen är tillbakatagen',
  )
  expect((await scene.sender.perform(viewWithdrawal, { caseId, consentId })).referrals).toMatchObject([
    { id: referralId, isStopped: true },
  ])
  // It stands on the recipient's first page, and so does the copy that is to be answered for.
  const waiting = await listWaiting(world.house.database, scene.recipient.actor)
  expect(waiting.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['disclosure.referral_stopped', 'disclosure.copy_withdrawn']),
  )
  await expect(scene.recipient.perform(acceptReferral, { referralId })).rejects.toMatchObject({
    code: 'referral.not_now',
  })
  // Past the actions too: as the recipient, and as whoever may do most.
  for (const actor of [scene.recipient.actor, { kind: 'system' as const, name: 'test' }])
    await expect(
      databaseFor(world.house, actor)
        .transaction()
        .execute(async (tx) => {
          await setActor(tx, actor, world.house.clock.now())
          await sql`update disclosure.referral set state = 'accepted', end_reason = null where id = ${referralId}`.execute(
            tx,
          )
        }),
    ).rejects.toThrow(/rested on has ended|follows from its ground|no such step/)
})

test('somebody on the deny list at the recipient does not learn of the referral, while a colleague does', async () => {
  const colleague = await world.as('ngo_officer', 'Påhittade stödföreningen')
  const { referralId, caseId } = await sendExample(scene)
  await world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, scene.sender.actor, world.house.clock.now())
    await sql`insert into disclosure.denial (id, case_id, person_alias, sealed_reason, made_by, made_at)
      values (${randomUUID()}, ${caseId}, access.alias('denied', ${scene.recipient.actor.personId}), 'x', ${scene.sender.actor.personId}, now())`.execute(
      tx,
    )
  })
  await expect(scene.recipient.perform(viewReferral, { referralId })).rejects.toBeInstanceOf(NotFound)
  expect(await inboxOf(scene.recipient)).not.toContain(referralId)
  expect((await colleague.perform(viewReferral, { referralId })).id).toBe(referralId)
})

test('a second click makes one referral', async () => {
  const caseId = await referredCase(scene.sender)
  const fields = {
    idempotencyKey: randomUUID(),
    toBody: scene.recipient.actor.bodyId,
    need: 'leaving_prostitution',
    urgency: 'urgent',
    ground: 'new_consent',
    language: 'th',
    interpreter: 'telephone',
    manner: 'oral',
    itemsChoice: 'usual',
  }
  const answers = await Promise.all([
    scene.sender.post(`/cases/${caseId}/referrals/new`, fields),
    scene.sender.post(`/cases/${caseId}/referrals/new`, fields),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
  expect((await scene.sender.perform(viewCaseReferrals, { caseId })).rows).toHaveLength(1)
})

test('what is wrong is told at its field, nothing is half saved, and what was entered is kept', async () => {
  const caseId = await referredCase(scene.sender)
  const refused = await scene.sender.post(`/cases/${caseId}/referrals/new`, {
    toBody: scene.sender.actor.bodyId,
    need: 'leaving_prostitution',
    urgency: 'urgent',
    ground: 'new_consent',
    language: 'th',
    interpreter: 'telephone',
    manner: 'oral',
    itemsChoice: 'usual',
    message: 'Påhittat, skrivet för hand',
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('Mottagaren är er egen verksamhet')
  expect(html).toContain('Påhittat, skrivet för hand')
  expect((await scene.sender.perform(viewCaseReferrals, { caseId })).rows).toHaveLength(0)
  expect((await scene.sender.perform(viewConsents, { caseId })).consents).toHaveLength(0)
})

test('all that a referral lacks is asked for at once: how soon, on what ground and with what in it, and whom it goes to', async () => {
  const caseId = await referredCase(scene.sender)
  const told = async (given: Record<string, string>) => {
    const $ = load(await (await scene.sender.post(`/cases/${caseId}/referrals/new`, given)).text())
    return $('.error-summary a, .ds-error-summary a')
      .toArray()
      .map((link) => $(link).attr('href'))
  }
  expect(await told({ need: 'leaving_prostitution' })).toEqual(
    expect.arrayContaining(['#field-urgency', '#field-ground', '#field-itemsChoice', '#field-toBody']),
  )
  const rest = { need: 'leaving_prostitution', urgency: 'urgent', itemsChoice: 'usual' }
  expect(await told({ ...rest, ground: 'consent' })).toEqual(
    expect.arrayContaining(['#field-consentId', '#field-toBody']),
  )
})

test.each([
  ['a wide provision', { ground: 'other', provision: 'general_clause' }, 'legal.general_clause_excluded'],
  ['nobody', { toBody: undefined }, 'disclosure.recipient_missing'],
  ['paper without a kind', { toBody: undefined, toName: 'Påhittad läkare' }, 'referral.kind_missing'],
  ['a body without anybody', { toBody: randomUUID() }, 'referral.nobody_receives'],
  ['a coordinator that is none', { coordinatorBody: randomUUID() }, 'referral.not_a_coordinator'],
] as const)('%s is refused with its reason', async (_, changed, code) => {
  await expect(sendExample(scene, changed)).rejects.toMatchObject({ code })
})

test('a shelter is neither suggested nor found, and asked by its number it is refused like a body that is not there', async () => {
  const shelter = await world.as('shelter_staff', 'Påhittade skyddet')
  await world.asSystem((tx) =>
    tx.updateTable('directory.body').set({ type: 'ngo' }).where('id', '=', shelter.actor.bodyId).execute(),
  )
  const caseId = await referredCase(scene.sender)
  const asked = { need: 'protected_housing', urgency: 'urgent' }
  const suggested = await scene.sender.post(`/cases/${caseId}/referrals/recipients`, asked)
  const looked = await scene.sender.post(`/cases/${caseId}/referrals/new`, {
    ...{ ...asked, find: 'Påhittade s', search: 'yes' },
  })
  const html = `${await suggested.text()}${await looked.text()}`
  expect(html).toContain('Påhittade stödföreningen')
  expect(html).not.toContain('Påhittade skyddet')
  expect(html).not.toContain(shelter.actor.bodyId)
  await expect(sendExample(scene, { caseId, toBody: shelter.actor.bodyId })).rejects.toMatchObject({
    code: 'referral.nobody_receives',
  })
})

test('a draft is kept sealed, and nobody but those who work on the case learns of it', async () => {
  const caseId = await referredCase(scene.sender)
  const { referralId } = await scene.sender.perform(saveDraft, {
    caseId,
    need: 'leaving_prostitution',
    urgency: 'urgent',
    filled: { message: 'Påhittat UTKAST', toBody: scene.recipient.actor.bodyId },
  })
  const html = await (await scene.sender.get(`/cases/${caseId}/referrals/new?draft=${referralId}`)).text()
  expect(html).toContain('Påhittat UTKAST')
  await expect(scene.recipient.perform(viewReferral, { referralId })).rejects.toBeInstanceOf(NotFound)
  const row = await world.asSystem((tx) =>
    tx.selectFrom('disclosure.referral').selectAll().where('id', '=', referralId).executeTakeFirstOrThrow(),
  )
  expect(JSON.stringify(row)).not.toContain('UTKAST')
  const sent = await sendExample(scene, { caseId, draftId: referralId })
  expect(sent.referralId).toBe(referralId)
  await expect(sendExample(scene, { caseId, draftId: referralId })).rejects.toMatchObject({
    code: 'referral.sent_already',
  })
})

test('a draft of another case is none of this one', async () => {
  const first = await referredCase(scene.sender)
  const { referralId } = await scene.sender.perform(saveDraft, { caseId: first, need: 'housing' })
  await expect(sendExample(scene, { draftId: referralId })).rejects.toBeInstanceOf(NotFound)
})

test('the recipient asks for more with a reason, and gets it as a disclosure of its own', async () => {
  const { referralId, caseId } = await sendExample(scene)
  await scene.recipient.perform(askForMore, { referralId, words: 'Påhittat skäl: mediciner' })
  const before = await scene.sender.perform(viewReferral, { referralId })
  expect(before.events.find(({ kind }) => kind === 'asked_for_more')?.words).toBe('Påhittat skäl: mediciner')
  expect(JSON.stringify(await scene.recipient.perform(viewReferral, { referralId }))).not.toContain(
    'HEMLIGVÅRD',
  )
  await scene.sender.perform(giveMore, {
    referralId,
    ground: 'new_consent',
    language: 'th',
    interpreter: 'telephone',
    manner: 'oral',
    items: [{ section: 'health', field: 'health' }],
  })
  const after = JSON.stringify(await scene.recipient.perform(viewReferral, { referralId }))
  expect(after).toContain(planted.health.health)
  expect(after).not.toContain('HEMLIGNAMN')
  expect(after).not.toContain(caseId)
})

test('one coordinated offer: the coordinator sees the referrals by the person’s consent, not the case, and only while it holds', async () => {
  const coordinator = await world.as('regional_coordinator', 'Länsstyrelsen i Påhittat län')
  const { referralId, caseId } = await sendExample(scene)
  await expect(coordinator.perform(viewOffer, { caseId })).rejects.toBeInstanceOf(NotFound)
  await scene.sender.perform(coordinateOffer, {
    caseId,
    coordinatorBody: coordinator.actor.bodyId,
    language: 'th',
    interpreter: 'telephone',
    manner: 'oral',
  })
  const second = await sendExample(scene, { caseId, need: 'somebody_to_talk_to' })
  const offer = await coordinator.perform(viewOffer, { caseId })
  expect(offer.rows.map(({ id }) => id)).toEqual([referralId, second.referralId])
  expect(offer.number).toBeNull()
  expect((await coordinator.perform(viewCoordinated, {})).rows).toHaveLength(2)
  const seen = await coordinator.perform(viewReferral, { referralId })
  expect(seen).toMatchObject({ standing: 'coordinator', message: null, disclosures: [], may: [] })
  expect((await coordinator.get(`/cases/${caseId}`)).status).toBe(404)
  await expect(coordinator.perform(acceptReferral, { referralId })).rejects.toBeInstanceOf(NotFound)
  const { consents } = await scene.sender.perform(viewConsents, { caseId })
  const yes = consents.find(({ items }) => items.some(({ toBody }) => toBody === coordinator.actor.bodyId))!
  await scene.sender.perform(withdrawConsent, { caseId, consentId: yes.id })
  await expect(coordinator.perform(viewOffer, { caseId })).rejects.toBeInstanceOf(NotFound)
  await expect(coordinator.perform(viewReferral, { referralId })).rejects.toBeInstanceOf(NotFound)
})

test('nobody sends a referral of a case that they do not work on', async () => {
  const caseId = await referredCase(scene.sender)
  await expect(
    perform(world.house, { actor: scene.third.actor }, sendReferral, {
      caseId,
      toBody: scene.recipient.actor.bodyId,
      need: 'housing',
      urgency: 'urgent',
      ground: 'other',
      provision: 'harm_test',
      itemsChoice: 'usual',
    }),
  ).rejects.toBeInstanceOf(NotFound)
})
