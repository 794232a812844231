import { policy } from '../../../platform/access/policy.ts'

const anyone = { people: 'all', anyone: true } as const

/** What is kept on devices holds nothing of anybody: lists, the law's times, telephone numbers, empty forms. */
export const offlinePolicy = policy({
  'offline.show': anyone,
  'offline.install': anyone,
})
