import type { Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import { TABLE_FORM_LIMIT } from '../../../../platform/tables/read-table.ts'
import { download, form, page, shown } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  checkBadge,
  giveBadge,
  prepareSaid,
  say,
  show,
  takeBack,
  viewBody,
  viewCertificate,
  viewIssuer,
  viewOwn,
  viewTakenBack,
} from '../actions.ts'
import { badgeKey, issuerProfile, revocationList } from '../badge.ts'
import { certificateSheet } from '../certificate.ts'
import { prepareTable, readTable } from '../elsewhere-actions.ts'
import { BadgePage } from './badge-page.tsx'
import { BodyPage } from './body-page.tsx'
import { OwnPage } from './own-page.tsx'
import { SaidPage } from './said-page.tsx'
import { TablePage } from './table-page.tsx'

const ownPage = page(paths.own, viewOwn, OwnPage)
const saidPage = page(paths.say, prepareSaid, SaidPage)
const bodyPage = page(paths.bodyPeople, viewBody, BodyPage)
const tablePage = page(paths.importTable, prepareTable, TablePage)

const file = (content: Uint8Array<ArrayBuffer> | string, type: string, name: string): Response =>
  new Response(content, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })

/** What is public of badges: for programs of others, from wherever they ask. */
const open = (content: unknown, type = 'application/json'): Response =>
  new Response(JSON.stringify(content), {
    headers: { 'content-type': type, 'access-control-allow-origin': '*' },
  })

/** The pages of completions; a word in the place of an identifier stands first. */
export const completionRoutes: readonly Route[] = [
  ownPage,
  bodyPage,
  form(paths.takeBack, takeBack, { page: bodyPage, done: () => paths.bodyPeople() }),
  tablePage,
  form(paths.importTable, readTable, {
    page: tablePage,
    bodyLimit: TABLE_FORM_LIMIT,
    done: async (read, _, context) =>
      read.faults === undefined
        ? paths.importTable({ kept: read.kept })
        : context.html(
            await shown(context, (reader) => TablePage({ data: read, context: reader, refused: undefined })),
            422,
          ),
  }),
  saidPage,
  form(paths.say, say, { page: saidPage, done: () => paths.own() }),
  form(paths.show, show, { page: ownPage, pageInput: () => ({}), done: () => paths.own() }),
  download(paths.certificate, viewCertificate, (found, context) =>
    paper(certificateSheet(found, context.get('locale'))),
  ),
  download(paths.badge, giveBadge, ({ badge }) => file(badge, 'application/vc+jwt', 'badge.jwt')),
  download(paths.badgeIssuer, viewIssuer, ({ settings }) => open(issuerProfile(settings))),
  download(paths.badgeKeys, viewIssuer, ({ settings }) => open({ keys: [badgeKey(settings)] })),
  download(paths.badgeKey, viewIssuer, ({ settings }, context) => {
    const key = badgeKey(settings)
    if (!key.kid.endsWith(`/${context.req.param('keyId')}`)) throw new NotFound('key')
    return open(key, 'application/jwk+json')
  }),
  download(paths.badgesTakenBack, viewTakenBack, ({ settings, ids }) => open(revocationList(settings, ids))),
  page(paths.badgeStatus, checkBadge, BadgePage),
]
