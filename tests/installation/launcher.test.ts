import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'

const home = mkdtempSync(join(tmpdir(), 'samlad-launcher-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

// Fault: the build ended in a stack of its own, and the reason "above" was an error number.
test.runIf(process.getuid?.() === 0)('whoever may not build the program is told who may', () => {
  chmodSync(home, 0o755)
  for (const folder of ['src', 'scripts', 'bin', 'dist', 'node_modules'])
    mkdirSync(join(home, folder), { mode: 0o755 })
  cpSync(join(projectRoot, 'bin', 'samlad'), join(home, 'bin', 'samlad'))
  writeFileSync(join(home, 'package.json'), '{"type":"module"}')
  writeFileSync(join(home, 'package-lock.json'), '{}')
  writeFileSync(join(home, 'node_modules', '.package-lock.json'), '{}')
  const digest = createHash('sha256').update('{}').digest('hex')
  writeFileSync(join(home, 'node_modules', '.samlad-installed'), digest)
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin', 'samlad'), 'help'], {
    uid: 65_534,
    gid: 65_534,
    encoding: 'utf8',
  })
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    `samlad: what was built is older than the sources, and this account may not write in ${home}; run it once as the account that owns it\n`,
  ])
})
