import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { newFolder } from '../../src/testing/folder.ts'

const home = newFolder('npm-start')
afterAll(() => rmSync(home, { recursive: true, force: true }))

// Fault: a shell between npm and the program ended alone, and the server went on with nobody to stop it. A launcher that does nothing
// stands for ours, which would build the house anew under the feet of other tests.
test('npm start tells the program when npm is told to end', async () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  mkdirSync(join(home, 'bin'))
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ name: 'stand-in', scripts: { start: scripts.start } }),
  )
  writeFileSync(
    join(home, 'bin', 'samlad'),
    `process.on('SIGTERM', () => { console.log('told to end'); process.exit(0) })
     console.log('serving')
     setTimeout(() => {}, 60_000)`,
  )
  const npm = spawn('npm', ['start'], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  for await (const part of npm.stdout.iterator({ destroyOnReturn: false })) {
    said += part
    if (said.includes('serving')) break
  }
  npm.stdout.on('data', (part) => (said += part))
  npm.kill('SIGTERM')
  await once(npm, 'close')
  expect(said).toContain('told to end')
}, 90_000)
