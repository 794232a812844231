import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { projectRoot } from '../src/platform/config/root.ts'

interface Component {
  readonly 'bom-ref': string
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
}
interface Bill {
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

// What runs is made of, as CycloneDX, from the lock file: to standard output, or to the file that is named. What is of development alone is
// left out here: npm's own `--omit dev` leaves out some that run too.
const { stdout, status, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
  {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}` },
  },
)
if (status !== 0) {
  process.stderr.write(stderr)
  process.exit(1)
}
const whole = JSON.parse(stdout) as Bill
const left = new Set(
  whole.components
    .filter(({ properties }) => properties?.some(({ name }) => name === 'cdx:npm:package:development'))
    .map((component) => component['bom-ref']),
)
const bill = JSON.stringify(
  {
    ...whole,
    components: whole.components.filter((component) => !left.has(component['bom-ref'])),
    dependencies: whole.dependencies
      .filter(({ ref }) => !left.has(ref))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => !left.has(ref)) })),
  },
  undefined,
  2,
)
const [file] = process.argv.slice(2)
if (file === undefined) process.stdout.write(`${bill}\n`)
else writeFileSync(file, `${bill}\n`)
