import type { Action } from '../../../../platform/access/action.ts'
import type { Fields } from '../../../../platform/fields/field.ts'
import type { Path } from '../../../../platform/http/path.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { beginClaim, recountLimit, writeProceedings } from '../begin-actions.ts'
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
import {
  applyForCompensation,
  askForReview,
  claimDamages,
  closeClaim,
  recordDecision,
  recordJudgment,
  recordRecovery,
  recordReview,
} from '../step-actions.ts'
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
    title: (t) => t('damages'),
    window: 'demand',
    fields: damages,
    likely: (_, today) => ({ claimedOn: today }),
  }),
  ...step(paths.judgment, recordJudgment, {
    title: (t) => t('judgment'),
    window: 'outcome',
    fields: judgment,
    likely: (_, today) => ({ judgmentOn: today }),
  }),
  ...step(paths.recovery, recordRecovery, {
    title: (t) => t('recovery'),
    fields: recoveries.fields,
    likely: (_, today) => ({ onDay: today }),
  }),
  ...step(paths.apply, applyForCompensation, {
    title: (t) => t('apply'),
    window: 'application',
    fields: application,
    likely: ({ left }, today) => ({ appliedOn: today, ...(left === null ? {} : { amount: left }) }),
    saved: ({ claim: { reported, contributed } }) => ({
      ...(reported === null ? {} : { reported }),
      ...(contributed === null ? {} : { contributed }),
    }),
  }),
  ...step(paths.decision, recordDecision, {
    title: (t) => t('decide'),
    fields: decision,
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
  form(paths.recount, recountLimit, { page: claimPage, done: toClaim }),
  page(paths.lateClaims, viewLateClaims, LateClaimsPage),
  latePage,
  form(paths.lateClaim, answerLateClaim, { page: latePage, done: () => paths.lateClaims() }),
  download(paths.claimSheet, printClaim, (found, context) => paper(claimSheet(found, context.get('locale')))),
]
