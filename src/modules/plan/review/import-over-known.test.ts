import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { planDocument, planFile } from '../../../testing/plan-document.ts'
import { planFacts } from '../../../testing/plan-facts.ts'
import { openReviewScene } from '../../../testing/review-scene.ts'
import { bodyFinder } from '../../directory/index.ts'
import { PLAN_2008 } from '../shipped/plan-2008.ts'
import type { PlanFacts } from '../shipped/shape.ts'
import { loadPlan } from '../shipped/store.ts'
import { approveReading, previewApproval } from './approval-actions.ts'
import { ofKind } from './approval-rules.ts'
import { chooseMissing, keepKnown } from './difference-actions.ts'
import { confirmFields, confirmList } from './field-actions.ts'
import { importFile } from './import-actions.ts'
import { showReading } from './show-actions.ts'
import { removePart } from './structure-actions.ts'
import { compareVersions, readPlanVersion } from './version-actions.ts'

const { world, coordinator, ministry, textOf } = await openReviewScene()

let copies = 500
const reference = () => {
  copies += 1
  return `Skr. 2031/32:${copies}`
}

const ship = (facts: PlanFacts): Promise<string> =>
  world.asSystem(async (tx) => {
    const find = await bodyFinder(tx, { at: facts.decided })
    return (await loadPlan(tx, facts, find, world.house.clock.now())).planId
  })

/** A plan that is known as facts, and its document as a reading. */
const shippedAndRead = async (change: (text: string) => string = (text) => text) => {
  const own = reference()
  const planId = await ship(planFacts(own))
  const file = planFile(change(textOf(own, planDocument())))
  const { readingId } = await coordinator.perform(importFile, { file })
  return { planId, readingId, own }
}

const asked = async (readingId: string) => {
  const { items, against, obstacles } = await coordinator.perform(showReading, { readingId })
  return {
    items,
    against,
    obstacles,
    fields: items
      .filter(({ removed }) => !removed)
      .flatMap(({ kind, unsure, content }) =>
        unsure.map((field) =>
          `${kind} ${'number' in content ? content.number : ''} ${field}`.replace('  ', ' '),
        ),
      ),
    missing: against.missing.filter(({ keeps }) => keeps === undefined),
  }
}

/** Everything that is open is answered, one answer each: what is missing stays. */
const answerAll = async (readingId: string): Promise<number> => {
  let answers = 0
  const { items, missing } = await asked(readingId)
  for (const item of items)
    if (!item.removed)
      for (const field of item.unsure) {
        await coordinator.perform(confirmFields, { readingId, itemId: item.id, fields: [field] })
        answers += 1
      }
  for (const { known } of missing) {
    await coordinator.perform(chooseMissing, { readingId, knownId: known.id, keeps: true })
    answers += 1
  }
  return answers
}

