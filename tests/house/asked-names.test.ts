import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { rooms } from '../../src/app.ts'
import { unaskedNames, watchForms } from '../../src/testing/asked-names.ts'

// Every page that a test opens is looked at (`src/testing/world.ts`): a form that sends what its action does not ask for fails the
// file that came to it. Here it is seen that it does.

const form = (address: string, names: readonly string[]) =>
  `<form method="post" action="${address}">${names.map((name) => `<input name="${name}" value="x"/>`).join('')}</form>`

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
  app.get('/wrong', (context) => context.html(form(pattern, ['titel', 'deadlines.0.days', 'measures.0.id'])))
  const atEnd = watchForms(app as never)
  await app.request('/right')
  expect(atEnd).not.toThrow()
  await app.request('/wrong')
  expect(atEnd).toThrow(
    `${action.name}: titel, ${action.name}: deadlines.0.days, ${action.name}: measures.0.id`,
  )
})
