import { policy } from '../../platform/access/policy.ts'

const administrator = { people: ['administrator'] } as const
const system = { people: [], system: true } as const

/** An administrator decides who is told of changes and sees whether they are; the system tells. */
export const webhookPolicy = policy({
  'webhook.list': administrator,
  'webhook.view': administrator,
  'webhook.allow': administrator,
  'webhook.change': administrator,
  'webhook.rotate_secret': administrator,
  'webhook.pause': administrator,
  'webhook.resume': administrator,
  'webhook.withdraw': administrator,
  'webhook.send_test': administrator,
  'webhook.send_again': administrator,

  'webhook.take': system,
  'webhook.settle': system,
  'webhook.sweep': system,
  'webhook.load_demo': system,
})
