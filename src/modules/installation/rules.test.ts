import { expect, test } from 'vitest'
import { readSettings } from '../../platform/config/settings.ts'
import { backupFaults } from '../../platform/standing/standing.ts'
import { type Facts, firstRun, stateOf } from './rules.ts'

const now = new Date('2026-03-02T12:00:00Z')
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

/** Where it backs itself up. */
const ownBackups = { backups: readSettings({ BACKUP_FOLDER: '/backup', BACKUP_RECIPIENTS: 'age1x' }).backups }

/** A house in which everything is in order. */
const fine: Facts = {
  settings: readSettings({
    BASE_URL: 'https://samlad.example',
    SMTP_URL: 'smtp://mail.example',
    TRUSTED_PROXIES: '1',
    PUBLISHER_NAME: 'Påhittade myndigheten',
    CONTACT_EMAIL: 'data@example.invalid',
    SAMLAD_SECRET_KEY: 'påhittad och bara för det här provet',
  }),
  misfits: [],
  standing: {
    jobsLate: 0,
    jobWaitsSince: null,
    jobsFailed: 0,
    jobFailedAt: null,
    sealWaitsSince: ago(0),
    blocks: 4,
    verifiedAt: ago(10),
    findings: 0,
    backedUpAt: ago(9),
    backupVerifiedAt: ago(9),
    backupFailedAt: null,
    backupFault: null,
    agencyAt: null,
    migrations: 300,
    installedAt: ago(1000),
    server: '17.2',
  },
  machine: {
    node: '24.1.0',
    migrations: Array.from({ length: 300 }, (_, at) => `${at}.sql`),
    signsInside: false,
  },
  space: 50_000,
  witnesses: { named: 1, silent: 0, silentSince: undefined, waiting: 0, late: 0, block: 4 },
  keys: {
    bodies: 2,
    troubles: [],
    cases: 3,
    copiedAt: ago(10),
    due: [],
    own: { path: '/keys', madeAt: ago(9).toISOString(), newer: 0 },
  },
  scanner: undefined,
  hasOfficer: true,
  hasCoordinator: true,
}
const amiss = (facts: Facts) => stateOf(facts, now).filter(({ kind }) => kind !== 'done')
const with_ = (more: { [F in keyof Facts]?: Partial<Facts[F]> }): Facts => {
  const merged = Object.entries(more).map(([name, part]) => [
    name,
    typeof part === 'object' && !Array.isArray(part)
      ? { ...(fine[name as keyof Facts] as object), ...part }
      : part,
  ])
  return { ...fine, ...Object.fromEntries(merged) }
}

test('where files are scanned, a scanner that is away is told of with the setting that says where it is', () => {
  expect(stateOf(fine, now).some(({ thing }) => thing === 'scanner')).toBe(false)
  expect(amiss({ ...fine, scanner: true })).toEqual([])
  expect(amiss({ ...fine, scanner: false })).toMatchObject([
    { way: 'scanner_away', kind: 'missing', remedy: 'CLAMD_ADDRESS' },
  ])
})

test('a house in which all is in order asks for nothing, and says how everything stands', () => {
  expect(amiss(fine)).toEqual([])
  expect(stateOf(fine, now)).toHaveLength(17)
})

