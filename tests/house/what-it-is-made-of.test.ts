import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'

interface Locked {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
}
const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>
}
const running = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
const nameOf = (path: string): string => path.split('node_modules/').at(-1)!

/** Licences that ask for no more than to be named, and those that ask it of their own files alone. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])
/** Beside it: a library of its own that is linked while it runs and can be exchanged for another. */
const LINKED = { name: /^@img\/sharp-/, licence: 'LGPL-3.0-or-later' }

/** Of several one may choose one; of several together each must do. */
const fits = (path: string, licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) =>
      choice
        .split(' AND ')
        .every((one) => ALLOWED.has(one) || (one === LINKED.licence && LINKED.name.test(nameOf(path)))),
    )

test('every package that runs says its licence, and it is one that may be used', () => {
  expect(running.length).toBeGreaterThan(200)
  const wrong = running.filter(([path, { license }]) => license === undefined || !fits(path, license))
  expect(wrong.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([])
  expect([
    fits('node_modules/x', 'GPL-3.0-only'),
    fits('node_modules/x', 'MIT AND LGPL-3.0-or-later'),
  ]).toEqual([false, false])
})

test('what it is made of is told as CycloneDX, each package that runs with its version', () => {
  const text = execFileSync(process.execPath, [join(projectRoot, 'scripts', 'sbom.ts')], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
  })
  const told = JSON.parse(text) as {
    bomFormat: string
    specVersion: string
    components: { name: string; group?: string; version: string; purl: string }[]
  }
  expect([told.bomFormat, Number(told.specVersion)]).toEqual(['CycloneDX', expect.any(Number)])
  const purls = told.components.map(({ purl }) => decodeURIComponent(purl))
  const wanted = running.map(([path, { version }]) => `pkg:npm/${nameOf(path)}@${version}`)
  expect([...new Set(purls)].sort()).toEqual([...new Set(wanted)].sort())
}, 60_000)
