import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { form, page } from '../../web/pages.tsx'
import {
  allowEndpoint,
  changeEndpoint,
  pauseEndpoint,
  resumeEndpoint,
  rotateSecret,
  sendDeliveryAgain,
  sendTest,
  viewEndpoint,
  viewEndpoints,
  viewNewEndpoint,
  withdrawEndpoint,
} from './actions.ts'
import { receiverPaused } from './arrivals.ts'
import { sweepTask, webhookTasks } from './deliver.ts'
import { webhookEndings } from './endings.ts'
import { webhookRefusals, webhookWords } from './messages.ts'
import { EndpointPage } from './pages/endpoint-page.tsx'
import { EndpointsPage, NewEndpointPage, showSecret } from './pages/endpoints-page.tsx'
import { paths } from './paths.ts'

const newPage = page(paths.newEndpoint, viewNewEndpoint, NewEndpointPage)
const onePage = page(paths.endpoint, viewEndpoint, EndpointPage)
const back =
  (done: string) =>
  (_: unknown, { endpointId }: { readonly endpointId: string }) =>
    paths.endpoint({ endpointId }, { done })
const onOne = {
  page: onePage,
  pageInput: (context: { req: { param(name: string): string | undefined } }) => ({
    endpointId: context.req.param('endpointId'),
  }),
}

/** Programs elsewhere are told of what is published. */
export const webhooksRoom: Room = {
  name: 'webhooks',
  ends: webhookEndings,
  routes: [
    page(paths.endpoints, viewEndpoints, EndpointsPage),
    newPage,
    form(paths.newEndpoint, allowEndpoint, {
      page: newPage,
      done: (made, _, context) => showSecret(context, made),
    }),
    onePage,
    form(paths.change, changeEndpoint, { ...onOne, done: back('saved') }),
    form(paths.rotate, rotateSecret, { ...onOne, done: (made, _, context) => showSecret(context, made) }),
    form(paths.pause, pauseEndpoint, { ...onOne, done: back('saved') }),
    form(paths.resume, resumeEndpoint, { ...onOne, done: back('saved') }),
    form(paths.withdraw, withdrawEndpoint, { ...onOne, done: () => paths.endpoints() }),
    form(paths.test, sendTest, { ...onOne, done: back('test') }),
    form(paths.again, sendDeliveryAgain, { ...onOne, done: back('again') }),
  ],
  api: [],
  refusals: webhookRefusals,
  navigation: [
    {
      href: paths.endpoints(),
      label: (locale) => webhookWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, 'administrator'),
      order: 18,
    },
  ],
  arrivals: [receiverPaused],
  tasks: webhookTasks,
  // What a process that died has left is found within five minutes.
  schedules: [{ task: sweepTask, crontab: '*/5 * * * *' }],
}
