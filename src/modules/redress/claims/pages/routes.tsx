import type { Action } from '../../../../platform/access/action.ts'
import type { Path } from '../../../../platform/http/path.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { printSheet } from '../../../../platform/print/case-sheet.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { beginClaim, recountLimit, writeProceedings } from '../begin-actions.ts'
import { answerLateClaim, askLawyer, viewLateClaim, viewLateClaims } from '../late-actions.ts'
import { claimSheet } from '../print.ts'
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
import {
  ApplyFields,
  AskReviewFields,
  CloseFields,
  DamagesFields,
  DecisionFields,
  JudgmentFields,
  ProceedingsFields,
  QuestionFields,
  RecoveryFields,
  RepresentationFields,
  TranslationFields,
} from './step-forms.tsx'
import { stepView } from './step-page.tsx'

type Of = { caseId: string; claimId: string }
const toClaim = (of: Of) => paths.claim(of)
const claimPage = page(paths.claim, viewClaim, ClaimPage)
const newPage = page(paths.newClaim, viewClaims, NewClaimPage)
const latePage = page(paths.lateClaim, viewLateClaim, LateClaimPage)

/** A step of a claim: its page and what the page sends. */
const step = (
  address: Path & ((of: Of) => string),
  // biome-ignore lint/suspicious/noExplicitAny: each action has an input of its own.
  action: Action<any, Of>,
  given: Omit<Parameters<typeof stepView>[0], 'address'>,
): readonly Route[] => {
  const view = page(address, viewClaim, stepView({ ...given, address }))
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
    fields: ({ data, refused }) => <ProceedingsFields refused={refused} claim={data.claim} />,
    saved: ({ claim }, t) => [
      { name: 'crimeOn', label: t('crimeOn'), saved: claim.crimeOn ?? '' },
      { name: 'endedOn', label: t('endedOn'), saved: claim.endedOn ?? '' },
    ],
  }),
  ...step(paths.claimDamages, claimDamages, { title: (t) => t('damages'), fields: DamagesFields }),
  ...step(paths.judgment, recordJudgment, { title: (t) => t('judgment'), fields: JudgmentFields }),
  ...step(paths.recovery, recordRecovery, { title: (t) => t('recovery'), fields: RecoveryFields }),
  ...step(paths.apply, applyForCompensation, { title: (t) => t('apply'), fields: ApplyFields }),
  ...step(paths.decision, recordDecision, {
    title: (t) => t('decide'),
    fields: DecisionFields,
    saved: ({ claim }, t) => [{ name: 'reasons', label: t('reasons'), saved: claim.reasons }],
  }),
  ...step(paths.askReview, askForReview, { title: (t) => t('askReview'), fields: AskReviewFields }),
  ...step(paths.decideReview, recordReview, { title: (t) => t('decideReview'), fields: DecisionFields }),
  ...step(paths.representation, representClaim, {
    title: (t) => t('representation'),
    fields: RepresentationFields,
    saved: ({ claim }, t) => [{ name: 'contact', label: t('contact'), saved: claim.contact }],
  }),
  ...step(paths.translation, translateJudgment, {
    title: (t) => t('translation'),
    fields: TranslationFields,
    saved: ({ claim: { translation } }, t) =>
      (['orderedOn', 'givenOn', 'explainedOn'] as const).map((name) => ({
        name,
        label: t(name),
        saved: translation[name] ?? '',
      })),
  }),
  ...step(paths.closeClaim, closeClaim, { title: (t) => t('close'), fields: CloseFields }),
  ...step(paths.askLawyer, askLawyer, { title: (t) => t('askLawyer'), fields: QuestionFields }),
  form(paths.recount, recountLimit, { page: claimPage, done: toClaim }),
  page(paths.lateClaims, viewLateClaims, LateClaimsPage),
  latePage,
  form(paths.lateClaim, answerLateClaim, { page: latePage, done: () => paths.lateClaims() }),
  download(paths.claimSheet, printClaim, (found, context) => {
    const file = printSheet(claimSheet(found, context.get('locale')))
    return new Response(new Uint8Array(file), {
      headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="1.pdf"' },
    })
  }),
]
