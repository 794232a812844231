import { madeUp } from '../disclosure/index.ts'
import { redressActions } from '../redress/index.ts'
import { caseActions } from '../support/index.ts'
import type { SafetyScene } from './cast.ts'

const { beginClaim, viewClaim, recordJudgment, applyForCompensation, recordDecision } = redressActions
const { representClaim, translateJudgment, addRoute, planPayment, stepPayment } = redressActions
const { viewPayment, tellByTelephone } = redressActions

interface Claim {
  readonly caseId: string
  readonly claimId: string
}

const WORD = 'gröna äpplen'

/** A claim from its judgment to a decision about compensation. */
const claim = async (
  { act, cast, day }: SafetyScene,
  of: { name: string; number: string; from: number; language: string; kronor: string },
): Promise<Claim> => {
  const { colleague } = cast
  const { from, kronor } = of
  const { caseId } = await act(colleague, day(from), caseActions.openCase, {
    ...{ chosenName: of.name, ageGroup: 'adult', language: of.language, externalNumber: of.number },
  })
  const begun = await act(colleague, day(from), beginClaim, {
    ...{ caseId, proceedings: 'judged', crimeOn: day(from - 500), endedOn: day(from - 150) },
  })
  const revision = async () => (await act(colleague, day(from), viewClaim, begun)).claim.revision
  await act(colleague, day(from), recordJudgment, {
    ...{ ...begun, revision: await revision(), judgmentOn: day(from - 180), amount: kronor },
  })
  await act(colleague, day(from), representClaim, {
    ...{ ...begun, revision: await revision(), representative: 'victim_counsel' },
    contact: madeUp('Påhittade biträdet, 070-000 00 08'),
  })
  await act(colleague, day(from), applyForCompensation, {
    ...{ ...begun, revision: await revision(), appliedOn: day(from - 120), amount: kronor },
    reported: 'reported',
    contributed: 'contributed',
    reference: 'Påhittat dnr ÖVN-1',
  })
  await act(colleague, day(from), translateJudgment, {
    ...{ ...begun, revision: await revision(), language: of.language },
    ...{ orderedOn: day(from - 140), givenOn: day(from - 130), explainedOn: day(from - 130) },
    explainedThrough: 'interpreter',
  })
  await act(colleague, day(from), recordDecision, {
    ...{ ...begun, revision: await revision(), decidedOn: day(from), outcome: 'granted', amount: kronor },
    reasons: madeUp('Hela skadeståndet. Gärningsmannen kan inte betala.'),
  })
  return begun
}

/** A payout of a claim, sent abroad to an account of the person's own. */
const send = async (
  { act, cast, day }: SafetyScene,
  of: Claim,
  { on, kronor }: { on: number; kronor: string },
): Promise<{ caseId: string; paymentId: string }> => {
  const { colleague } = cast
  const { routeId } = await act(colleague, day(on), addRoute, {
    ...{ ...of, country: 'RO', channel: 'foreign_account', holder: 'person' },
    ...{ account: 'RO49 AAAA 1B31 0075 9384 0000', bic: 'AAAAROBU', bank: 'Påhittade banken' },
    ...{ risks: ['family'], risk: madeUp('En bror tar hand om posten: inget brev skickas.') },
    ...{ identityCheck: 'passport', identityCheckedOn: day(on), confirmsBy: 'telephone', word: WORD },
    ...{ alone: 'yes', withPerson: 'yes' },
  })
  const { paymentId } = await act(colleague, day(on), planPayment, {
    ...{ ...of, routeId, source: 'compensation', amount: kronor },
  })
  const payment = { caseId: of.caseId, paymentId }
  const { payment: planned } = await act(colleague, day(on), viewPayment, payment)
  await act(colleague, day(on), stepPayment, {
    ...{ ...payment, revision: planned.revision, step: 'send', onDay: day(on) },
  })
  return payment
}

/** One payout that is in hand, one on its way abroad, and one claim whose limit comes soon. */
export const playRedress = async (scene: SafetyScene, adult: string): Promise<void> => {
  const { act, cast, day } = scene
  const { colleague, caseworker } = cast
  const received = await claim(scene, {
    ...{ name: 'Påhittad Daria', number: 'ÖVN 2026-0084', from: -112, language: 'ro', kronor: '125 000' },
  })
  const payment = await send(scene, received, { on: -100, kronor: '125 000' })
  const { payment: sent } = await act(colleague, day(-91), viewPayment, payment)
  await act(colleague, day(-91), tellByTelephone, {
    ...{ ...payment, revision: sent.revision, word: WORD, told: 'received', onDay: day(-91) },
    ...{ amount: '10 900', currency: 'EUR' },
  })
  const underWay = await claim(scene, {
    ...{ name: 'Påhittad Vasile', number: 'ÖVN 2026-0104', from: -45, language: 'ro', kronor: '80 000' },
  })
  await send(scene, underWay, { on: -6, kronor: '80 000' })
  // Three years from a crime that nobody has reported to the police (brottsskadelagen 15 §).
  await act(caseworker, day(-20), beginClaim, {
    ...{ caseId: adult, proceedings: 'not_reported', crimeOn: day(-3 * 365 + 18) },
  })
}
