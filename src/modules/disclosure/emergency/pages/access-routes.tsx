import { perform } from '../../../../platform/access/action.ts'
import { type Route, requestOf } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page, shown } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { printAccess, viewAccess } from '../access-actions.ts'
import { accessSheet } from '../access-sheet.ts'
import { deny, liftDenial, searchDenied, viewDenialEffect, viewDenials } from '../denial-actions.ts'
import { AccessPage } from './access-page.tsx'
import { DenialsPage } from './denials-page.tsx'
import { DenyPage } from './deny-page.tsx'

const denialsPage = page(paths.denials, viewDenials, ({ data, context, refused }) => (
  <DenialsPage data={data} context={context} refused={refused} />
))
const denyPage = page(paths.addDenial, viewDenialEffect, DenyPage)

/** Who sees a case, who has seen it, and its deny list. */
export const accessRoutes: readonly Route[] = [
  page(paths.access, viewAccess, AccessPage),
  download(paths.accessFile, printAccess, (found) => paper(accessSheet(found))),
  denialsPage,
  form(paths.denials, searchDenied, {
    page: denialsPage,
    done: async (found, { caseId, sought }, context) => {
      const data = await perform(context.get('house'), requestOf(context), viewDenials, { caseId })
      return context.html(
        await shown(context, (reader) => (
          <DenialsPage data={data} context={reader} found={found} sought={sought} />
        )),
      )
    },
  }),
  denyPage,
  form(paths.addDenial, deny, {
    page: denyPage,
    pageInput: (context, fields) => ({ caseId: context.req.param('caseId'), who: fields.who }),
    done: (_, { caseId }) => paths.access({ caseId }),
  }),
  form(paths.liftDenial, liftDenial, {
    page: denialsPage,
    done: (_, { caseId }) => paths.denials({ caseId }),
  }),
]
