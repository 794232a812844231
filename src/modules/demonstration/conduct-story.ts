import { conductActions } from '../conduct/index.ts'
import type { SafetyScene } from './cast.ts'

const { askBodies, answerQuestions, agreeToAnswers, countStaff, addAttestation } = conductActions
const { addText, changeText, takeOver, addClause, changeClause, addAgreement, checkAgreement } =
  conductActions

const says = (question: string, passage: string, place: string) => ({
  [question]: 'yes' as const,
  [`${question}Passage`]: passage,
  [`${question}Place`]: place,
})

/** Five made-up bodies are asked: two answer, for one whoever maps does, two do not. */
const playGuidelines = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { national, asker, student, linker } = cast
  await act(national, day(-200), askBodies, {
    until: day(-150),
    names: [
      'Exempelmyndigheten',
      'Påhittade stödverket',
      'Påhittade räknemyndigheten',
      'Påhittade rättsmedicin',
      'Påhittade åklagarkammaren',
    ].join('\n'),
  })
  await act(asker, day(-180), answerQuestions, {
    ...{ bodyId: asker.bodyId, document: 'Påhittad uppförandekod, dnr 2025/118', reviewedOn: day(-400) },
    has_text: 'yes',
    ...says('purchase', 'Anställda köper inte sexuella tjänster.', 'Avsnitt 2'),
    ...says('abroad', 'Koden gäller i Sverige och i tjänst utomlands.', 'Avsnitt 1'),
    ...says('home', 'Koden gäller i Sverige och i tjänst utomlands.', 'Avsnitt 1'),
    ...says('off_duty', 'Den gäller även på ledig tid under en utlandstjänst.', 'Avsnitt 1'),
    ...says('consequences', 'Den som bryter mot koden kan skickas hem.', 'Avsnitt 5'),
    ...{ decides: 'no', contract: 'no' },
  })
  await act(student, day(-175), answerQuestions, {
    ...{ bodyId: student.bodyId, document: 'Påhittad policy för tjänsteresor 2024' },
    ...{ has_text: 'yes', purchase: 'no', off_duty: 'no', consequences: 'no' },
    ...says('abroad', 'Vid tjänsteresa företräder den anställde myndigheten.', 's. 3'),
  })
  await act(national, day(-160), answerQuestions, {
    ...{ bodyId: linker.bodyId, document: 'Påhittat brev till den som kartlägger', has_text: 'no' },
  })
  await act(linker, day(-158), agreeToAnswers, { bodyId: linker.bodyId })
  for (const [person, staff] of [
    [asker, '1 850'],
    [student, '430'],
    [linker, '95'],
  ] as const)
    await act(person, day(-150), countStaff, {
      ...{ bodyId: person.bodyId, staff, asOf: day(-300), source: 'Påhittad årsredovisning, s. 41' },
    })
  await act(asker, day(-20), addAttestation, {
    ...{ unit: 'Utlandsstyrkan', year: day(-20).slice(0, 4), staff: '640', attested: '611' },
    ...{ procedureExists: 'yes', procedureUsed: 'not_told' },
  })
}

const playTexts = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const text = {
    ...{ title: 'Ledig tid utomlands', topic: 'off_duty', language: 'sv', licence: 'named' },
    ...{ wording: 'Koden gäller även på ledig tid.', source: 'Påhittad uppförandekod, avsnitt 1' },
  } as const
  const { id } = await act(cast.asker, day(-170), addText, text)
  const taken = await act(cast.student, day(-120), takeOver, { id })
  await act(cast.linker, day(-100), takeOver, { id: taken.id })
  await act(cast.student, day(-90), changeText, {
    ...{ ...text, ...taken, revision: 1 },
    wording: 'Reglerna gäller även på ledig tid, under hela resan.',
  })
}

const playAgreements = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const clause = {
    ...{ title: 'Ramavtal med organisation', kind: 'ngo_framework', language: 'sv' },
    wording:
      'Partnern ska se till att dess personal inte köper sexuella tjänster, i tjänsten eller på fritiden. Brott ger rätt att säga upp avtalet.',
    legalNote: 'Påhittat: ett brott prövas som väsentligt avtalsbrott.',
  } as const
  const { id: clauseId } = await act(cast.asker, day(-160), addClause, clause)
  await act(cast.asker, day(-155), addClause, {
    ...{ title: 'Konsult', kind: 'consultancy', language: 'en' },
    wording: 'The consultant shall not purchase sexual services during the assignment, on or off duty.',
  })
  const add = async (number: string, partner: string, country: string, more: object = {}) =>
    (
      await act(cast.asker, day(-140), addAgreement, {
        ...{ number, partner, country, kind: 'ngo_framework', valueBand: 'to_10' },
        ...{ startsOn: day(-400), endsOn: day(500), ...more },
      } as never)
    ).id
  const first = await add('P-118', 'Påhittade hjälporganisationen', 'KE')
  const second = await add('P-119', 'Påhittade skolstiftelsen', 'GE')
  const third = await add('P-120', 'Påhittade vattenkommittén', 'BD', {
    valueBand: 'to_100',
    kind: 'multilateral',
  })
  await add('P-121', 'Påhittade nätverket', 'AF', { hidden: 'yes' })
  await act(cast.asker, day(-130), checkAgreement, {
    id: first,
    result: 'present',
    clauseId,
    found: clause.wording,
  })
  await act(cast.asker, day(-128), checkAgreement, {
    ...{ id: second, result: 'weaker', clauseId },
    found: 'Partnern ska se till att dess personal inte köper sexuella tjänster i tjänsten.',
  })
  await act(cast.asker, day(-126), checkAgreement, { id: third, result: 'absent' })
  await act(cast.asker, day(-60), changeClause, {
    ...{ ...clause, id: clauseId, revision: 1 },
    wording: clause.wording.replace('dess personal', 'dess personal, konsulter och underleverantörer'),
  })
}

/** Conduct: what guidelines say, texts that are taken over, agreements and their clauses. */
export const playConduct = async (scene: SafetyScene): Promise<void> => {
  await playGuidelines(scene)
  await playTexts(scene)
  await playAgreements(scene)
}
