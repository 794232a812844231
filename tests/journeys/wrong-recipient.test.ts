import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeReport } from '../../src/modules/children/concern/report-actions.ts'
import { addHouse, addHouseBody } from '../../src/modules/children/joint/house-actions.ts'
import { recordConsent } from '../../src/modules/disclosure/consents/actions.ts'
import { registerRequest } from '../../src/modules/disclosure/requests/compelled/actions.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { createTokenFor } from '../../src/modules/identity/index.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import type { DatabaseTransaction } from '../../src/platform/database/connect.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// What a caseworker found at midnight: a woman's telephone number went to the Election Authority as "police or prosecutor",
// Lantmäteriet was taken for health care and was sent a report of concern for a child, and an authority that had ended was
// offered everywhere. Each way is tried by page, by program and as the application's role in the database.

let scene: SharingScene
let election: string
let survey: string
let ended: string
let caseId: string
let childId: string

beforeAll(async () => {
  scene = await openSharing()
  election = await scene.world.body('Påhittade valmyndigheten')
  survey = await scene.world.body('Påhittade lantmäteriet')
  ended = await scene.world.body('Påhittade rikspolisen', 'agency', 'police')
  await scene.world.asSystem((tx) =>
    tx.updateTable('directory.body').set({ active_until: '2014-12-31' }).where('id', '=', ended).execute(),
  )
  caseId = await scene.aCase()
  childId = await scene.aCase(scene.social, 'child')
})

/** Her telephone number, for the investigation of a serious offence (OSL 10:23). */
const number = (toBody: string, changed = {}) =>
  scene.toPolice(caseId, { toBody, items: [{ section: 'contact', field: 'telephone' }], ...changed })

/** Works as the application's role with the caseworker's own rights: row-level security and triggers hold, no action does. */
const asCaseworker = <T>(work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> =>
  scene.world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, scene.social.actor, scene.world.house.clock.now())
    return work(tx)
  })

/** Sends as a program that acts for the caseworker. */
const byProgram = async (address: string, sent: unknown) => {
  const { house, app, asSystem } = scene.world
  const { email } = await asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', scene.social.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const { secret } = await perform(
    house,
    { actor: { kind: 'system', name: 'command_line' } },
    createTokenFor,
    { email, scopes: ['read', 'write'], days: 1 },
  )
  const answer = await app.request(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  })
  return { status: answer.status, body: (await answer.json()) as unknown }
}

const stored = (row: { toBody: string; toKind: string; provision: string; state?: string }) =>
  asCaseworker(async (tx) => {
    const now = scene.world.house.clock.now()
    const { key_id } = await tx
      .selectFrom('support.case_file')
      .select('key_id')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    const id = randomUUID()
    await tx
      .insertInto('disclosure.disclosure')
      .values({
        ...{ id, key_id, case_id: caseId, from_body: scene.body.social, to_body: row.toBody },
        ...{ to_kind: row.toKind, form: 'copy', purpose: 'crime_investigation', provision: row.provision },
        ...{ decided_by: scene.social.actor.personId, decided_at: now, starts_at: now },
        ends_at: new Date(now.getTime() + 86_400_000),
        state: row.state ?? 'in_force',
      })
      .execute()
    return id
  })