describe('a document read in over a plan that is known', () => {
  test('is asked about only where it says something else, however unsure the reader was', async () => {
    const { readingId } = await shippedAndRead()
    const { fields, missing } = await asked(readingId)
    expect(fields).toEqual([])
    expect(missing.map(({ known }) => 'topic' in known && known.topic)).toEqual(['Orter med mottagningar'])
  })

  test('leaves every figure that was checked by hand: the same one, with its words and its check', async () => {
    const { planId, readingId } = await shippedAndRead()
    await answerAll(readingId)
    const before = await coordinator.perform(readPlanVersion, { planId, version: 1 })
    await coordinator.perform(approveReading, { readingId })
    const after = await coordinator.perform(readPlanVersion, { planId })
    expect(after.version).toBe(2)
    expect(before.facts).toHaveLength(3)
    const known = (fact: (typeof before.facts)[number]) => ({ ...fact, at: null })
    expect(after.facts.map(known)).toEqual(before.facts.map(known))
    expect(after.facts.map(({ checked }) => checked)).toEqual(['by_hand', 'by_hand', 'by_hand'])
    // The document now says where each of those that it has stands.
    expect(after.facts.map(({ at }) => at !== null)).toEqual([true, true, false])
  })

  test('leaves headings and summaries in our own words, and brings the text', async () => {
    const { planId, readingId } = await shippedAndRead()
    await answerAll(readingId)
    await coordinator.perform(approveReading, { readingId })
    const [first, , , fourth] = (await coordinator.perform(readPlanVersion, { planId })).measures
    expect(first).toMatchObject({
      heading: 'Vägledning till dem som tar emot',
      ownWords: true,
      summary: 'Socialstyrelsen skriver en vägledning.',
      deadlines: [{ date: '2033-04-30', what: 'Vägledningen är klar', precision: 'day' }],
    })
    expect(first?.text[0]).toContain('Regeringen avser att ge Socialstyrelsen i uppdrag')
    expect(fourth?.money).toEqual([{ amount: 12_000_000, currency: 'SEK', from: 2031, to: 2031 }])
    const passages = await world.asSystem((tx) =>
      tx
        .selectFrom('plan.money_line as line')
        .innerJoin('plan.version as version', 'version.id', 'line.version_id')
        .select('line.passage')
        .where('version.plan_id', '=', planId)
        .where('version.number', '=', 2)
        .execute(),
    )
    expect(passages).toEqual([{ passage: 'Bidragen, tolv miljoner kronor' }])
  })

  test('tells that nothing changes when it is compared', async () => {
    const { planId, readingId } = await shippedAndRead()
    await answerAll(readingId)
    const { current, obstacles } = await coordinator.perform(previewApproval, { readingId })
    expect(obstacles).toEqual([])
    expect(current?.comparison.measures.map(({ state }) => state)).toEqual(Array(6).fill('same'))
    await coordinator.perform(approveReading, { readingId })
    const { comparison } = await coordinator.perform(compareVersions, { planId })
    expect(comparison?.facts.map(({ state }) => state)).toEqual(['same', 'same', 'same'])
  })

  test.each([
    ['a figure', (text: string) => text.replace('48 personer', '52 personer'), ['fact value']],
    ['a deadline', (text: string) => text.replace('30 april 2033', '31 maj 2033'), ['measure 1 deadlines']],
    [
      'who is to act',
      (text: string) =>
        text.replace('gett Brottsoffermyndigheten i uppdrag', 'gett Polismyndigheten i uppdrag'),
      ['measure 2 lead'],
    ],
    ['a sum', (text: string) => text.replace('12 miljoner', '15 miljoner'), ['measure 4 money']],
  ])('asks once about %s that says something else', async (_, change, expected) => {
    const { readingId } = await shippedAndRead(change)
    expect((await asked(readingId)).fields).toEqual(expected)
  })

  test('a checked figure is replaced by a read one only by a person’s choice', async () => {
    const change = (text: string) => text.replace('48 personer', '52 personer')
    const kept = await shippedAndRead(change)
    const factOf = async (readingId: string) => {
      const [fact] = ofKind((await asked(readingId)).items, 'fact')
      return fact?.id as string
    }
    // Neither the button for all of a list nor one for all of a part answers it.
    await coordinator.perform(confirmList, { readingId: kept.readingId, kind: 'fact' })
    const itemId = await factOf(kept.readingId)
    await coordinator.perform(confirmFields, { readingId: kept.readingId, itemId })
    expect((await asked(kept.readingId)).fields).toEqual(['fact value'])
    await expect(coordinator.perform(approveReading, { readingId: kept.readingId })).rejects.toMatchObject({
      code: 'review.not_ready',
    })
    await ministry.perform(keepKnown, { readingId: kept.readingId, itemId, field: 'value' })
    await answerAll(kept.readingId)
    await coordinator.perform(approveReading, { readingId: kept.readingId })
    const still = await coordinator.perform(readPlanVersion, { planId: kept.planId })
    expect(still.facts[0]).toMatchObject({ value: 48, checked: 'by_hand' })

    const taken = await shippedAndRead(change)
    await answerAll(taken.readingId)
    await coordinator.perform(approveReading, { readingId: taken.readingId })
    const before = await coordinator.perform(readPlanVersion, { planId: taken.planId, version: 1 })
    const after = await coordinator.perform(readPlanVersion, { planId: taken.planId })
    expect(after.facts.find(({ value }) => value === 52)).toMatchObject({ checked: 'in_review' })
    expect(after.facts.map(({ id }) => id)).not.toContain(before.facts[0]?.id)
  })

  test('what the document does not have is taken out only by a person’s choice, and what is new is asked about', async () => {
    const { planId, readingId } = await shippedAndRead((text) =>
      text.replace(
        'Kartläggningen ska visa',
        'Under 2030 fanns 19 vårdplatser för barn enligt Socialstyrelsen. Kartläggningen ska visa',
      ),
    )
    const { fields, missing, items } = await asked(readingId)
    expect(fields).toEqual(['fact part'])
    const added = ofKind(items, 'fact').find(({ unsure }) => unsure.includes('part'))
    expect(added?.content).toMatchObject({ value: 19, unit: 'places', year: 2030 })
    await coordinator.perform(removePart, { readingId, itemId: added?.id as string })
    await coordinator.perform(chooseMissing, {
      readingId,
      knownId: missing[0]?.known.id as string,
      keeps: false,
    })
    await coordinator.perform(approveReading, { readingId })
    const { facts } = await coordinator.perform(readPlanVersion, { planId })
    expect(facts.map(({ value }) => value)).toEqual([48, 131])
  })

  test('a figure that is taken into the plan stands in the history as it is written', async () => {
    const { readingId } = await shippedAndRead((text) =>
      text.replace(
        'Kartläggningen ska visa',
        'År 2030 hade 12,5 procent betalt för sex. Kartläggningen ska visa',
      ),
    )
    const { items } = await asked(readingId)
    const added = ofKind(items, 'fact').find(({ unsure }) => unsure.includes('part'))!
    await coordinator.perform(confirmFields, { readingId, itemId: added.id, fields: ['part'] })
    const page = (await (await coordinator.get(`/readings/${readingId}?part=figures`)).text()).replaceAll(
      ' ',
      ' ',
    )
    expect(page).toContain('Tog med i planen: 12,5 procent: ')
  })

  test('a measure that the document lacks stays when a person keeps it, with what it had', async () => {
    const { planId, readingId } = await shippedAndRead((text) =>
      text.replace(/Stöd till nätverk\n[\s\S]*?(?=Bidrag till ideella)/, ''),
    )
    const { missing } = await asked(readingId)
    expect(missing.map(({ part }) => part)).toEqual(['measure', 'fact'])
    await answerAll(readingId)
    const before = await coordinator.perform(readPlanVersion, { planId, version: 1 })
    await coordinator.perform(approveReading, { readingId })
    const after = await coordinator.perform(readPlanVersion, { planId })
    const third = (measures: typeof after.measures) => measures.find(({ number }) => number === '3')
    expect(third(after.measures)).toEqual(third(before.measures))
  })

  test('the same document read in once more changes nothing and asks nothing but what it lacks', async () => {
    const { planId, readingId, own } = await shippedAndRead()
    await answerAll(readingId)
    await coordinator.perform(approveReading, { readingId })
    const again = await coordinator.perform(importFile, { file: planFile(textOf(own, planDocument())) })
    const { fields, missing } = await asked(again.readingId)
    expect(fields).toEqual([])
    expect(missing).toHaveLength(1)
    await answerAll(again.readingId)
    await coordinator.perform(approveReading, { readingId: again.readingId })
    const before = await coordinator.perform(readPlanVersion, { planId, version: 2 })
    const after = await coordinator.perform(readPlanVersion, { planId, version: 3 })
    expect(after.facts.map(({ id }) => id)).toEqual(before.facts.map(({ id }) => id))
    // Versions 2 and 3 say the same, and 1 and 2 do but for the text that 1 did not have.
    expect(await coordinator.perform(compareVersions, { planId })).toMatchObject({ from: 2, to: 3 })
  })
})