test.each<[string, Facts, string, string, string | undefined]>([
  [
    'jobs wait',
    with_({ standing: { jobsLate: 2, jobWaitsSince: ago(1) } }),
    'late',
    'jobs_late',
    'bin/samlad serve',
  ],
  [
    'a job has failed for good',
    with_({ standing: { jobsFailed: 1, jobFailedAt: ago(5) } }),
    'atRisk',
    'jobs_failed',
    'LOG_LEVEL=error',
  ],
  [
    'records wait for their seal',
    with_({ standing: { sealWaitsSince: ago(0.02) } }),
    'late',
    'seals_late',
    'bin/samlad doctor',
  ],
  [
    'the trail was changed',
    with_({ standing: { findings: 3 } }),
    'missing',
    'trail_broken',
    'bin/samlad audit verify',
  ],
  [
    'the trail is verified no more',
    with_({ standing: { verifiedAt: ago(49) } }),
    'late',
    'trail_late',
    'bin/samlad audit verify',
  ],
  [
    'the trail was never verified',
    with_({ standing: { verifiedAt: null, findings: null } }),
    'late',
    'trail_new',
    'bin/samlad audit verify',
  ],
  [
    'there is no backup',
    with_({ standing: { backedUpAt: null } }),
    'missing',
    'backup_none',
    'bin/samlad backup DIR --keys KEYS',
  ],
  [
    'the backup is old',
    with_({ standing: { backedUpAt: ago(169) } }),
    'late',
    'backup_late',
    'bin/samlad backup DIR --keys KEYS',
  ],
  [
    'its own backup is not of this night',
    with_({ settings: ownBackups, standing: { backedUpAt: ago(27) } }),
    'late',
    'backup_late',
    'bin/samlad backup',
  ],
  ...backupFaults.map((fault): [string, Facts, string, string, string] => [
    `its own backup failed (${fault}), and one of the night before is there`,
    with_({ settings: ownBackups, standing: { backupFailedAt: ago(1), backupFault: fault } }),
    'atRisk',
    `backup_${fault}`,
    'bin/samlad backup',
  ]),
  [
    'its own backup failed for the second night, for a reason that is not known here',
    with_({
      settings: ownBackups,
      standing: { backedUpAt: ago(27), backupFailedAt: ago(3), backupFault: 'later' },
    }),
    'late',
    'backup_other',
    'bin/samlad backup',
  ],
  [
    'a key does not open',
    with_({ keys: { troubles: ['…'] } }),
    'missing',
    'keys_closed',
    'bin/samlad doctor',
  ],
  [
    'keys are copied no more',
    with_({ keys: { copiedAt: ago(49) } }),
    'late',
    'keys_late',
    'bin/samlad serve',
  ],
  [
    'a key is due',
    with_({ keys: { due: [{ bodyId: 'x', provider: 'file' }] } }),
    'atRisk',
    'keys_due',
    'bin/samlad keys rotate BODY',
  ],
  [
    'the keys lie nowhere else',
    with_({ keys: { own: undefined } }),
    'missing',
    'keysCopy_none',
    'bin/samlad keys export DIR',
  ],
  [
    'their copy is old',
    with_({ keys: { own: { path: '', madeAt: ago(36 * 24).toISOString(), newer: 0 } } }),
    'late',
    'keysCopy_old',
    'bin/samlad keys export DIR',
  ],
  [
    'their copy lacks some',
    with_({ keys: { own: { path: '', madeAt: ago(1).toISOString(), newer: 4 } } }),
    'atRisk',
    'keysCopy_newer',
    'bin/samlad keys export DIR',
  ],
  ['the disk is short', { ...fine, space: 2047 }, 'atRisk', 'disk_little', undefined],
  ['the disk is full', { ...fine, space: 255 }, 'missing', 'disk_full', undefined],
  [
    'people use another address',
    { ...fine, misfits: ['base_url_unlike'] },
    'atRisk',
    'address_unlike',
    'BASE_URL',
  ],
  [
    'a proxy is not trusted',
    { ...fine, misfits: ['proxy_untrusted'] },
    'missing',
    'proxies_untrusted',
    'TRUSTED_PROXIES',
  ],
  [
    'https, and no proxy',
    with_({ settings: { trustedProxies: 0 } }),
    'missing',
    'proxies_none',
    'TRUSTED_PROXIES',
  ],
  ['no address', with_({ settings: { baseUrl: undefined } }), 'missing', 'address_none', 'BASE_URL'],
  ['no mail', with_({ settings: { smtpUrl: undefined } }), 'missing', 'mail_none', 'SMTP_URL'],
  ['no witness', with_({ witnesses: { named: 0 } }), 'missing', 'witnesses_none', 'AUDIT_WITNESSES'],
  [
    'a silent witness',
    with_({ witnesses: { silent: 1, silentSince: ago(2) } }),
    'late',
    'witnesses_silent',
    'bin/samlad doctor',
  ],
  [
    'a witness without heads',
    with_({ witnesses: { late: 1 } }),
    'late',
    'witnesses_late',
    'bin/samlad doctor',
  ],
  [
    'the signing key beside what it signs',
    with_({ machine: { signsInside: true } }),
    'atRisk',
    'signing_inside',
    'AUDIT_SIGNING_KEY_FILE',
  ],
  [
    'migrations lack',
    with_({ standing: { migrations: 299 } }),
    'missing',
    'versions_behind',
    'bin/samlad migrate',
  ],
  ['the database is newer', with_({ standing: { migrations: 301 } }), 'atRisk', 'versions_ahead', undefined],
])('where %s, one row says so with its remedy', (_, facts, kind, way, remedy) => {
  expect(amiss(facts)).toMatchObject([{ kind, way, remedy }])
})

