import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { until } from '../../src/testing/installation.ts'

const home = newFolder('npm-start')
afterAll(() => rmSync(home, { recursive: true, force: true }))

// Fault: a shell between npm and the program ended alone, and the server went on with nobody to stop it.
test('npm start ends the server when npm is told to end', async () => {
  const npm = spawn('npm', ['start', '--', '--port', '0', '--data', join(home, 'data')], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: home, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const part of npm.stdout) {
    said += part
    if (/http:\/\/\S+\/welcome\//u.test(said)) break
  }
  const { origin } = new URL(/http:\/\/\S+/u.exec(said)![0])
  expect((await fetch(`${origin}/sign-in`)).status).toBe(200)
  const ended = once(npm, 'exit')
  npm.kill('SIGTERM')
  await ended
  await until(() =>
    fetch(`${origin}/sign-in`).then(
      () => false,
      () => true,
    ),
  )
}, 300_000)
