import { actsAs } from '../../platform/access/policy.ts'
import { dayOf } from '../../platform/clock/clock.ts'
import { registerApi } from '../../platform/http/register-api.ts'
import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { paper, sheetFile } from '../../platform/print/sheet-file.ts'
import { download, form, page } from '../../web/pages.tsx'
import { registerPages } from '../../web/registers/register-pages.tsx'
import { reportDue } from './arrivals.ts'
import { addConcerned, removeConcerned, tellConcerned, viewConcerned } from './concerned-actions.ts'
import { incidentEndings } from './endings.ts'
import { incidentRefusals, incidentWords } from './messages.ts'
import { IncidentBelow, IncidentState } from './pages/below.tsx'
import { ConcernedPage } from './pages/concerned-page.tsx'
import { paths } from './paths.ts'
import { incidentKeepers, incidents } from './registers.ts'
import { noticeSheet, reportSheet } from './sheets.ts'

const pages = registerPages(incidents, {
  paths: paths.incident,
  words: incidentWords,
  name: 'name',
  first: ['name', 'law', 'kinds', 'knownOn', 'knownTime', 'happened', 'data', 'contact', 'risk'],
  columns: ['knownOn', 'risk', 'reportedOn'],
  State: IncidentState,
  Below: IncidentBelow,
})
const concernedPage = page(paths.concerned, viewConcerned, ConcernedPage)
const toConcerned = ({ id }: { id: string }) => paths.concerned({ id })

/** Personal data breaches: noted, judged, reported within 72 hours, and told to those concerned. */
export const incidentsRoom: Room = roomOf(
  'incidents',
  [
    {
      routes: [
        ...pages.routes,
        download(paths.report, incidents.view, (shown, context) => {
          const today = dayOf(context.get('house').clock.now())
          return sheetFile(
            reportSheet(shown as never, today),
            context.req.param('format') === 'docx' ? 'docx' : 'pdf',
            'incident',
          )
        }),
        download(paths.notice, incidents.view, ({ entry }, context) =>
          paper(noticeSheet(entry as never, dayOf(context.get('house').clock.now()))),
        ),
        concernedPage,
        form(paths.concerned, addConcerned, { page: concernedPage, done: toConcerned }),
        form(paths.told, tellConcerned, { page: concernedPage, done: toConcerned }),
        form(paths.removeConcerned, removeConcerned, { page: concernedPage, done: toConcerned }),
      ],
      api: registerApi(incidents, {
        base: '/v1/incidents',
        name: 'incidents',
        one: 'a personal data breach',
        summary: 'Personal data breaches of one’s own body',
      }),
      ends: incidents.endings,
      refusals: [incidentRefusals],
      arrivals: [reportDue],
      navigation: [
        {
          href: paths.incident.list(),
          label: (locale) => incidentWords(locale)('title'),
          shownTo: (actor) => actsAs(actor, ...incidentKeepers, 'auditor'),
          order: 88,
        },
      ],
    },
  ],
  incidentEndings,
)
