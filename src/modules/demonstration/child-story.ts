import { childActions } from '../children/index.ts'
import { madeUp } from '../disclosure/index.ts'
import type { SafetyScene } from './cast.ts'

const { registerConcern, assessProtection, decideConcern, recordVoice, recordInterest, writeInquiry } =
  childActions
const { needRepresentative, takeRepresentativeStep } = childActions

/** A report of concern that leads to an investigation; who speaks for the child; what the child says; what is best for her. */
export const playChildren = async ({ act, cast, day }: SafetyScene, caseId: string): Promise<void> => {
  const { caseworker } = cast
  const of = await act(caseworker, day(-24), registerConcern, {
    caseId,
    receivedOn: day(-25),
    receivedAt: '14:20',
    reporter: 'school',
    reporterWho: madeUp('Skolkuratorn'),
    about: madeUp('En vuxen som barnet inte känner väntar utanför skolan. Barnet vill inte gå hem.'),
    wantsAnswer: 'yes',
  })
  await act(caseworker, day(-24), assessProtection, {
    ...of,
    protection: 'immediate',
    assessedOn: day(-25),
    assessedAt: '16:05',
    reasons: madeUp('Barnet får sova i jourhem i natt. Ingen vuxen som vi känner kan skydda henne.'),
    revision: 1,
  })
  await act(caseworker, day(-18), decideConcern, {
    ...of,
    decision: 'opened',
    decidedOn: day(-18),
    reasons: madeUp('Det finns skäl att utreda hur barnet har det, och vem mannen är.'),
    revision: 2,
  })
  const speaks = await act(caseworker, day(-24), needRepresentative, {
    caseId,
    kind: 'guardian_ad_litem',
    neededOn: day(-24),
  })
  await act(caseworker, day(-23), takeRepresentativeStep, {
    ...speaks,
    ...{ step: 'apply', appliedOn: day(-23), appliedBy: 'social_board', revision: 1 },
  })
  await act(caseworker, day(-16), takeRepresentativeStep, {
    ...speaks,
    ...{ step: 'appoint', appointedOn: day(-17), name: 'Påhittade gode mannen', revision: 2 },
    contact: '070-000 00 03',
    childToldOn: day(-16),
  })
  await act(caseworker, day(-15), needRepresentative, {
    caseId,
    kind: 'victim_counsel',
    neededOn: day(-15),
  })
  await act(caseworker, day(-15), recordVoice, {
    ...{ caseId, heard: 'yes', heardOn: day(-15), how: 'conversation', language: 'vi' },
    ...{ interpreter: 'in_person', present: ['representative'] },
    words: madeUp(
      'Jag vill gå i skolan. Jag vill inte åka i den grå bilen. Jag vill att någon ringer min mormor.',
    ),
  })
  await act(caseworker, day(-14), recordInterest, {
    ...{ caseId, concernId: of.concernId },
    headings: {
      child_says: madeUp('Hon vill gå i skolan, slippa mannen och prata med sin mormor.'),
      safety: madeUp('Mannen vet var skolan ligger.'),
      assessment: madeUp('Bäst för henne är att bo kvar i jourhemmet och byta skolväg.'),
      weight: madeUp('Hennes egen vilja och hennes säkerhet pekar åt samma håll, och väger tyngst.'),
    },
  })
  await act(caseworker, day(-13), writeInquiry, {
    ...{ ...of, part: 'child' },
    answers: {
      safe_says: madeUp('Han ska inte få veta var jag bor.'),
      safe_known: madeUp('Skolan har sett honom två gånger. Polisen har fått bilens nummer.'),
      safe_kind: 'need',
      safe_judged: madeUp('Hon behöver en skolväg som han inte känner till, och en vuxen som möter henne.'),
      days_says: madeUp('Jag är bra på matte.'),
      days_known: madeUp('Läraren säger att hon kommer varje dag och hjälper andra.'),
      days_kind: 'strength',
      days_judged: madeUp('Skolan håller dagarna ihop och ska inte bytas.'),
      people_says: madeUp('Jag saknar min mormor.'),
    },
  })
  await act(caseworker, day(-12), writeInquiry, {
    ...{ ...of, part: 'family' },
    answers: {
      around_known: madeUp('Mormor svarar i telefon på kvällarna.'),
      around_kind: 'strength',
      around_judged: madeUp('Samtalen med mormor fortsätter, med tolk på vår tid om det behövs.'),
    },
  })
}
