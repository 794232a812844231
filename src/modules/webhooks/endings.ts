import { type Endings, nothing, restOn, stopped } from '../../platform/ends/rests.ts'

/** How the places end that other systems are told at. */
export const webhookEndings: Endings = {
  endings: [{ of: 'webhooks.endpoint', ended: "e.state = 'withdrawn'" }],
  rests: [
    ...restOn(
      'webhooks.endpoint',
      ['webhooks.delivery.endpoint_id'],
      stopped("r.state in ('waiting', 'held')"),
    ),
    ...restOn(
      'webhooks.endpoint',
      ['webhooks.secret.endpoint_id'],
      nothing('signs nothing any more: nothing is sent'),
    ),
  ],
}