describe('a telephone number for an investigation', () => {
  test('goes to the police, and by no way to the Election Authority that is called police', async () => {
    await expect(scene.social.perform(decideDisclosure, number(scene.body.police))).resolves.toMatchObject({
      state: 'in_force',
    })
    await expect(scene.social.perform(decideDisclosure, number(election))).rejects.toMatchObject({
      code: 'disclosure.kind_not_of_recipient',
      field: 'toKind',
    })
    await expect(
      scene.social.perform(decideDisclosure, number(election, { toKind: 'other_authority' })),
    ).rejects.toMatchObject({ code: 'legal.recipient_not_law_enforcement' })
    expect(await byProgram(`/v1/cases/${caseId}/disclosures`, number(election))).toMatchObject({
      ...{ status: 422, body: { code: 'disclosure.kind_not_of_recipient' } },
    })
    const page = await scene.social.post(`/cases/${caseId}/disclosures/preview`, {
      ...{ toBody: election, purpose: 'crime_investigation', form: 'copy', step: 'recipient' },
    })
    const told = await page.text()
    expect(told).not.toContain('value="serious_crime"')
    expect(told).toContain('leder bara till åklagare, Polismyndigheten')
    await expect(
      stored({ toBody: election, toKind: 'police', provision: 'serious_crime' }),
    ).rejects.toMatchObject({
      constraint: 'recipient_kind',
    })
    await expect(
      stored({ toBody: election, toKind: 'other_authority', provision: 'serious_crime' }),
    ).rejects.toMatchObject({ constraint: 'provision_leads' })
    await expect(
      stored({ toBody: scene.body.police, toKind: 'police', provision: 'serious_crime' }),
    ).resolves.toBeDefined()
  })

  test('is not sent to somebody who is written by hand and called police', async () => {
    const byHand = { toBody: null, toName: 'Påhittade valmyndigheten' }
    await expect(
      scene.social.perform(decideDisclosure, { ...number(election), ...byHand }),
    ).rejects.toMatchObject({ code: 'disclosure.kind_from_directory', field: 'toBody' })
    await expect(
      scene.social.perform(decideDisclosure, {
        ...{ ...number(election), ...byHand, toKind: 'health', provision: 'harm_test' },
        ...{ harmTest: 'clear_no_harm', harmText: 'påhittat' },
      }),
    ).rejects.toMatchObject({ code: 'disclosure.recipient_in_directory', field: 'toName' })
  })

  test('a stored disclosure cannot be turned towards another body, nor its copy go elsewhere', async () => {
    const id = await stored({ toBody: scene.body.police, toKind: 'police', provision: 'serious_crime' })
    await expect(
      asCaseworker((tx) =>
        sql`update disclosure.disclosure set to_body = ${election} where id = ${id}`.execute(tx),
      ),
    ).rejects.toThrow()
    await expect(
      asCaseworker(async (tx) => {
        const key = await scene.world.house.vault.createKey(scene.body.social, 'case')
        await tx
          .insertInto('disclosure.copy')
          .values({
            ...{ id: randomUUID(), disclosure_id: id, case_id: caseId, from_body: scene.body.social },
            ...{ to_body: election, key_id: key.id, sealed: Buffer.from('x') },
            handed_at: scene.world.house.clock.now(),
          })
          .execute()
      }),
    ).rejects.toMatchObject({ constraint: 'copy_of_disclosure' })
  })

  test('whoever asks under a law is what the directory says, or is not answered', async () => {
    await expect(
      scene.social.perform(registerRequest, {
        ...{ fromKind: 'police', fromBody: election, from: 'Påhittad referens', basis: 'law-2025-170-4' },
        ...{ request: 'Påhittad begäran.', receivedOn: '2026-11-24' },
      }),
    ).rejects.toMatchObject({ code: 'request.asker_not_of_kind', field: 'fromBody' })
  })
})

test('a report of concern for a child goes to the social welfare board of a municipality, and not to Lantmäteriet', async () => {
  const report = {
    ...{ caseId: childId, learnedOn: '2026-11-24', learnedAt: '10:00', words: 'Påhittad oro.', parts: [] },
  }
  const board = await scene.world.body('Påhittade grannkommunen', 'municipality')
  await expect(scene.social.perform(writeReport, { ...report, toBody: survey })).rejects.toMatchObject({
    code: 'concern_report.not_social_services',
    field: 'toBody',
  })
  await expect(scene.social.perform(writeReport, { ...report, toBody: board })).resolves.toBeDefined()
  const page = await (
    await scene.social.get(`/cases/${childId}/child/reports/new?find=P%C3%A5hittade`)
  ).text()
  expect(page).toContain(`value="${board}"`)
  expect(page).not.toContain(`value="${survey}"`)
  const insert = (toBody: string | null) =>
    asCaseworker((tx) =>
      tx
        .insertInto('children.concern_report')
        .values({
          ...{
            id: randomUUID(),
            case_id: childId,
            body_id: scene.body.social,
            duty: 'must',
            to_body: toBody,
          },
          ...{ learned_at: scene.world.house.clock.now(), sealed_words: Buffer.from('x') },
          ...(toBody === null ? { sealed_to_name: Buffer.from('x') } : {}),
          ...{ made_by: scene.social.actor.personId, made_at: scene.world.house.clock.now() },
        })
        .execute(),
    )
  await expect(insert(survey)).rejects.toMatchObject({ constraint: 'recipient_kind' })
  await expect(insert(null)).rejects.toMatchObject({ constraint: 'recipient_kind' })
})

