import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openWorld } from '../../../testing/world.ts'
import { OUTSIDE_KINDS } from '../telling/recipient.ts'
import { assessProvision } from './assess.ts'
import { situation } from './example-situation.ts'
import { PROVISION_KEYS, type ProvisionKey, provisionOf } from './provisions.ts'
import { RECIPIENT_KINDS, type RecipientKind } from './situation.ts'

const world = await openWorld()

test('the database names the same recipients as the rules, provision by provision, and the same outside the directory', async () => {
  const told = await world.asSystem(async (tx) => {
    const { rows } = await sql<{ key: ProvisionKey; kinds: RecipientKind[] | null }>`
      select key, disclosure.leads_to(key) as kinds from unnest(${[...PROVISION_KEYS]}::text[]) as t (key)`.execute(
      tx,
    )
    const { rows: outside } = await sql<{
      kinds: string[]
    }>`select disclosure.kinds_outside() as kinds`.execute(tx)
    return { provisions: rows, outside: outside[0]!.kinds }
  })
  for (const { key, kinds } of told.provisions) {
    const { leadsTo } = provisionOf(key)
    expect([key, kinds?.toSorted() ?? 'anybody']).toEqual([
      key,
      leadsTo === 'anybody' ? 'anybody' : [...leadsTo].toSorted(),
    ])
  }
  expect(told.outside).toEqual(OUTSIDE_KINDS)
})

// OSL (2009:400) as read on 10 July 2026, sections 18 a–c, 20, 21, 23 and 24 of chapter 10.
const named: readonly (readonly [ProvisionKey, readonly RecipientKind[]])[] = [
  ['young_person_at_risk_of_crime', ['police', 'security_police', 'customs']],
  ['risk_of_terrorism', ['police', 'security_police']],
  ['risk_to_relative', ['police']],
  ['child_in_acute_danger', ['police']],
  ['crime_against_child', ['police', 'prosecutor']],
  ['serious_crime', ['police', 'security_police', 'prosecutor', 'customs', 'coast_guard', 'tax']],
]

test.each(named)('%s leads to those whom the section names and to nobody else', (key, kinds) => {
  const risk = {
    ...{ concrete: true, byPersonUnder21: true, againstRelative: true, inappropriate: false },
    crime: key === 'risk_of_terrorism' ? 'terrorism_or_security' : 'chapter_3_4_6_with_a_year_or_more',
  } as const
  const isOffence = key === 'serious_crime' || key === 'crime_against_child'
  for (const recipient of RECIPIENT_KINDS) {
    const { verdict } = assessProvision(
      key,
      situation({
        recipient,
        ...{ age: 'child', childFoundInDanger: true, risk },
        purpose: isOffence ? 'crime_investigation' : 'protection',
        offence: isOffence
          ? { key: 'trafficking', form: 'completed', deed: { from: '2026-08-10', until: '2026-08-10' } }
          : undefined,
      }),
    )
    expect([recipient, verdict === 'refused']).toEqual([recipient, !kinds.includes(recipient)])
  }
})

test('whether customs have the task of acting on the offence is for a lawyer to decide (OSL 10:23)', () => {
  const found = assessProvision(
    'serious_crime',
    situation({
      recipient: 'customs',
      purpose: 'crime_investigation',
      offence: { key: 'trafficking', form: 'completed', deed: { from: '2026-08-10', until: '2026-08-10' } },
    }),
  )
  expect(found).toMatchObject({ verdict: 'needs_lawyer', reason: 'lawyer_recipient_to_check' })
})
