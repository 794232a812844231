import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../config/root.ts'
import { mostConnections } from './most-connections.ts'

test('what the processes of machines open is what the text for operators says', () => {
  const text = readFileSync(join(projectRoot, 'docs', 'how-to', 'scale.md'), 'utf8')
  const rows = [...text.matchAll(/^\| (\d+) \| (\d+) \| (none|\d+) \| (\d+) \|$/gm)]
  expect(rows.length).toBeGreaterThan(3)
  for (const [, machines, processors, workers, told] of rows) {
    const { database, keys } = mostConnections(workers === 'none' ? 1 : Number(workers), Number(processors))
    expect(Number(machines) * (database + keys), `${processors} processors, ${workers}`).toBe(Number(told))
  }
})
