import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messagesOfHouse } from './messages-of-house.ts'
import { PROMISES } from './promises.ts'

// Whole-house check 5: a promise has a test that keeps it. Fault: a page promises that it works without a connection, that what was
// written is still in the browser, that nothing is kept, and nothing in the house sees to it.

const PROMISE =
  /utan (anslutning|uppkoppling|nät|internet|javascript)|without (a |an )?(connection|javascript)|kvar i webbläsaren|(still|kept) in (the|your) browser|(lagras|sparas) (inte|inget|ingenstans)|(ingenting|inget) (lagras|sparas)( |\.|$)|sparar ingenting|keeps nothing|har inte sparats|inget skickas|nothing is (kept|stored|saved|sent) |(is|are) not (kept|stored) |(no|inga|ingen) (cookies?|kakor|kaka)|(inga|utan) spår|(no|any) trace|(lämnar|leaves?) aldrig|never leaves?|inte ens i säkerhetskopior|not even in backups/i

const isPromise = (words: string): boolean => PROMISE.test(words)

const promised = (): string[] => [
  ...new Set([
    ...messagesOfHouse().flatMap(({ id, words }) => (isPromise(words) ? [id] : [])),
    // What the page for those who need help says stands in a file for each language.
    ...globSync('src/modules/help/content/languages/*.ts').filter((file) =>
      isPromise(readFileSync(file, 'utf8')),
    ),
  ]),
]

test('every text that promises has a test that keeps it, and no promise is kept that nobody makes', () => {
  const made = promised()
  expect(made.length).toBeGreaterThan(5)
  expect({
    withoutTest: made.filter((id) => PROMISES[id] === undefined),
    madeByNobody: Object.keys(PROMISES).filter((id) => !made.includes(id)),
  }).toEqual({ withoutTest: [], madeByNobody: [] })
})

test('the test that is named is there', () => {
  const missing = Object.values(PROMISES).filter(({ file, test: name }) => {
    const text = globSync(file).map((one) => readFileSync(one, 'utf8'))[0]
    return text === undefined || name === '' || !text.includes(name)
  })
  expect(missing).toEqual([])
})