const file = process.env.SAMLAD_PLAN_FILE

describe.runIf(file !== undefined)('the document of 2008 over the plan that Samlad ships with', () => {
  test('throws away none of its 26 checked figures, and asks about a handful of things', async () => {
    const planId = await ship(PLAN_2008)
    const before = await coordinator.perform(readPlanVersion, { planId })
    const text = readFileSync(file as string, 'utf8')
    const { readingId } = await coordinator.perform(importFile, { file: planFile(text, 'skrivelsen.txt') })
    const answers = await answerAll(readingId)
    expect(answers).toBeLessThanOrEqual(5)
    await coordinator.perform(approveReading, { readingId })
    const after = await coordinator.perform(readPlanVersion, { planId })
    expect(before.facts).toHaveLength(26)
    const kept = new Map(after.facts.map((fact) => [fact.id, fact]))
    for (const fact of before.facts) expect({ ...kept.get(fact.id), at: null }).toEqual({ ...fact, at: null })
    expect(after.measures.map(({ heading }) => heading)).toEqual(
      before.measures.map(({ heading }) => heading),
    )
    expect(after.measures.every(({ text: own }) => own.length > 0)).toBe(true)
    expect(JSON.stringify(after.facts)).not.toMatch(/"topic":"(?:svensk man|av behandlingsenheterna)"/)
  }, 60_000)
})
