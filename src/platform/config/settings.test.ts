import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../../testing/folder.ts'
import { projectRoot } from './root.ts'
import { readSettings, settingsSchema } from './settings.ts'
import { settingsText } from './settings-text.ts'

const names = Object.keys(settingsSchema.properties)

test('every setting stands in the table with its meaning, and the table is the newest', () => {
  const text = readFileSync(join(projectRoot, 'docs', 'settings.md'), 'utf8')
  expect(text, 'run: bin/samlad generate').toBe(settingsText())
  for (const name of names)
    expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\| .+ \\| \\S.{20,} \\|$`, 'm'))
})

/** What systemd tells whom it starts: where its secrets and its data lie. */
const ofSystemd = ['CREDENTIALS_DIRECTORY', 'STATE_DIRECTORY']

test('what the program reads of its environment is a setting, or the machine’s own', () => {
  const ofTheMachine = new Set(['XDG_RUNTIME_DIR', 'PATH', 'LD_LIBRARY_PATH', 'TZ', 'HOME'])
  const sources = globSync('src/{modules,platform,web,cli}/**/*.{ts,tsx}', { cwd: projectRoot }).filter(
    (file) => !/\.test\.tsx?$/.test(file),
  )
  const read = sources.flatMap((file) =>
    [
      ...readFileSync(join(projectRoot, file), 'utf8').matchAll(
        /\benv(?:ironment)?(?:\.|\[')([A-Z][A-Z_]+)/g,
      ),
    ].map(([, name]) => name!),
  )
  expect(read).toContain('PORT')
  const known = new Set([...names, ...ofTheMachine, ...ofSystemd])
  expect([...new Set(read)].filter((name) => !known.has(name))).toEqual([])
})

test('every setting that the documents and the files of `deploy` name is one', () => {
  const files = globSync(['docs/{how-to,privacy}/*.md', 'docs/*.md', 'README.md', 'deploy/**/*'], {
    cwd: projectRoot,
    withFileTypes: true,
  }).filter((entry) => entry.isFile())
  const named = files.flatMap((entry) => {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    return [...text.matchAll(/(?:^|[\s"'`(])-?([A-Z][A-Z]+(?:_[A-Z]+)+)[=:]/gm)].map(([, name]) => name!)
  })
  expect(named).toContain('BASE_URL')
  // What PostgreSQL’s own image, its shell and Node are told.
  const others = /^(POSTGRES_|ON_ERROR_STOP$|NODE_ENV$|NODE_EXTRA_CA_CERTS$)/
  const known = new Set([...names, ...ofSystemd])
  expect([...new Set(named)].filter((name) => !known.has(name) && !others.test(name))).toEqual([])
})

test('a credential of systemd is a setting; what the environment says goes first', () => {
  const folder = newFolder('credentials')
  mkdirSync(folder, { recursive: true })
  try {
    const secret = 'a'.repeat(40)
    writeFileSync(join(folder, 'SAMLAD_SECRET_KEY'), `${secret}\n`)
    writeFileSync(join(folder, 'MAIL_FROM'), 'credential@exempel.invalid')
    writeFileSync(join(folder, 'of-somebody-else'), 'x')
    const given = { CREDENTIALS_DIRECTORY: folder, MAIL_FROM: 'environment@exempel.invalid' }
    const { secretKey, mailFrom, named } = readSettings(given)
    expect([secretKey, mailFrom, named]).toEqual([
      secret,
      'environment@exempel.invalid',
      ['SAMLAD_SECRET_KEY'],
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test.each([
  ['METRICS_ADDRESS', '9464', /METRICS_ADDRESS is wrong: 9464 is not such as 127\.0\.0\.1:9464/],
  ['METRICS_ADDRESS', '127.0.0.1:99999', /METRICS_ADDRESS is wrong/],
  ['PORT', 'http', /the setting PORT is wrong: .*The port; `--port` goes before it/],
  // Fault: a path was taken, and every address in a mail led past it; a name without smtp: was taken for this machine.
  ['BASE_URL', 'https://samlad.example/samlad', /BASE_URL is wrong: .* with nothing after the host/],
  ['BASE_URL', 'ftp://samlad.example', /BASE_URL is wrong/],
  ['BASE_URL', 'samlad.example', /BASE_URL is wrong: .*such as `https:/],
  ['SMTP_URL', 'mail.example', /SMTP_URL is wrong: it is not such as smtp:\/\/mail\.example:25/],
  ['MAIL_FROM', 'samlad', /MAIL_FROM is wrong: samlad is not such as/],
  ['SAMLAD_SECRET_KEY', 'short', /the setting SAMLAD_SECRET_KEY is wrong/],
] as const)('a wrong %s is named', (name, value, said) => {
  expect(() => readSettings({ [name]: value })).toThrow(said)
})

test('the address that people use is told without a slash after it', () => {
  expect(readSettings({ BASE_URL: 'https://samlad.example/' }).baseUrl).toBe('https://samlad.example')
  expect(readSettings({ MAIL_FROM: 'Samlad <samlad@samlad.example>' }).mailFrom).toContain('<')
})

test('an address for metrics is a host and a port', () => {
  expect(readSettings({ METRICS_ADDRESS: '[::1]:9464' }).metricsAddress).toEqual({ host: '::1', port: 9464 })
  expect(readSettings({}).metricsAddress).toBeUndefined()
})

// Fault: where credentials did not come, an engine was begun that nobody had asked for, empty, and it served.
test.each([
  [{ CREDENTIALS_DIRECTORY: '/nowhere/made-up' }, /credentials of systemd are to lie in \/nowhere\/made-up/],
  [{ KEYS_DATABASE_URL: 'postgresql://k@h/k' }, /KEYS_DATABASE_URL is set and DATABASE_URL is not/],
  [{ DATABASE_WORKER_URL: 'postgresql://w@h/s' }, /DATABASE_WORKER_URL is set and DATABASE_URL is not/],
  [
    { DATABASE_URL: 'postgresql://a@h/s?sslmode=verify-full&sslrootcert=/nowhere/ca.pem' },
    /DATABASE_URL is wrong: sslrootcert names \/nowhere\/ca\.pem, which cannot be read/,
  ],
])('of a PostgreSQL of one’s own nothing may be missing: %o', (environment, said) => {
  expect(() => readSettings(environment)).toThrow(said)
})

test('a backup and a migration are the owner’s, and need no other address', () => {
  const owner = 'postgresql://o@h/s'
  const settings = readSettings({ DATABASE_OWNER_URL: owner, KEYS_DATABASE_URL: 'postgresql://k@h/k' })
  expect(settings.databaseOwnerUrl).toBe(owner)
})
