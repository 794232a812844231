import type { z } from 'zod'
import type { Action } from '../../../../platform/access/action.ts'
import { fileResponse, UPLOAD_BODY_LIMIT } from '../../../../platform/files/index.ts'
import { forEverybody, type Route } from '../../../../platform/http/route.ts'
import { download, form, page, pageContextOf } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { preparations, prepareAssignment, viewAssignments, viewOwnAssignments } from '../actions.ts'
import { decisions, giveAssignment, type Previewed, previews } from '../decision-actions.ts'
import { openDecision, readDecision } from '../document-actions.ts'
import { ConfirmDecision, DecidePage, decisionPaths, type Kind } from './decide-page.tsx'
import { AssignmentsPage, OwnAssignmentsPage } from './list-page.tsx'
import { NewAssignmentPage } from './new-page.tsx'

const newPage = page(paths.newAssignment, prepareAssignment, NewAssignmentPage)

type AnyInput = Action<z.ZodType, Previewed>
type AnyDecision = Action<z.ZodType, { assignmentId: string; otherId: string | null }>

/** A decision takes three addresses: where it is filled in, where its effect is shown, where it is made. */
const decisionRoutes = (kind: Kind): Route[] => {
  const fill = page(decisionPaths[kind].fill, preparations[kind], DecidePage)
  return [
    fill,
    form(decisionPaths[kind].fill, previews[kind] as unknown as AnyInput, {
      page: fill,
      grows: true,
      done: (data, values, context) =>
        context.html(
          String(
            ConfirmDecision({
              data,
              kind,
              context: pageContextOf(context),
              values: values as Record<string, unknown>,
            }),
          ),
        ),
    }),
    form(decisionPaths[kind].confirm, decisions[kind] as unknown as AnyDecision, {
      page: fill,
      done: ({ assignmentId }) => paths.assignment({ assignmentId }),
    }),
  ]
}

export const assignmentRoutes: readonly Route[] = [
  forEverybody(page(paths.assignments, viewAssignments, AssignmentsPage)),
  page(paths.ownAssignments, viewOwnAssignments, OwnAssignmentsPage),
  newPage,
  form(paths.newAssignment, giveAssignment, {
    page: newPage,
    pageInput: (context, values) => ({ ...context.req.param(), document: values.documentId }),
    grows: true,
    done: ({ assignmentId, next }, { planId }) =>
      next === undefined
        ? paths.assignment({ assignmentId })
        : paths.newAssignment({ planId }, { measure: next, given: assignmentId }),
  }),
  form(paths.readDecision, readDecision, {
    page: newPage,
    bodyLimit: UPLOAD_BODY_LIMIT,
    done: ({ planId, documentId }) => paths.newAssignment({ planId }, { document: documentId }),
  }),
  download(paths.assignmentDecision, openDecision, (file) => fileResponse(file)),
  ...(['changed', 'prolonged', 'split', 'merged', 'completed', 'withdrawn', 'resumed'] as const).flatMap(
    decisionRoutes,
  ),
]
