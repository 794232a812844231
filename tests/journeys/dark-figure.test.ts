import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { type MessyLists, messyLists } from '../../src/testing/messy-lists.ts'

// The how-to of the dark figure, followed word by word with five messy spreadsheets of made-up people whose number is known.

const bash = promisify(execFile)
let made: MessyLists
/** The commands of the how-to up to the estimate, in their order: of those that show one body, one for each. */
let commands: readonly string[]

beforeAll(async () => {
  const howTo = await readFile(join(projectRoot, 'docs/how-to/dark-figure.md'), 'utf8')
  const week = howTo.slice(0, howTo.indexOf('## Friday'))
  const files = /in this week they are ([^.]*(?:\.(?:csv|xlsx)[^.]*)+)\./u
    .exec(week)![1]!
    .match(/[\w-]+\.\w+/gu)!
  commands = (week.match(/(?:^ {4}.*\n)+/gmu) ?? []).flatMap((block) => {
    const text = block.replaceAll(/^ {4}/gmu, '').trim()
    return text.includes('migrationsverket')
      ? [text]
      : files.map((file) => text.replaceAll('polisen.csv', file).replaceAll('polisen', file.split('.')[0]!))
  })
  commands = [...new Set(commands)]
  made = await messyLists(20)
  expect(files).toEqual(made.files.map(({ name }) => name))
})

/** Follows the commands in a folder that holds the spreadsheets and the program, and reads the estimate. */
const follow = async (
  steps: readonly string[],
): Promise<{ estimate: number; robust: { lower: number; upper: number } }> => {
  const folder = newFolder('week')
  await mkdir(join(folder, 'bin'))
  await writeFile(
    join(folder, 'bin/samlad'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(projectRoot, 'src/main.ts')}" "$@"\n`,
  )
  await chmod(join(folder, 'bin/samlad'), 0o755)
  for (const { name, content } of made.files) await writeFile(join(folder, name), content)
  await writeFile(join(folder, 'true.csv'), trueHistories())
  let last = ''
  for (const step of steps) {
    // What people read, machines can read too: the figures come as JSON.
    const { stdout } = await bash(
      'bash',
      ['-ec', step.startsWith('bin/samlad estimate') ? `${step} --json` : step],
      { cwd: folder },
    )
    last = stdout
  }
  return JSON.parse(last)
}

/** The histories as they would be with every link right. */
const trueHistories = (): string => {
  const seen = new Map<number, number>()
  for (const [list, persons] of made.persons.entries())
    for (const person of persons) seen.set(person, (seen.get(person) ?? 0) | (1 << list))
  const counts = new Map<number, number>()
  for (const history of seen.values()) counts.set(history, (counts.get(history) ?? 0) + 1)
  const lists = made.files.map(({ name }) => name.split('.')[0]!)
  const rows = [...counts].map(([history, count]) =>
    [...lists.map((_, at) => (history >> at) & 1), count].join(','),
  )
  return `${[[...lists, 'count'].join(','), ...rows].join('\n')}\n`
}

describe('from five spreadsheets to a figure', () => {
  test('the estimate is that of the true histories, within 3 %, and its interval holds the true number', async () => {
    expect(commands).toHaveLength(1 + 5 + 5 + 1 + 1)
    const found = await follow(commands)
    const truth = await follow([commands.at(-1)!.replace('histories.csv', 'true.csv')])
    expect(Math.abs(found.estimate / truth.estimate - 1)).toBeLessThan(0.03)
    expect(found.robust.lower).toBeLessThanOrEqual(made.people)
    expect(found.robust.upper).toBeGreaterThanOrEqual(made.people)
  }, 600_000)

  test.each(['link schema', 'link prepare', 'link encode', 'link histories'])(
    'a how-to without the step "%s" leads nowhere',
    async (step) => {
      await expect(follow(commands.filter((command) => !command.includes(step)))).rejects.toThrow(
        /there is no such file/u,
      )
    },
    600_000,
  )
})
