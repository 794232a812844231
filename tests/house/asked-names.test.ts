import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { rooms } from '../../src/app.ts'
import { neededUnsaid, unaskedNames, watchForms } from '../../src/testing/asked-names.ts'

// Every page that a test opens is looked at (`src/testing/world.ts`): a form that sends what its action does not ask for fails the
// file that came to it. Here it is seen that it does.

const form = (address: string, names: readonly string[]) =>
  `<form method="post" action="${address}">${names.map((name) => `<input name="${name}" value="x" required/>`).join('')}</form>`

const posts = rooms.flatMap(({ routes }) => routes).filter(({ method }) => method === 'post')

test('wherever a form is sent, the names that the action asks for are known, and one that is misspelt is told', () => {
  let asked = 0
  for (const { pattern, action } of posts) {
    if (!(action.input instanceof z.ZodObject)) continue
    const address = pattern.replaceAll(/:\w+/g, 'x')
    const names = Object.keys(action.input.shape)
    asked += names.length
    expect(unaskedNames(form(address, names))).toEqual([])
    expect(unaskedNames(form(address, [...names, 'misspelt', 'csrf']))).toEqual([`${action.name}: misspelt`])
  }
  expect(asked).toBeGreaterThan(1500)
})

test('a world in which a page misspells a name says so when its file ends', async () => {
  const app = new Hono()
  const { pattern, action } = posts.find(({ action }) => action.name === 'assignment.give')!
  app.get('/right', (context) =>
    context.html(form(pattern, ['title', 'deadlines.0.day', 'questions.3.part', 'measures[]', 'decided'])),
  )
  app.get('/silent', (context) => context.html(form(pattern, ['title']).replace(' required', '')))
  app.get('/wrong', (context) => context.html(form(pattern, ['titel', 'deadlines.0.days', 'measures.0.id'])))
  const atEnd = watchForms(app as never)
  await app.request('/right')
  expect(atEnd).not.toThrow()
  await app.request('/wrong')
  expect(atEnd).toThrow(
    `${action.name}: titel, ${action.name}: deadlines.0.days, ${action.name}: measures.0.id`,
  )
  await app.request('/silent')
  expect(atEnd).toThrow(`a form lets be empty what its action needs: ${action.name}: title`)
})

test('a form lets nothing be empty that its action needs: what is needed says so, or is filled in whatever is done', () => {
  const { pattern, action } = posts.find(({ action }) => action.name === 'grant.offer')!
  const sent = (controls: string) =>
    neededUnsaid(`<form method="post" action="${pattern.replaceAll(/:\w+/g, 'x')}">${controls}</form>`)
  const told = [`${action.name}: reportOn`]
  for (const unsaid of [
    '<input name="reportOn" type="date"/>',
    '<textarea name="reportOn"></textarea>',
    '<select name="reportOn"><option value="">Välj</option><option value="2026-01-01">x</option></select>',
    '<fieldset><input name="reportOn" type="radio" value="2026-01-01"/></fieldset>',
    '<fieldset aria-required="true"></fieldset><input name="reportOn" type="radio" value="2026-01-01"/>',
  ])
    expect(sent(unsaid)).toEqual(told)
  for (const said of [
    '<input name="reportOn" type="date" required/>',
    '<input name="reportOn" type="hidden" value="2026-01-01"/>',
    '<select name="reportOn"><option value="2026-01-01">x</option></select>',
    '<input name="reportOn" type="radio" value="2026-01-01" checked/><input name="reportOn" type="radio" value="2027-01-01"/>',
    '<fieldset aria-required="true"><input name="reportOn" type="radio" value="2026-01-01"/></fieldset>',
    '<input name="instalments.0.condition"/>',
    '<input name="unknown"/>',
  ])
    expect(sent(said)).toEqual([])
})
