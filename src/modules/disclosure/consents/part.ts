import { perform } from '../../../platform/access/action.ts'
import { requestOf } from '../../../platform/http/route.ts'
import { paper } from '../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../web/pages.tsx'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { showAgain } from '../telling/next-step.ts'
import { partValue, readParts } from '../telling/part-values.ts'
import {
  askForConsent,
  noteSuspicion,
  prepareConsent,
  printConsent,
  recordConsent,
  viewConsents,
} from './actions.ts'
import { consentApi } from './api.ts'
import { consentRefusals } from './messages.ts'
import { consentOffer } from './offer.ts'
import { ConsentsPage } from './pages/consents-page.tsx'
import { NewConsentPage } from './pages/new-consent-page.tsx'
import { consentSheet } from './print.ts'

const newConsentPage = page(paths.newConsent, prepareConsent, NewConsentPage)

type Fields = Readonly<Record<string, unknown>>

/** The form asks for one recipient and one purpose; a consent keeps them part by part. */
const itemsOf = ({ toBody, toName, purpose, parts }: Fields) =>
  readParts(parts).map((part) => ({ ...part, toBody, toName, purpose }))

const draftOf = (fields: Fields) => ({ ...fields, parts: readParts(fields.parts) })

/** Consent: asked for in the person's language, part by part. */
export const consentsPart: CasePart = {
  routes: [
    page(paths.consents, viewConsents, ConsentsPage),
    newConsentPage,
    form(paths.consentWords, askForConsent, {
      page: newConsentPage,
      finds: 'toBody',
      input: (_, fields) => ({ parts: readParts(fields.parts) }),
      pageInput: (context, fields) => ({ caseId: context.req.param('caseId'), draft: draftOf(fields) }),
      done: async ({ parts, ...asked }, { caseId }, context) => {
        const values = { ...asked, parts: parts.map(partValue) }
        return showAgain(newConsentPage, context, { caseId, draft: draftOf(values) }, values)
      },
    }),
    form(paths.newConsent, recordConsent, {
      page: newConsentPage,
      input: (_, fields) => ({ items: itemsOf(fields) }),
      pageInput: (context, fields) => ({ caseId: context.req.param('caseId'), draft: draftOf(fields) }),
      before: async (context, { representative, guardianSuspected }) => {
        if (representative !== 'guardian' || guardianSuspected !== 'yes') return
        const caseId = context.req.param('caseId')
        await perform(context.get('house'), requestOf(context), noteSuspicion, { caseId })
      },
      done: (_, { caseId }) => paths.consents({ caseId }),
    }),
    download(paths.consentFile, printConsent, (found, context) =>
      paper(consentSheet(found, context.get('locale'))),
    ),
  ],
  api: consentApi,
  refusals: [consentRefusals],
  offers: [consentOffer],
}
