import { beforeAll, expect, test } from 'vitest'
import { widths } from '../../testing/browser.ts'
import { openReturns, type ReturnScene } from '../../testing/returns.ts'
import { type ServedWorld, serveWorld } from '../../testing/served-world.ts'
import { chooseFollowUp, openLink, viewFollowUps } from './follow-up/actions.ts'
import { paths } from './paths.ts'
import { decideAllowance } from './plans/money-actions.ts'

// Every page of the room is opened in a browser, wide and light in Swedish, narrow and dark in English, and checked by axe.

let scene: ReturnScene
let served: ServedWorld
let secret: string
let followUpId: string
let pages: readonly (readonly [name: string, address: string])[]

beforeAll(async () => {
  scene = await openReturns()
  served = await serveWorld(scene.world)
  const gone = await scene.wanted()
  await scene.travelled(gone)
  await scene.coordinator.perform(chooseFollowUp, {
    ...gone,
    wants: 'yes',
    byName: 'yes',
    saidOn: '2026-12-02',
  })
  const link = await scene.coordinator.perform(openLink, { ...gone, language: 'th', lastDay: '2027-01-31' })
  secret = link.secret
  followUpId = (await scene.coordinator.perform(viewFollowUps, gone)).followUps[0]!.id
  const child = await scene.wanted({ ageGroup: 'child', birthDate: '2010-03-01' })
  const { allowanceId } = await scene.coordinator.perform(decideAllowance, {
    ...child,
    purpose: 'travel',
    source: 'programme',
    amount: '1 500,50',
    currency: 'SEK',
    decidedOn: '2026-11-24',
  })
  // Sessions are as old as the scene: the pages are opened while they last.
  scene.world.setTime('2026-11-24T12:05:00Z')
  pages = [
    ['returns', paths.returns()],
    ['due', paths.dueAbroad()],
    ['of-case', paths.ofCase(child)],
    ['begin', paths.begin({ caseId: child.caseId }, { language: 'ar' })],
    ['return-child', paths.plan(child)],
    ['return-gone', paths.plan(gone)],
    ['decision', paths.decision(child)],
    ['write', paths.write(child)],
    ['risks', paths.risks({ ...child, side: 'abroad' })],
    ['best-interest', paths.bestInterest(child)],
    ['reception', paths.reception(child, { partnerId: scene.partnerId })],
    ['confirmation', paths.confirmation(child)],
    ['journey', paths.journey(child)],
    ['money', paths.money(child)],
    ['payout', paths.payout({ ...child, allowanceId })],
    ['own', paths.own(gone)],
    ['follow-ups', paths.followUps(gone)],
    ['follow-up', paths.followUp({ ...gone, followUpId })],
    ['partners', paths.partner.list()],
    ['new-partner', paths.partner.add()],
    ['partner', paths.partner.one({ id: scene.partnerId })],
    ['capacity', paths.capacity()],
    ['new-activity', paths.newActivity()],
  ]
}, 120_000)

const looks = [
  ['wide', { width: widths.desk, colorScheme: 'light', locale: 'sv-SE' }],
  ['narrow and dark', { width: widths.phone, colorScheme: 'dark', locale: 'en-GB' }],
] as const

test.each(looks)(
  'every page of the house is whole: %s',
  async (name, look) => {
    const reader = await served.openAs(scene.coordinator, look)
    for (const [page, address] of pages) {
      await reader.page.open(address)
      expect(await reader.page.heading()).not.toMatch(/^(Logga in|Sign in)$/)
      await reader.page.screenshot(`return-${page}-${name.split(' ')[0]}`)
    }
    await reader.close()
  },
  240_000,
)

test.each(looks)(
  'the partner’s page is whole without an account, and sent without any script: %s',
  async (name, look) => {
    scene.world.setTime('2026-12-02T12:00:00Z')
    const reader = await served.open({ ...look, javaScript: false })
    await reader.page.open(paths.enter({ secret }))
    await reader.page.screenshot(`return-partner-${name.split(' ')[0]}`)
    expect(await reader.page.heading()).toBe('เป็นอย่างไรบ้าง')
    await reader.page.open(paths.partnerAnswer({ followUpId }, { language: 'en' }))
    await reader.page.screenshot(`return-partner-answer-${name.split(' ')[0]}`)
    expect(await reader.page.heading()).toBe('The first days')
    await reader.close()
  },
  60_000,
)
