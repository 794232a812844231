import { expect, test } from 'vitest'
import { type Question, questions, type Standing } from './questions.ts'
import { coverageOf, passagesFor } from './rules.ts'

const text = `1 Syfte
Reglerna säger hur anställda uppför sig. De gäller i Sverige och i tjänst utomlands.

2 Uppförande
Anställda köper inte sexuella tjänster. Det gäller också på fritiden under en utlandsresa.

3 Följder
Den som bryter mot reglerna kan skickas hem.
Chefen beslutar om det.`

test('a passage is proposed for what words speak of, with where it stands, and none where nothing does', () => {
  const found = passagesFor(text)
  expect(found.purchase).toMatchObject({ passage: 'Anställda köper inte sexuella tjänster.', paragraph: 2 })
  expect(found.off_duty?.passage).toBe('Det gäller också på fritiden under en utlandsresa.')
  expect(found.consequences).toMatchObject({
    passage: 'Den som bryter mot reglerna kan skickas hem.',
    paragraph: 3,
  })
  expect(found.decides?.passage).toBe('Chefen beslutar om det.')
  expect(found.contract).toBeUndefined()
  expect('has_text' in found).toBe(false)
  for (const { passage, start } of Object.values(found))
    expect(text.slice(start, start + passage.length)).toBe(passage)
})

test('a sentence is proposed whole where the document was broken into lines, and no heading in its place', () => {
  const broken = `2. Sexköp
Det är förbjudet att köpa
sexuella tjänster.
3. Påföljd
Den som bryter mot koden får en
varning.`
  const found = passagesFor(broken)
  expect(found.purchase?.passage).toBe('Det är förbjudet att köpa\nsexuella tjänster.')
  expect(found.consequences?.passage).toBe('Den som bryter mot koden får en\nvarning.')
  expect(passagesFor('Sexköp').purchase?.passage).toBe('Sexköp')
})

test('a text in English is looked through too', () => {
  const found = passagesFor(
    'Staff shall not purchase sexual services. This holds off duty and abroad. Breaches may lead to dismissal.',
  )
  expect(Object.keys(found).sort()).toEqual(['abroad', 'consequences', 'off_duty', 'purchase'])
})

test('bodies and their employees are counted by how they stand; a body that has not said how many it employs counts as none', () => {
  const standing = (purchase: Standing, staff: number | null) => ({
    ...{ bodyId: 'x', name: 'Påhittad', staff },
    states: Object.fromEntries(questions.map((question) => [question, purchase])) as Record<
      Question,
      Standing
    >,
  })
  const covered = coverageOf([standing('yes', 100), standing('yes', null), standing('no_answer', 30)])
  expect(covered.find(({ question }) => question === 'purchase')).toEqual({
    question: 'purchase',
    bodies: { yes: 2, no: 0, no_answer: 1, waiting: 0, not_asked: 0 },
    staff: { yes: 100, no: 0, no_answer: 30, waiting: 0, not_asked: 0 },
  })
})
