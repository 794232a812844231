import { beforeAll, expect, test } from 'vitest'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import { waysFor } from './choices.ts'
import { decideDisclosure } from './decide-actions.ts'
import { answerQuestion, viewQuestions } from './question-actions.ts'

let scene: SharingScene

beforeAll(async () => {
  scene = await openSharing()
})

/** Addresses that a page leads to, without its own parts and without what only changes how it looks. */
const linksOf = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/href="(\/[^"#?]*)/g)]
      .map(([, address]) => address!)
      .filter((address) => !address.startsWith('/assets') && !address.startsWith('/language')),
  ),
]

test('a lawyer sees age, suspected offence, weighing and what the person wants, and every link opens', async () => {
  const caseId = await scene.aCase()
  await scene.social.perform(
    decideDisclosure,
    scene.toPolice(caseId, {
      provision: 'crime_prevention',
      necessity: 'Påhittad avvägning.',
      question: 'Får vi berätta?',
      situation: { balancing: 'outweighs', wish: 'against', otherVictim: 'child' },
    }),
  )
  const lawyer = await scene.municipal('lawyer')
  const [question] = (await lawyer.perform(viewQuestions, {})).questions
  const list = await (await lawyer.get('/legal-questions')).text()
  const page = await (await lawyer.get(`/legal-questions/${question!.id}`)).text()
  for (const told of [
    'Vuxen',
    'Människohandel',
    'fullbordat',
    'Intresset av att lämna väger över',
    'Vill inte att det lämnas',
    'Påhittad avvägning.',
  ])
    expect(page.toLowerCase()).toContain(told.toLowerCase())
  const links = [...linksOf(list), ...linksOf(page)]
  expect(links).toContain('/legal-questions')
  const closed: string[] = []
  for (const address of new Set(links)) {
    const { status } = await lawyer.get(address)
    if (status >= 400) closed.push(`${status} ${address}`)
  }
  expect(closed).toEqual([])
})

test('10:21, which is for offences against children, stands last for an adult and first for a child', () => {
  const known = (ageGroup: 'adult' | 'child') =>
    ({
      secrecy: 'social',
      holdsInvestigation: false,
      sheltered: false,
      guardianSuspected: false,
      consents: [],
      file: { ageGroup },
    }) as const
  const begun = { toBody: 'a', toKind: 'police', form: 'copy', purpose: 'crime_investigation' } as const
  const open = (ageGroup: 'adult' | 'child') =>
    waysFor(begun, known(ageGroup), '2026-11-24')
      .open.filter(({ standing }) => standing === 'asks')
      .map(({ provision }) => provision)
  expect(open('adult').at(-1)).toBe('crime_against_child')
  expect(open('adult').indexOf('serious_crime')).toBeLessThan(open('adult').indexOf('crime_against_child'))
  expect(open('child').indexOf('crime_against_child')).toBeLessThan(open('child').indexOf('serious_crime'))
})

test('where somebody is in danger the question comes first, says so, and waits for the lawyer as for whoever leads', async () => {
  const ask = async (danger: boolean) => {
    const caseId = await scene.aCase()
    const { disclosureId } = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        provision: 'crime_prevention',
        necessity: 'Påhittad avvägning.',
        question: 'Får vi berätta?',
        situation: {
          ...{ balancing: 'outweighs', wish: 'against', otherVictim: 'child' },
          ...(danger ? { dangerToLife: 'yes' as const } : {}),
        },
        ...(danger ? { danger: 'Någon hotar att döda personen.' } : {}),
      }),
    )
    return disclosureId
  }
  const lawyer = await scene.municipal('lawyer')
  const calm = await ask(false)
  expect(await (await lawyer.get('/legal-questions')).text()).toContain(
    'class="arrival-badge" data-urgency="ordinary"',
  )
  const danger = await ask(true)
  const { questions } = await lawyer.perform(viewQuestions, {})
  expect(questions[0]).toMatchObject({ disclosureId: danger, inDanger: true })
  expect(questions.find(({ disclosureId }) => disclosureId === calm)).toMatchObject({ inDanger: false })
  expect(await (await lawyer.get('/legal-questions')).text()).toContain('Fara nu')
  const first = await (await lawyer.get('/requests')).text()
  expect(first).toContain('Ett utlämnande är stoppat fast någon är i fara')
  const page = await (await lawyer.get(`/legal-questions/${questions[0]!.id}`)).text()
  expect(page).toContain('Svara genast')
  const waits = /\/waiting\/[\w-]+/.exec(first)![0]
  expect(await (await lawyer.get(waits)).text()).toContain('112')
  await lawyer.perform(answerQuestion, {
    questionId: questions[0]!.id,
    verdict: 'may_not',
    reason: 'Påhittade skäl: intresset väger inte över.',
  })
  expect((await lawyer.perform(viewQuestions, {})).questions.map(({ id }) => id)).not.toContain(
    questions[0]!.id,
  )
  // A no ends no danger: whoever leads still decides.
  const manager = await scene.municipal('case_manager')
  expect(await (await manager.get('/cases')).text()).toContain(
    'Ett utlämnande är stoppat fast någon är i fara',
  )
})
