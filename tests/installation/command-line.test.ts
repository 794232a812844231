import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { runCommand } from '../../src/testing/installation.ts'
import { runProgram } from '../../src/testing/program.ts'

// What an operator types by mistake is told in one line, with what is right; nothing is made or said to be well.

const home = mkdtempSync(join(tmpdir(), 'samlad-command-line-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

// Fault: an engine was made in the mistyped folder, and the command said of it that all was well: `audit verify` verified nothing, and
// `keys export` exported nothing.
test.each([
  [['plan', 'list']],
  [['plan', 'import', 'README.md']],
  [['followup', 'of-nothing', '--out', join(home, 'account.pdf')]],
  [['token', 'create', '--as', 'nobody@example.com']],
  [['rescue', '--as', 'nobody@example.com']],
  [['audit', 'verify']],
  [['audit', 'head']],
  [['audit', 'recovered']],
  [['audit', 'archive']],
  [['keys', 'rotate', '--all']],
  [['keys', 'export', join(home, 'keys')]],
  [['keys', 'import', home]],
  [['migrate']],
  [['migrate', '--look']],
  [['backup', join(home, 'backup')]],
])('%j of a folder that holds no installation makes none', async (command) => {
  const mistyped = join(home, 'mistyped')
  const archive = join(home, 'archive')
  mkdirSync(archive, { recursive: true })
  expect(await runCommand([...command, '--data', mistyped], { AUDIT_ARCHIVE: archive })).toEqual({
    code: 2,
    output: '',
    errors: `samlad: ${mistyped} holds no installation; name its folder with --data DIR\n`,
  })
  expect(existsSync(mistyped)).toBe(false)
})

// Fault: `doctor` ended in a stack of the program, and the others said to choose another folder.
test
  .runIf(process.getuid?.() === 0)
  .each([[['doctor']], [['plan', 'list']], [['audit', 'verify']], [['backup', '/nowhere/backup']]])(
  '%j of a folder that is another account’s says so',
  async (command) => {
    chmodSync(home, 0o755)
    const closed = join(home, 'closed')
    mkdirSync(closed, { recursive: true, mode: 0o700 })
    writeFileSync(join(closed, 'samlad.json'), '{}')
    const run = runProgram([...command, '--data', closed], { as: { uid: 65_534, gid: 65_534 } })
    const { code, output, errors } = await run.ended
    expect(code).toBe(command[0] === 'doctor' ? 1 : 2)
    expect(output + errors).toMatch(
      /closed is closed to this account(;| →) run it as the account that serves from it\n/,
    )
  },
)

test.each([
  [['help'], /^Usage: bin\/samlad COMMAND\n[\s\S]*\n {2}serve /],
  [['--help'], /^Usage: bin\/samlad COMMAND\n/],
  [['help', 'serve'], /^Usage: bin\/samlad serve [\s\S]*--workers N/],
  [['serve', '--help'], /^Usage: bin\/samlad serve [\s\S]*--workers N/],
  [['audit', 'verify', '-h'], /^Usage: bin\/samlad audit verify [\s\S]*--head FILE/],
  [['audit', '--help'], /^Usage: bin\/samlad audit …[\s\S]*audit recovered/],
  [['--version'], /^Samlad \d+\.\d+\.\d+, with migrations up to \d{4}_\w+\.sql\n$/],
])('%j is answered on standard output', async (command, said) => {
  expect(await runCommand(command)).toEqual({ code: 0, output: expect.stringMatching(said), errors: '' })
})

test.each([
  [['sreve'], 'there is no command sreve; bin/samlad help lists those there are'],
  [['plan', 'red', 'FILE'], 'there is no command plan red; bin/samlad help lists those there are'],
  [['audit'], 'audit what? bin/samlad help audit lists what there is'],
  [['help', 'nothing'], 'there is no command nothing; bin/samlad help lists those there are'],
  [['doctor', '--nope'], 'doctor: there is no option --nope; bin/samlad doctor --help tells what it takes'],
  [['serve', 'now'], 'serve: now is one too many; bin/samlad serve --help tells what it takes'],
  [
    ['plan', 'read', '--nope'],
    'plan read: there is no option --nope; bin/samlad plan read --help tells what it takes',
  ],
  [['generate'], 'generate is run in a checkout of the version, by bin/samlad'],
])('%j is refused in one line that says what to do', async (command, said) => {
  expect(await runCommand(command)).toEqual({ code: 2, output: '', errors: `samlad: ${said}\n` })
})

// Fault: a stack of the program, and 1, as if it had broken.
test('an address that this machine does not have is told with the setting, and nothing is served', async () => {
  const served = await runCommand(['serve', '--port', '0', '--data', join(home, 'served')], {
    HOST: '192.0.2.1',
  })
  expect(served).toEqual({
    code: 2,
    output: '',
    errors:
      'samlad: HOST 192.0.2.1 is no address of this machine; leave it out, or set it to 0.0.0.0 for all of them\n',
  })
}, 300_000)

// Fault: a process that protected tables or linked could end without a word, as V8 freed what it had compiled (nodejs/node#64500).
test('the code of WebAssembly that a command has compiled is freed by nobody while it runs', () => {
  const table = join(home, 'table.json')
  const inner = ['K', 'M'].flatMap((sex) =>
    ['norr', 'syd', 'öst'].map((place, index) => ({ sex, place, freq: 2 + 9 * index })),
  )
  const hierarchies = { sex: { Total: ['K', 'M'] }, place: { Total: ['norr', 'syd', 'öst'] } }
  writeFileSync(table, JSON.stringify({ method: 'suppress', threshold: 5, hierarchies, inner }))
  const watched = ['--stress-wasm-code-gc', '--trace-wasm-code-gc']
  const printed = execFileSync(
    process.execPath,
    [...watched, join(projectRoot, 'dist', 'main.js'), 'protect', table],
    { encoding: 'utf8' },
  )
  expect(printed).toContain('Status')
  expect(printed).not.toContain('[wasm-gc]')
}, 60_000)