test('Lantmäteriet takes part in no investigation of a child as health care', async () => {
  const { houseId } = await scene.social.perform(addHouse, {
    ...{ name: 'Påhittade barnhuset', county: '01', part: 'social_services' },
  })
  const asked = { houseId, bodyId: survey, part: 'child_health' as const }
  await expect(scene.social.perform(addHouseBody, asked)).rejects.toMatchObject({ code: 'house.not_of_kind' })
  await expect(
    asCaseworker((tx) =>
      tx
        .insertInto('children.house_body')
        .values({
          ...{ house_id: houseId, body_id: survey, part: 'child_health', joined_on: '2026-11-24' },
          added_by: scene.social.actor.personId,
        })
        .execute(),
    ),
  ).rejects.toMatchObject({ constraint: 'recipient_kind' })
})

test('an authority that has ended is offered nowhere and receives nothing: disclosure, consent, request', async () => {
  await expect(scene.social.perform(decideDisclosure, number(ended))).rejects.toMatchObject({
    code: 'disclosure.recipient_unknown',
  })
  await expect(stored({ toBody: ended, toKind: 'police', provision: 'serious_crime' })).rejects.toMatchObject(
    {
      constraint: 'recipient_kind',
    },
  )
  const consent = {
    caseId,
    language: 'sv',
    interpreter: 'none_needed',
    representative: 'none',
    manner: 'oral',
    givenOn: '2026-11-24',
    expiresOn: '2026-12-24',
    items: [{ section: 'contact', field: 'telephone', toBody: ended, purpose: 'support' }],
  } as const
  await expect(
    scene.social.perform(recordConsent, { ...consent, items: [...consent.items] }),
  ).rejects.toMatchObject({ code: 'disclosure.recipient_unknown' })
  for (const address of [
    `/cases/${caseId}/disclosures/preview`,
    `/cases/${caseId}/consents/words`,
    '/requests/new',
  ]) {
    const found = await (
      await scene.social.post(address, { find: 'Påhittade', search: 'yes', step: 'recipient' })
    ).text()
    expect(found).not.toContain(`value="${ended}"`)
    expect(found).toContain(`value="${scene.body.police}"`)
  }
})

test('recipients are looked for by a part of a name or by county, with everything entered kept', async () => {
  const far = await scene.world.body('Påhittade fjällkommunen', 'municipality')
  await scene.world.asSystem((tx) =>
    tx.updateTable('directory.body').set({ county: '25' }).where('id', '=', far).execute(),
  )
  const look = async (find: string) =>
    (
      await scene.social.post(`/cases/${caseId}/disclosures/preview`, {
        ...{ find, search: 'yes', purpose: 'support', purposeText: 'Påhittat ändamål' },
      })
    ).text()
  const byName = await look('fjäll')
  expect(byName).toContain(`value="${far}"`)
  expect(byName).toContain('Norrbottens län')
  expect(byName).toContain('på papper och per telefon')
  expect(byName).toContain('Påhittat ändamål')
  expect(byName).toMatch(/value="support" checked/)
  expect(await look('Norrbotten')).toContain(`value="${far}"`)
  expect(await look('ingenstans')).toContain('Ingen passar ”ingenstans”')
})