test('a backup that was read back says so, and a failure before it no longer counts', () => {
  const way = (standing: Partial<Facts['standing']>) =>
    stateOf(with_({ settings: ownBackups, standing }), now).find(({ thing }) => thing === 'backup')?.way
  expect(way({})).toBe('backup_read')
  expect(way({ backupVerifiedAt: ago(33) })).toBe('backup_fine')
  expect(way({ backupVerifiedAt: null })).toBe('backup_fine')
  expect(way({ backupFailedAt: ago(10), backupFault: 'full' })).toBe('backup_read')
})

test('where the key store does not answer nothing is said of copies that nobody could look at', () => {
  const rows = stateOf({ ...fine, keys: undefined }, now)
  expect(rows.filter(({ thing }) => thing === 'keys' || thing === 'keysCopy')).toMatchObject([
    { kind: 'missing', way: 'keys_away' },
  ])
})

test('the worst comes first, and of what is alike what has been so for longest', () => {
  const facts = with_({
    standing: { backedUpAt: ago(200), verifiedAt: ago(300), jobsFailed: 1, jobFailedAt: ago(900) },
    witnesses: { named: 0 },
  })
  expect(amiss(facts).map(({ way }) => way)).toEqual([
    'trail_late',
    'backup_late',
    'witnesses_none',
    'jobs_failed',
  ])
})

test('an agency’s sign-in that nobody has used is a risk until somebody has', () => {
  const oidc = readSettings({
    OIDC_ISSUER: 'https://idp.example',
    OIDC_CLIENT_ID: 'samlad',
    OIDC_PRIVATE_KEY_FILE: '/key',
  }).oidc
  const settings = { ...fine.settings, oidc }
  expect(amiss({ ...fine, settings })).toMatchObject([{ way: 'agencies_unused' }])
  expect(amiss({ ...with_({ standing: { agencyAt: ago(1) } }), settings })).toEqual([])
})

test('a demonstration needs neither backup, mail nor a copy of its keys', () => {
  const demo = { ...readSettings({}, true) }
  const bare = { ...with_({ standing: { backedUpAt: null }, keys: { own: undefined } }), settings: demo }
  expect(amiss(bare)).toEqual([])
  expect(
    amiss({ ...bare, settings: readSettings({}) })
      .map(({ thing }) => thing)
      .toSorted(),
  ).toEqual(['address', 'backup', 'contact', 'keysCopy', 'mail', 'publisher'])
})

test('an installation gets started in five steps, and is not told of them when somebody reports a plan', () => {
  const empty = { ...fine, settings: readSettings({}), hasOfficer: false, hasCoordinator: false }
  expect(firstRun(empty).map(({ isDone }) => isDone)).toEqual([false, false, false, false, false])
  expect(
    firstRun({ ...empty, hasCoordinator: true, settings: fine.settings }).map(({ isDone }) => isDone),
  ).toEqual([true, true, true, false, true])
  expect(firstRun({ ...empty, hasCoordinator: true, hasOfficer: true })).toEqual([])
})

test('what a night does is not late on the day on which the house was made', () => {
  const since = (hours: number) =>
    amiss(with_({ keys: { copiedAt: undefined }, standing: { installedAt: ago(hours) } })).map(
      ({ way }) => way,
    )
  expect(since(1)).not.toContain('keys_late')
  expect(since(49)).toContain('keys_late')
})
