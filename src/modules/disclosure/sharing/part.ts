import { actsAs } from '../../../platform/access/policy.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { paper } from '../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { type CasePart, caseworkRoles, supportPaths } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { showAgain } from '../telling/next-step.ts'
import { readParts } from '../telling/part-values.ts'
import { sharingApi } from './api.ts'
import { sharingArrivals } from './arrivals.ts'
import { readWay } from './choices.ts'
import {
  decideDisclosure,
  endDisclosure,
  handOverNow,
  lookAtDisclosure,
  prepareDisclosure,
  previewDisclosure,
} from './decide-actions.ts'
import { groundTasks } from './keep-grounds.ts'
import { sharingWords } from './messages.ts'
import { disclosureOffer } from './offer.ts'
import { overrideDisclosure, reviewOverride, viewOverride } from './override-actions.ts'
import { LegalQuestionPage, LegalQuestionsPage, ReviewOverridePage } from './pages/legal-pages.tsx'
import { DisclosuresPage } from './pages/list-page.tsx'
import { NewDisclosurePage } from './pages/new-page.tsx'
import { PreviewPage } from './pages/preview-page.tsx'
import { CopyPage, LiveViewsPage, ReceivedPage } from './pages/received-pages.tsx'
import { DisclosurePage, EndPage } from './pages/view-page.tsx'
import { copySheet } from './print.ts'
import { answerQuestion, viewQuestion, viewQuestions } from './question-actions.ts'
import {
  acknowledgeWithdrawal,
  registerCopy,
  viewCopy,
  viewLiveViews,
  viewReceived,
} from './received-actions.ts'
import { legalRefusals, sharingRefusals } from './refusals.ts'
import { replayEndings } from './replay.ts'
import { printCopy, viewDisclosure, viewDisclosures } from './view-actions.ts'

type Fields = Readonly<Record<string, unknown>>

const newPage = page(paths.newDisclosure, prepareDisclosure, NewDisclosurePage)
const previewPage = page(paths.previewDisclosure, previewDisclosure, PreviewPage)
const disclosurePage = page(paths.disclosure, viewDisclosure, DisclosurePage)
const endPage = page(paths.endDisclosure, viewDisclosure, EndPage)
const questionPage = page(paths.legalQuestion, viewQuestion, LegalQuestionPage)
const reviewPage = page(paths.reviewOverride, viewOverride, ReviewOverridePage)
const copyPage = page(paths.receivedCopy, viewCopy, CopyPage)

/** What the form sent, in the shape of a request: a way is a provision with its consent, a tick is a part. */
const requestIn = (fields: Fields) => ({
  ...fields,
  ...readWay(fields.way),
  items: readParts(fields.items),
})

const caseIn = (context: RequestContext) => ({ caseId: context.req.param('caseId') })

/** The part of the form that is shown again where this step was refused. */
const STAGE_OF: Readonly<Record<string, string>> = { provision: 'provision', preview: 'parts' }

/** Deciding on a disclosure: step by step, then the preview, then the decision. */
const deciding = [
  newPage,
  page(paths.previewDisclosure, prepareDisclosure, NewDisclosurePage),
  form(paths.previewDisclosure, lookAtDisclosure, {
    page: newPage,
    finds: 'toBody',
    input: (_, fields) => ({ draft: requestIn(fields) }),
    pageInput: (context, fields) => ({
      ...caseIn(context),
      draft: requestIn(fields),
      stage: STAGE_OF[String(fields.step)] ?? 'recipient',
    }),
    done: async ({ filled, step }, { caseId, draft: _draft, ...fields }, context) => {
      const values = { ...fields, toKind: filled.toKind }
      if (step === 'preview') return showAgain(previewPage, context, { ...filled, caseId }, values)
      const stage = step === 'recipient' ? 'provision' : 'parts'
      return showAgain(newPage, context, { caseId, draft: filled, stage }, values)
    },
  }),
  form(paths.newDisclosure, decideDisclosure, {
    page: newPage,
    input: (_, fields) => requestIn(fields),
    pageInput: (context, fields) => ({ ...caseIn(context), draft: requestIn(fields), stage: 'parts' }),
    done: ({ disclosureId }, { caseId }) => paths.disclosure({ caseId, disclosureId }),
  }),
]

/** What comes of a disclosure afterwards. */
const following = [
  page(paths.disclosures, viewDisclosures, DisclosuresPage),
  disclosurePage,
  download(paths.disclosureFile, printCopy, (content, context) =>
    paper(copySheet(content, context.get('locale'))),
  ),
  form(paths.handOver, handOverNow, {
    page: disclosurePage,
    done: (_, { caseId, disclosureId }) => paths.disclosure({ caseId, disclosureId }),
  }),
  endPage,
  form(paths.endDisclosure, endDisclosure, {
    page: endPage,
    done: (_, { caseId, disclosureId }) => paths.disclosure({ caseId, disclosureId }),
  }),
  form(paths.overrideDisclosure, overrideDisclosure, {
    page: disclosurePage,
    done: (_, { caseId, disclosureId }) => paths.disclosure({ caseId, disclosureId }),
  }),
]

/** What lawyers decide and review. */
const judging = [
  page(paths.legalQuestions, viewQuestions, LegalQuestionsPage),
  questionPage,
  form(paths.legalQuestion, answerQuestion, { page: questionPage, done: () => paths.legalQuestions() }),
  reviewPage,
  form(paths.reviewOverride, reviewOverride, { page: reviewPage, done: () => paths.legalQuestions() }),
]

/** What the recipient does. */
const receiving = [
  page(paths.received, viewReceived, ReceivedPage),
  copyPage,
  form(paths.registerCopy, registerCopy, {
    page: copyPage,
    done: ({ caseId }) => supportPaths.case({ caseId }),
  }),
  form(paths.acknowledgeWithdrawal, acknowledgeWithdrawal, {
    page: copyPage,
    done: ({ copyId }) => paths.receivedCopy({ copyId }),
  }),
  page(paths.liveViews, viewLiveViews, LiveViewsPage),
]

/** Lawful disclosure: deciding, handing over, live views, the lawyer's part, overriding, receiving. */
export const sharingPart: CasePart = {
  routes: [...deciding, ...following, ...judging, ...receiving],
  api: sharingApi,
  arrivals: sharingArrivals,
  refusals: [legalRefusals, sharingRefusals],
  keys: [
    {
      kind: 'copy',
      table: 'disclosure.copy',
      column: 'key_id',
      sample: `select key_id as key, sealed, 'disclosure.copy:' || id as place from disclosure.copy`,
    },
  ],
  offers: [disclosureOffer],
  tasks: groundTasks,
  replay: replayEndings,
  navigation: [
    {
      href: paths.received(),
      label: (locale) => sharingWords(locale)('received'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 5,
    },
    {
      href: paths.liveViews(),
      label: (locale) => sharingWords(locale)('liveViews'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 13,
    },
    {
      href: paths.legalQuestions(),
      label: (locale) => sharingWords(locale)('legalQuestions'),
      shownTo: (actor) => actsAs(actor, 'lawyer', 'case_manager'),
      order: 7,
    },
  ],
}
