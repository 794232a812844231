import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { overrideDisclosure } from '../../src/modules/disclosure/sharing/override-actions.ts'
import { viewDisclosure, viewDisclosures } from '../../src/modules/disclosure/sharing/view-actions.ts'
import { type GivenDisclosure, openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 7. Fault: a disclosure that can be stored without one of its seven statements, a provision that fits where the statute
// says it does not (10:27 for social services; 10:23 for an adult and an offence below six months), a live view without its
// own ground, or an override without reason and review.

let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
})

describe('a disclosure says', () => {
  test('provision, harm test, decider, purpose, extent, recipient and end', async () => {
    const caseId = await scene.aCase()
    const { disclosureId } = await scene.social.perform(decideDisclosure, scene.toPolice(caseId))
    const { disclosure } = await scene.social.perform(viewDisclosure, { caseId, disclosureId })
    expect(disclosure).toMatchObject({
      provision: 'serious_crime',
      purpose: 'crime_investigation',
      toName: 'Påhittade polisen',
      form: 'copy',
      items: [{ section: 'safety', field: 'threats' }],
    })
    const page = await (await scene.social.get(`/cases/${caseId}/disclosures/${disclosureId}`)).text()
    for (const said of ['10 kap. 23 §', 'Påhittade polisen', 'Påhittad caseworker', '24 december 2026'])
      expect(page).toContain(said)
  })

  test.each(['provision', 'purpose', 'items', 'endsOn', 'toKind', 'form'])(
    'nothing without its %s',
    async (left) => {
      const caseId = await scene.aCase()
      const { [left as keyof GivenDisclosure]: _, ...rest } = scene.toPolice(caseId)
      await expect(scene.social.perform(decideDisclosure, rest as GivenDisclosure)).rejects.toThrow()
      expect((await scene.social.perform(viewDisclosures, { caseId })).disclosures).toEqual([])
    },
  )

  test.each(['provision', 'purpose', 'decided_by', 'decided_at', 'ends_at', 'to_kind', 'form'])(
    'nothing to the database without %s',
    async (column) => {
      const owner = new pg.Client(scene.world.database.owner)
      await owner.connect()
      const { rows } = await owner.query<{ nullable: string }>(
        `select is_nullable as nullable from information_schema.columns where table_schema = 'disclosure' and table_name = 'disclosure' and column_name = $1`,
        [column],
      )
      await owner.end()
      expect(rows).toEqual([{ nullable: 'NO' }])
    },
  )
})

describe('a wrong provision is refused with its reason', () => {
  const WRONG: readonly [string, Partial<GivenDisclosure>, string][] = [
    [
      'the general clause for social services',
      { provision: 'general_clause', necessity: 'x', situation: { balancing: 'outweighs' } },
      'legal.general_clause_excluded',
    ],
    [
      '10:23 for an adult and a minimum under six months',
      { offence: 'procuring' },
      'legal.minimum_below_six_months',
    ],
    ['10:21 for an adult', { provision: 'crime_against_child' }, 'legal.victim_not_child'],
    ['a live view without a ground of its own', { form: 'live' }, 'legal.live_without_ground'],
  ]
  test.each(WRONG)('%s', async (_, changed, code) => {
    const caseId = await scene.aCase()
    await expect(
      scene.social.perform(decideDisclosure, scene.toPolice(caseId, changed)),
    ).rejects.toMatchObject({ code })
    expect((await scene.social.perform(viewDisclosures, { caseId })).disclosures).toEqual([])
  })
})

test('a refusal at midnight is overridden by who leads, with a reason, and reviewed the next working day', async () => {
  scene.world.setTime('2026-12-23T23:30:00Z')
  const caseId = await scene.aCase()
  const { disclosureId, state } = await scene.social.perform(
    decideDisclosure,
    scene.toPolice(caseId, {
      offence: 'procuring',
      situation: { dangerToLife: 'yes' },
      danger: 'Någon hotar att döda personen.',
      endsOn: '2027-01-24',
    }),
  )
  expect(state).toBe('refused')
  const manager = await scene.municipal('case_manager')
  await expect(
    manager.perform(overrideDisclosure, { caseId, disclosureId, reason: 'fara' }),
  ).rejects.toMatchObject({ code: 'disclosure.override_needs_reason' })
  const { reviewDue } = await manager.perform(overrideDisclosure, {
    caseId,
    disclosureId,
    reason: 'Personen hotas till livet i natt och polisen måste veta.',
  })
  // Christmas Eve counts as a holiday, the 25th and 26th are, and then it is Sunday.
  expect(reviewDue).toBe('2026-12-28')
})
