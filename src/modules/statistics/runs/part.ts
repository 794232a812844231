import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { reporters } from '../roles.ts'
import { runArrivals } from './arrivals.ts'
import { handInKeys, withdrawFromRun, witnessDestruction } from './key-actions.ts'
import { runWords } from './messages.ts'
import { DestroyPage } from './pages/destroy-page.tsx'
import { LeavePage } from './pages/leave-page.tsx'
import { RunsPage } from './pages/list-page.tsx'
import { NewRunPage } from './pages/new-page.tsx'
import { RunPage } from './pages/run-page.tsx'
import { UnitPage } from './pages/unit-page.tsx'
import { runPaths as paths } from './paths.ts'
import { closeRun, planRun, prepareRun } from './plan-actions.ts'
import { runRefusals } from './refusals.ts'
import { LARGEST_KEYS } from './schema.ts'
import { countWaiting } from './store.ts'
import { askForEstimate, askForLinking, destroyRun, viewUnit, workTask } from './unit-actions.ts'
import { downloadEncoder, downloadProtocol, viewRun, viewRuns } from './view-actions.ts'
import { workTaskOf } from './work.ts'

const newPage = page(paths.newRun, prepareRun, NewRunPage)
const runPage = page(paths.run, viewRun, RunPage)
const unitPage = page(paths.unit, viewUnit, UnitPage)
const leavePage = page(paths.withdraw, viewRun, LeavePage)
const destroyPage = page(paths.destroy, viewUnit, DestroyPage)
const toRun = ({ linkageId }: { readonly linkageId: string }) => paths.run({ linkageId })
const toUnit = ({ linkageId }: { readonly linkageId: string }) => paths.unit({ linkageId })
/** Room for the fields beside the file. */
const BESIDE = 200_000

/** Linkage of the encoded records of several bodies by a unit that knows nobody in them. */
export const runsPart: Omit<Room, 'name'> = {
  routes: [
    page(paths.runs, viewRuns, RunsPage),
    newPage,
    form(paths.newRun, planRun, { page: newPage, pageInput: () => ({}), done: toRun }),
    runPage,
    form(paths.handIn, handInKeys, { page: runPage, done: toRun, bodyLimit: LARGEST_KEYS + BESIDE }),
    leavePage,
    form(paths.withdraw, withdrawFromRun, { page: leavePage, done: toRun }),
    form(paths.witness, witnessDestruction, { page: runPage, done: toRun }),
    form(paths.close, closeRun, { page: runPage, done: toRun }),
    download(
      paths.encoder,
      downloadEncoder,
      ({ html }) =>
        new Response(html, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-disposition': 'attachment; filename="encoder.html"',
          },
        }),
    ),
    download(paths.protocol, downloadProtocol, (protocol, context) =>
      context.body(`${JSON.stringify(protocol, null, 2)}\n`, 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="protocol.json"',
      }),
    ),
    unitPage,
    form(paths.link, askForLinking, { page: unitPage, done: toUnit }),
    form(paths.estimate, askForEstimate, { page: unitPage, done: toUnit }),
    destroyPage,
    form(paths.destroy, destroyRun, { page: destroyPage, done: toRun }),
  ],
  api: [],
  arrivals: runArrivals,
  refusals: [runRefusals],
  keys: [
    {
      kind: 'linkage',
      table: 'statistics.linkage_run',
      column: 'key_id',
      sample: `select r.key_id as key, w.sealed, 'statistics.linkage_work:' || w.id as place from statistics.linkage_work w
        join statistics.linkage_run r on r.id = w.run_id where w.sealed is not null`,
    },
  ],
  navigation: [
    {
      href: paths.runs(),
      label: (locale) => runWords(locale)('nav'),
      shownTo: (actor) => actsAs(actor, ...reporters),
      order: 59,
      waiting: countWaiting,
    },
  ],
  tasks: (house) => ({ [workTask]: workTaskOf(house) }),
}
