import { fileResponse } from '../../../../platform/files/index.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { printSheet } from '../../../../platform/print/case-sheet.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  askByRight,
  decideRequest,
  liftRestriction,
  viewRequest,
  viewRights,
  viewSeenBy,
} from '../actions.ts'
import { everythingJson, everythingSheet } from '../everything.ts'
import { tellEverythingWith } from '../everything-actions.ts'
import type { SubjectPart } from '../subject-part.ts'
import { RequestPage } from './request-page.tsx'
import { RightsPage } from './rights-page.tsx'
import { SeenByPage } from './seen-page.tsx'
import { tellPageWith } from './tell-page.tsx'

type Told = Awaited<ReturnType<ReturnType<typeof tellEverythingWith>['run']>>

/** The file, whose name says nothing of what it is: it may be found among downloads. */
const fileOf = ({ everything, format, discreet }: Told): Response =>
  format === 'pdf'
    ? fileResponse({
        name: '1.pdf',
        mediaType: 'application/pdf',
        content: printSheet(everythingSheet(everything, discreet)),
      })
    : fileResponse({
        name: '1.json',
        mediaType: 'application/json',
        content: Buffer.from(everythingJson(everything)),
      })

/** What a person asks for by right. Addresses with a word stand before those with an identifier. */
export const rightsRoutesWith = (parts: readonly SubjectPart[]): readonly Route[] => {
  const rightsPage = page(paths.rights, viewRights, RightsPage)
  const tellPage = page(paths.tellEverything, viewRights, tellPageWith(parts))
  const requestPage = page(paths.rightsRequest, viewRequest, RequestPage)
  const tellEverything = tellEverythingWith(parts)
  const toRights = (_: unknown, { caseId }: { caseId: string }) => paths.rights({ caseId })
  return [
    rightsPage,
    form(paths.rights, askByRight, { page: rightsPage, done: toRights }),
    page(paths.seenBy, viewSeenBy, SeenByPage),
    tellPage,
    download(paths.subjectFile, tellEverything, fileOf),
    form(paths.subjectFile, tellEverything, { page: tellPage, done: fileOf }),
    form(paths.restriction, liftRestriction, { page: rightsPage, done: toRights }),
    requestPage,
    form(paths.rightsRequest, decideRequest, { page: requestPage, done: toRights }),
  ]
}
