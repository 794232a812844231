import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

/** What a password costs is told by the house as it is: other tests run with a cost that is none (`testing/password-cost.ts`). */
const asItIs = `
  const { hashPassword, isOutdated, isPassword } = await import(process.argv[1])
  const hash = await hashPassword('ett lösenord som finns')
  const median = async (of) => {
    const times = []
    for (let round = 0; round < 7; round += 1) {
      const started = performance.now()
      await isPassword(of, 'en gissning som är fel')
      times.push(performance.now() - started)
    }
    return times.sort((first, second) => first - second)[3]
  }
  console.log(JSON.stringify({
    hash,
    isOutdated: isOutdated(hash),
    isOutdatedWithLess: isOutdated(hash.replace('m=65536', 'm=19456')),
    known: await median(hash),
    unknown: await median(undefined),
  }))
`
let told: { hash: string; isOutdated: boolean; isOutdatedWithLess: boolean; known: number; unknown: number }
beforeAll(() => {
  const run = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', asItIs, join(import.meta.dirname, 'password.ts')],
    { encoding: 'utf8' },
  )
  told = JSON.parse(run.stdout)
})

test('a password is kept as argon2id in PHC form with 64 MiB, and one that was kept with less is made anew', () => {
  expect(told.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect([told.isOutdated, told.isOutdatedWithLess]).toEqual([false, true])
})

test('an unknown address takes as long as a wrong password', () => {
  // The same work is done for both; other work on the machine may disturb one of them, never by as much as all of it.
  expect(told.unknown / told.known).toBeGreaterThan(0.4)
  expect(told.unknown / told.known).toBeLessThan(2.5)
})

test('a password is salted, and both ways to type a letter are one', async () => {
  const [first, second] = [await hashPassword('caf\u00e9 om våren'), await hashPassword('café om våren')]
  expect(first).not.toBe(second)
  expect(await isPassword(first, 'cafe\u0301 om våren')).toBe(true)
  expect(await isPassword(first, 'cafe om våren')).toBe(false)
})
