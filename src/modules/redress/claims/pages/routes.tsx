import type { Action } from '../../../../platform/access/action.ts'
import type { Fields } from '../../../../platform/fields/field.ts'
import type { Path } from '../../../../platform/http/path.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { beginClaim, recountLimit, writeProceedings } from '../begin-actions.ts'
import { closeClaim, reopenClaim } from '../closing-actions.ts'
import { NO_REPORT } from '../codes.ts'
import {
  applyForCompensation,
  askForReview,
  recordDecision,
  recordReview,
  takeBackReview,
} from '../compensation-actions.ts'
import { claimDamages, recordJudgment, recordRecovery, takeBackRecovery } from '../court-actions.ts'
import { answerLateClaim, askLawyer, viewLateClaim, viewLateClaims } from '../late-actions.ts'
import { claimSheet } from '../print.ts'
import {
  application,
  closing,
  damages,
  decision,
  judgment,
  proceedings,
  question,
  recoveries,
  representation,
  review,
  translation,
} from '../records.ts'
import { representClaim, translateJudgment } from '../side-actions.ts'
import { printClaim, viewClaim, viewClaims, viewOwnClaims } from '../view-actions.ts'
import { ClaimPage } from './claim-page.tsx'
import { LateClaimPage, LateClaimsPage } from './late-pages.tsx'
import { ClaimsPage, NewClaimPage, OwnClaimsPage } from './list-pages.tsx'
import { type Step, stepView } from './step-page.tsx'
import { LateWords, ReviewLaw } from './words.tsx'

type Of = { caseId: string; claimId: string }
const toClaim = (of: Of) => paths.claim(of)
const claimPage = page(paths.claim, viewClaim, ClaimPage)
const newPage = page(paths.newClaim, viewClaims, NewClaimPage)
const latePage = page(paths.lateClaim, viewLateClaim, LateClaimPage)

/** What stands in a claim already: a form begins with nothing of what does not. */
const known = <V extends object>(values: V) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof V]?: NonNullable<V[K]>
  }

/** A step of a claim: its page and what the page sends. */
const step = <F extends Fields>(
  address: Path & ((of: Of) => string),
  // biome-ignore lint/suspicious/noExplicitAny: each action has an input of its own.
  action: Action<any, Of>,
  given: Omit<Step<F>, 'address'>,
): readonly Route[] => {
  const view = page(address, viewClaim, stepView<F>({ ...given, address }))
  return [view, form(address, action, { page: view, done: toClaim })]
}

export const claimRoutes: readonly Route[] = [
  page(paths.claims, viewOwnClaims, OwnClaimsPage),
  page(paths.caseClaims, viewClaims, ClaimsPage),
  newPage,
  form(paths.newClaim, beginClaim, { page: newPage, done: toClaim }),
  claimPage,
  ...step(paths.proceedings, writeProceedings, {
    title: (t) => t('change'),
    window: 'proceedings',
    fields: proceedings,
    saved: ({ claim }) => claim,
  }),
  ...step(paths.claimDamages, claimDamages, {
    title: (t, { rights }) => t(rights.includes('damages') ? 'rightDamages' : 'damages'),
    window: 'demand',
    fields: damages,
    saved: ({ claim }) =>
      known({
        claimedOn: claim.damagesClaimedOn,
        amount: claim.damagesClaimedOre,
        through: claim.damagesThrough,
      }),
    likely: (_, today) => ({ claimedOn: today }),
  }),
  ...step(paths.judgment, recordJudgment, {
    title: (t, { claim }) => t(claim.judgmentOn === null ? 'judgment' : 'rightJudgment'),
    window: 'outcome',
    fields: judgment,
    saved: ({ claim }) => known({ judgmentOn: claim.judgmentOn, amount: claim.awardedOre }),
    likely: (_, today) => ({ judgmentOn: today }),
  }),
  ...step(paths.recovery, recordRecovery, {
    title: (t) => t('recovery'),
    fields: recoveries.fields,
    likely: (_, today) => ({ onDay: today }),
  }),
  ...step(paths.apply, applyForCompensation, {
    title: (t, { rights }) => t(rights.includes('application') ? 'rightApplication' : 'apply'),
    window: 'application',
    fields: application,
    likely: ({ left }, today) => ({ appliedOn: today, ...(left === null ? {} : { amount: left }) }),
    saved: ({ claim }) =>
      known({
        appliedOn: claim.appliedOn,
        amount: claim.appliedOre,
        reported: claim.reported,
        contributed: claim.contributed ?? (claim.appliedOn === null ? null : NO_REPORT),
        reference: claim.reference,
      }),
  }),
  ...step(paths.decision, recordDecision, {
    title: (t, { rights }) => t(rights.includes('decision') ? 'rightDecision' : 'decide'),
    fields: decision,
    saved: ({ claim }) =>
      known({
        decidedOn: claim.decidedOn,
        outcome: claim.outcome,
        amount: claim.grantedOre,
        reasons: claim.reasons,
      }),
    likely: (_, today) => ({ decidedOn: today }),
  }),
  ...step(paths.askReview, askForReview, {
    title: (t) => t('askReview'),
    fields: review,
    likely: (_, today) => ({ askedOn: today }),
    lead: ReviewLaw,
  }),
  ...step(paths.decideReview, recordReview, {
    title: (t) => t('decideReview'),
    fields: decision,
    likely: (_, today) => ({ decidedOn: today }),
  }),
  ...step(paths.representation, representClaim, {
    title: (t) => t('representation'),
    fields: representation,
    saved: ({ claim }) => claim,
  }),
  ...step(paths.translation, translateJudgment, {
    title: (t) => t('translation'),
    window: 'translation',
    fields: translation,
    saved: ({ claim, language }) => ({ ...claim, language: claim.language ?? language }),
  }),
  ...step(paths.closeClaim, closeClaim, {
    title: (t) => t('close'),
    fields: closing,
    likely: (_, today) => ({ closedOn: today }),
  }),
  ...step(paths.askLawyer, askLawyer, {
    title: (t) => t('askLawyer'),
    fields: question,
    lead: LateWords,
  }),
  form(paths.takeBackRecovery, takeBackRecovery, { page: claimPage, done: toClaim }),
  form(paths.takeBackReview, takeBackReview, { page: claimPage, done: toClaim }),
  form(paths.reopenClaim, reopenClaim, { page: claimPage, done: toClaim }),
  form(paths.recount, recountLimit, { page: claimPage, done: toClaim }),
  page(paths.lateClaims, viewLateClaims, LateClaimsPage),
  latePage,
  form(paths.lateClaim, answerLateClaim, { page: latePage, done: () => paths.lateClaims() }),
  download(paths.claimSheet, printClaim, (found, context) => paper(claimSheet(found, context.get('locale')))),
]
