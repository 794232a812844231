import { beforeEach, describe, expect, test } from 'vitest'
import { type GivenDisclosure, openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import { recordCheck } from '../../law/checking/actions.ts'
import { readingOf } from '../../law/readings.ts'
import { decideDisclosure, lookAtDisclosure, previewDisclosure } from './decide-actions.ts'
import { viewCopy } from './received-actions.ts'
import { viewDisclosure } from './view-actions.ts'

let scene: SharingScene
let caseId: string

/** More than 180 days after every reading that the house brings with it. */
const LONG_AFTER = '2027-08-02'
const REASON = 'Påhittat: kammaren har läst paragrafen i dag och den är oförändrad.'

beforeEach(async () => {
  scene = await openSharing()
  caseId = await scene.aCase()
})

const onDay = (day: string) => scene.world.setTime(`${day}T12:00:00Z`)
const daysAfterReading = (key: Parameters<typeof readingOf>[0], days: number): string =>
  new Date(Date.parse(readingOf(key).on) + days * 86_400_000).toISOString().slice(0, 10)

/** A month from the day on which the test stands. */
const endsOn = (): string =>
  new Date(scene.world.house.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10)

const toPolice = (changed: Partial<GivenDisclosure> = {}): GivenDisclosure =>
  scene.toPolice(caseId, { necessity: 'påhittat skäl', endsOn: endsOn(), ...changed })

/** A lawyer of another body reads it: the law is the same for all. */
const reads = async (
  section: 'osl-10-23' | 'brb-4-1-a',
  readOn: string,
  changed: { agrees?: 'yes' | 'no'; note?: string } = {},
): Promise<void> => {
  const lawyer = await scene.world.as('lawyer', 'Annan påhittad myndighet')
  await lawyer.perform(recordCheck, {
    ...{ section, readOn, against: '2026:1', confidence: 'statute', agrees: 'yes' },
    ...changed,
  })
}

const refusal = { status: 422, code: 'disclosure.law_not_read', field: 'staleLaw' }

describe('a disclosure on a section that nobody has read for 180 days', () => {
  test('is stopped at its field, in the preview and in the decision, until somebody has written why', async () => {
    onDay(LONG_AFTER)
    await expect(scene.social.perform(decideDisclosure, toPolice())).rejects.toMatchObject(refusal)
    await expect(
      scene.social.perform(lookAtDisclosure, { caseId, draft: { ...toPolice() }, step: 'preview' }),
    ).rejects.toMatchObject(refusal)
    const { state } = await scene.social.perform(decideDisclosure, toPolice({ staleLaw: REASON }))
    expect(state).toBe('in_force')
  })

  test('keeps the reason sealed, and shows it on the disclosure and in the copy', async () => {
    onDay(LONG_AFTER)
    const { disclosureId, copyId } = await scene.social.perform(
      decideDisclosure,
      toPolice({ staleLaw: REASON }),
    )
    const { disclosure } = await scene.social.perform(viewDisclosure, { caseId, disclosureId })
    expect(disclosure.reasons.staleLaw).toBe(REASON)
    expect((await scene.officer.perform(viewCopy, { copyId: copyId! })).content.staleLaw).toBe(REASON)
    const row = await scene.world.asSystem((tx) =>
      tx.selectFrom('disclosure.disclosure').selectAll().where('id', '=', disclosureId).executeTakeFirst(),
    )
    expect(JSON.stringify(row)).not.toContain('kammaren')
    expect(Buffer.from(row?.sealed_necessity ?? []).toString('utf8')).not.toContain('kammaren')
  })

  test('rests on it again once lawyers have read it, and the section of the offence too', async () => {
    onDay(LONG_AFTER)
    await reads('osl-10-23', LONG_AFTER)
    await expect(scene.social.perform(decideDisclosure, toPolice())).rejects.toMatchObject({
      ...refusal,
      parameters: { section: 'brb-4-1-a' },
    })
    await reads('brb-4-1-a', LONG_AFTER)
    await expect(scene.social.perform(decideDisclosure, toPolice())).resolves.toMatchObject({
      state: 'in_force',
    })
  })

  test('waits for nothing where a life is in danger', async () => {
    onDay(LONG_AFTER)
    const decided = await scene.social.perform(
      decideDisclosure,
      toPolice({ situation: { dangerToLife: 'yes' }, danger: 'påhittad fara' }),
    )
    expect(decided.state).toBe('in_force')
  })
})

describe('where somebody decides', () => {
  /** Sessions have ended meanwhile: somebody else, with a case of their own, signs in on the day. */
  const preview = async (step = 'preview', offence = 'trafficking') => {
    const worker = await scene.municipal('caseworker')
    const own = await scene.aCase(worker)
    const answer = await worker.post(`/cases/${own}/disclosures/preview`, {
      step,
      ...{ toBody: scene.body.police, toKind: 'police', form: 'copy', purpose: 'crime_investigation' },
      ...{ way: 'serious_crime', offence, offenceForm: 'completed', necessity: 'påhittat' },
      ...{ 'situation.deedFrom': '2026-11-20', 'items[]': ['safety.threats'], endsOn: endsOn() },
    })
    return { status: answer.status, text: await answer.text() }
  }

  test('a section that was read within 90 days is shown with its day, and nothing is asked', async () => {
    onDay('2027-04-01')
    await reads('osl-10-23', '2027-03-31')
    await reads('brb-4-1-a', '2027-03-31')
    const { status, text } = await preview()
    expect(status).toBe(200)
    expect(text).not.toContain('dagar har gått sedan paragrafen lästes')
    expect(text).not.toContain('name="staleLaw"')
  })

  test('one that was read more than 90 days ago is told, and holds nobody up', async () => {
    onDay(daysAfterReading('osl-10-23', 91))
    await reads('brb-4-1-a', daysAfterReading('osl-10-23', 91))
    const { status, text } = await preview()
    expect(status).toBe(200)
    expect(text).toContain('Mer än 90 dagar har gått sedan paragrafen lästes')
    await expect(scene.social.perform(decideDisclosure, toPolice())).resolves.toMatchObject({
      state: 'in_force',
    })
  })

  test('one that was read more than 180 days ago asks at a field of its own, with everything kept', async () => {
    onDay(daysAfterReading('osl-10-23', 181))
    const { status, text } = await preview()
    expect(status).toBe(422)
    expect(text).toContain('name="staleLaw"')
    expect(text).toContain('Mer än 180 dagar har gått sedan paragrafen lästes')
    expect(text).toContain('10 kap. 23 § offentlighets- och sekretesslagen (2009:400) lästes senast')
  })

  test('the section of an offence is told of as that of the way is, and asked about where the offence is chosen', async () => {
    onDay(daysAfterReading('brb-4-1-a', 91))
    await reads('osl-10-23', daysAfterReading('brb-4-1-a', 91))
    expect((await preview()).text).toMatch(/4 kap\. 1 a § brottsbalken[^<]*: Mer än 90 dagar/)
    onDay(LONG_AFTER)
    await reads('osl-10-23', LONG_AFTER)
    const unchosen = await preview('provision', '')
    expect(unchosen.status).toBe(200)
    expect(unchosen.text).toContain('name="staleLaw"')
    expect(unchosen.text).toMatch(/Svara nedanför om brottet är[^<]*människohandel/i)
    const chosen = await preview('provision')
    expect(chosen.text).toMatch(/4 kap\. 1 a § brottsbalken[^<]*: Mer än 180 dagar/)
    expect(chosen.text).not.toContain('Svara nedanför om brottet är')
  })

  test('what a lawyer has read otherwise is asked about at once, in the lawyer’s words', async () => {
    onDay('2026-12-15')
    await reads('osl-10-23', '2026-12-14', { agrees: 'no', note: 'Påhittat: gränsen är ändrad.' })
    await expect(scene.social.perform(decideDisclosure, toPolice())).rejects.toMatchObject({
      code: 'disclosure.law_says_otherwise',
      field: 'staleLaw',
    })
    expect((await preview()).text).toContain('Påhittat: gränsen är ändrad.')
    const { restsOn } = await scene.social.perform(previewDisclosure, toPolice({ staleLaw: REASON }))
    expect(restsOn.map(({ state }) => state)).toEqual(['differs', 'fresh'])
  })
})
