import { expect, test } from 'vitest'
import { z } from 'zod'
import { rooms } from '../../src/app.ts'
import { paths } from '../../src/modules/return/paths.ts'
import { decideAllowance } from '../../src/modules/return/plans/money-actions.ts'
import { openReturns } from '../../src/testing/returns.ts'
import { readPlainPage } from './form-controls.ts'

const posts = rooms.flatMap(({ routes }) => routes).filter(({ method }) => method === 'post')

/** What a form carries for the house itself. */
const OWN = ['csrf', 'idempotencyKey', 'formBegins', 'return']

/** The action to which a form is sent; an address that is written out goes before one with a place for a name. */
const actionAt = (address: string) => {
  const parts = address.split('/')
  const fits = (pattern: string) => {
    const asked = pattern.split('/')
    return (
      asked.length === parts.length && asked.every((part, at) => part.startsWith(':') || part === parts[at])
    )
  }
  return posts
    .filter(({ pattern }) => fits(pattern))
    .toSorted((one, other) => one.pattern.split(':').length - other.pattern.split(':').length)[0]?.action
}

test('every name that a form of a return sends is one that its action asks for', async () => {
  const { coordinator, wanted, partnerId } = await openReturns()
  const child = await wanted({ ageGroup: 'child', birthDate: '2010-03-01' })
  const { allowanceId } = await coordinator.perform(decideAllowance, {
    ...{ ...child, purpose: 'travel', source: 'programme', amount: '1 500', currency: 'SEK' },
    decidedOn: '2026-11-24',
  })
  const addresses = [
    ...[paths.begin, paths.plan, paths.decision, paths.write, paths.bestInterest, paths.confirmation].map(
      (of) => of(child),
    ),
    ...[paths.journey, paths.money, paths.followUps].map((of) => of(child)),
    ...[paths.risks({ ...child, side: 'abroad' }), paths.reception(child, { partnerId })],
    ...[paths.payout({ ...child, allowanceId }), paths.partner.add(), paths.partner.one({ id: partnerId })],
    paths.newActivity(),
  ]
  const unasked: string[] = []
  let forms = 0
  for (const address of addresses) {
    const html = await (await coordinator.get(address)).text()
    for (const form of readPlainPage(html, address).forms) {
      const input = actionAt(form.action)?.input
      if (!(input instanceof z.ZodObject)) continue
      forms += 1
      for (const { name } of form.controls) {
        const [asked = ''] = name.split(/[.[~]/)
        if (!OWN.includes(asked) && !(asked in input.shape)) unasked.push(`${form.action}: ${name}`)
      }
    }
  }
  expect(unasked).toEqual([])
  expect(forms).toBeGreaterThan(10)
})
