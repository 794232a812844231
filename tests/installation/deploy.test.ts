import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { projectRoot } from '../../src/platform/config/root.ts'
import { readSettings } from '../../src/platform/config/settings.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { runProgram } from '../../src/testing/program.ts'

const home = newFolder('deploy')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const has = (command: string): boolean => spawnSync('which', [command]).status === 0
const deployed = (file: string): string => readFileSync(join(projectRoot, 'deploy', file), 'utf8')

describe('the unit of systemd', () => {
  const unit = deployed('systemd/samlad.service')

  test('lets the process change nothing but its data, gain no power and see no secret in its environment', () => {
    for (const said of [
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=\n',
      'PrivateDevices=yes',
      'User=samlad',
      // Keys in memory reach no disk.
      'LimitCORE=0',
      'MemorySwapMax=0',
    ])
      expect(unit).toContain(said)
    const inEnvironment = [...unit.matchAll(/^Environment=(.*)$/gm)].map(([, said]) => said).join(' ')
    expect(inEnvironment).not.toMatch(/SECRET|DATABASE|KEYS/)
  })

  // Fault: a command by hand had a secret that the service had not, and said that all was well.
  test('takes what else is secret where there is a file for it, and begins without', () => {
    for (const name of ['SMTP_URL', 'DATABASE_READ_URL', 'SAMLAD_BODY_KEYS'])
      expect(unit).toContain(
        `LoadCredential=${name}:/etc/samlad/credentials/${name}\nSetCredential=${name}:\\n\n`,
      )
    const folder = join(home, 'given')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'SMTP_URL'), '\n')
    expect(readSettings({ CREDENTIALS_DIRECTORY: folder }).smtpUrl).toBeUndefined()
  })

  test.runIf(has('systemd-analyze'))('is understood by systemd whole, which finds it little exposed', () => {
    const file = join(home, 'samlad.service')
    mkdirSync(home, { recursive: true })
    // The account and the program are not on this machine.
    writeFileSync(file, unit.replace('ExecStart=/usr/bin/node', `ExecStart=${process.execPath}`))
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' })
    expect(verified.stderr.split('\n').filter((line) => line.includes('samlad.service'))).toEqual([])
    const exposed = execFileSync('systemd-analyze', ['security', '--offline=true', file], {
      encoding: 'utf8',
    })
    expect(Number(/exposure level for samlad.service: ([\d.]+)/.exec(exposed)?.[1])).toBeLessThan(2)
  })
})

describe('a command by hand', () => {
  test('runs with the account, the folder of state and every secret of the service; the secrets are named, not shown', () => {
    const folder = join(home, 'by-hand')
    const secrets = join(folder, 'credentials')
    mkdirSync(secrets, { recursive: true })
    const unit = deployed('systemd/samlad.service')
    const names = [...unit.matchAll(/^LoadCredential=(\w+):/gm)].map(([, name]) => name!)
    for (const name of names) writeFileSync(join(secrets, name), 'not to be shown')
    writeFileSync(join(folder, 'systemd-run'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 })
    const settings = join(folder, 'settings')
    writeFileSync(join(folder, 'samlad'), deployed('systemd/samlad').replaceAll('/etc/samlad/', `${folder}/`))
    const run = () =>
      spawnSync('sh', [join(folder, 'samlad'), 'backup', '/a folder', '--keys', '/keys'], {
        encoding: 'utf8',
        env: { PATH: `${folder}:${process.env.PATH}` },
      })
    // Before there are settings systemd would end it without a word.
    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`${settings} is not there yet`),
    })
    writeFileSync(settings, '')
    const said = run().stdout.split('\n')
    expect(unit).toContain('EnvironmentFile=/etc/samlad/settings\n')
    expect(said).toEqual(
      expect.arrayContaining([
        ...names.map((name) => `--property=LoadCredential=${name}:${secrets}/${name}`),
        ...['--uid=samlad', '--property=StateDirectory=samlad', '--wait'],
        `--property=EnvironmentFile=${settings}`,
      ]),
    )
    expect(said.slice(-6)).toEqual(['/opt/samlad/dist/main.js', 'backup', '/a folder', '--keys', '/keys', ''])
    expect(said.join('\n')).not.toContain('not to be shown')
  })

  // Fault: a library looks for settings of its own, programs too, where it is loaded: in /tmp they are anybody's.
  test('nothing that lies where somebody stands is run; a folder that is named is looked for there', () => {
    const folder = join(home, 'stands')
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, 'graphile-worker.config.cjs'),
      "require('node:fs').writeFileSync(__dirname + '/ran', ''); module.exports = {}",
    )
    const doctor = spawnSync(
      process.execPath,
      [join(projectRoot, 'dist/main.js'), 'doctor', '--data', 'none'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      },
    )
    expect(doctor.stdout).toContain(`${join(folder, 'none')} holds no installation`)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  test('one for developers says where it is run', () => {
    const said = spawnSync(process.execPath, [join(projectRoot, 'dist/main.js'), 'sbom'], {
      encoding: 'utf8',
    })
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining('sbom is run in a checkout')])
  })

  test('data lie where systemd made a folder of state', () => {
    const doctor = spawnSync(process.execPath, [join(projectRoot, 'dist/main.js'), 'doctor'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, STATE_DIRECTORY: join(home, 'state') },
    })
    expect(doctor.stdout).toContain(`${join(home, 'state')} holds no installation`)
  })
})

describe('the proxies', () => {
  test.each(['nginx/samlad.conf', 'caddy/Caddyfile'])(
    '%s replaces what a client says of its address',
    (file) => {
      expect(deployed(file)).toMatch(/X-Forwarded-For (\$remote_addr;|\{remote_host\})/)
    },
  )

  test('neither leads a program on that forgets the s of https, and TLS 1.2 keeps its secrets', () => {
    const nginx = deployed('nginx/samlad.conf')
    expect(nginx).toMatch(/listen 80;[^}]*location \/v1\/ \{ return 403; \}/)
    expect(deployed('caddy/Caddyfile')).toMatch(
      /^http:\/\/samlad\.example \{[^}]*handle \/v1\/\* \{\s*respond 403/m,
    )
    const ciphers = /ssl_ciphers (\S+);/.exec(nginx)?.[1]?.split(':') ?? []
    expect(ciphers.length).toBeGreaterThan(3)
    expect(nginx).toMatch(
      /proxy_hide_header Strict-Transport-Security;\s+add_header Strict-Transport-Security "[^"]+" always;/,
    )
    expect(
      deployed('caddy/Caddyfile').match(/Strict-Transport-Security "max-age=63072000; includeSubDomains"/g),
    ).toHaveLength(2)
    for (const one of ciphers) expect(one).toMatch(/^ECDHE-.*(?:GCM|POLY1305)/)
  })

  // Fault: as it comes, Caddy writes who asked for what whenever Samlad does not answer.
  test('neither writes a log of requests, nor an error with one', () => {
    const nginx = deployed('nginx/samlad.conf')
    expect(nginx.match(/^\s*access_log off;$/gm)).toHaveLength(nginx.match(/^server \{$/gm)!.length)
    expect(nginx).toMatch(/error_log \S+ crit;/)
    const [, everywhere = '', sites = ''] = /^(\{[\s\S]*?\n\})([\s\S]*)/m.exec(
      deployed('caddy/Caddyfile').replace(/#.*/g, ''),
    )!
    expect(everywhere).toMatch(/log \{\s*exclude http\.log\.error\s*\}/)
    expect(sites).not.toMatch(/^\s*log\b/m)
  })

  // Fault: what a program sends as base64 was refused by the proxy, in its own words.
  test('each lets through what the largest address takes', () => {
    const largest = Math.max(...rooms.flatMap(({ routes }) => routes).map(({ bodyLimit = 0 }) => bodyLimit))
    const said = [
      /client_max_body_size (\d+)m;/.exec(deployed('nginx/samlad.conf')),
      /max_size (\d+)MB/.exec(deployed('caddy/Caddyfile')),
    ]
    for (const [, megabytes] of said.map((one) => one ?? []))
      expect(Number(megabytes) * 1_000_000).toBeGreaterThan(largest)
  })

  test.runIf(existsSync('/usr/bin/caddy'))('Caddy understands its own', () => {
    const tried = spawnSync(
      '/usr/bin/caddy',
      ['adapt', '--config', join(projectRoot, 'deploy/caddy/Caddyfile')],
      {
        encoding: 'utf8',
      },
    )
    expect([tried.status, JSON.parse(tried.stdout).logging.logs.default.exclude]).toEqual([
      0,
      ['http.log.error'],
    ])
  })

  test.runIf(has('nginx') || existsSync('/usr/sbin/nginx'))('nginx understands its own', () => {
    const folder = join(home, 'nginx')
    mkdirSync(folder, { recursive: true })
    execFileSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=samlad.example'],
      ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'fullchain.pem')],
    ])
    const site = deployed('nginx/samlad.conf')
      .replaceAll('/etc/ssl/samlad', folder)
      .replaceAll('/var/log/nginx', folder)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    )
    writeFileSync(
      join(folder, 'nginx.conf'),
      `pid ${folder}/pid; error_log ${folder}/log; events {} http { ${temporary.join(' ')} ${site} }`,
    )
    const tried = spawnSync('/usr/sbin/nginx', ['-t', '-c', join(folder, 'nginx.conf')], { encoding: 'utf8' })
    expect([tried.status, tried.stderr]).toEqual([0, expect.stringContaining('test is successful')])
  })
})

describe('the container', () => {
  const steps = deployed('Containerfile')
  const copied = [...steps.matchAll(/^COPY --from=build (.+) (\S+)$/gm)].flatMap(([, from]) =>
    from!.split(' ').map((path) => path.replace('/build/', '')),
  )

  test('runs as nobody in particular, and tells whether it is ready', () => {
    expect(steps.trim().split('\nFROM ').at(-1)).toMatch(/\nUSER samlad\n/)
    expect(steps).toMatch(/HEALTHCHECK[\s\S]*\/health\/ready/)
    expect(deployed('compose.yaml')).toMatch(/read_only: true/)
  })

  test('whoever serves is told no way in as the owner of the tables', () => {
    const [before, serving] = deployed('compose.yaml').split(/^ {2}samlad:$/m)
    // So the backups are another's.
    expect(before).toMatch(
      /^ {2}backup:\n[\s\S]*command: \[backup, --data, \/data\][\s\S]*profiles: \[backup\]/m,
    )
    expect(serving).toContain('environment: { DATABASE_OWNER_URL: "" }')
    expect(deployed('systemd/samlad.service')).not.toContain('DATABASE_OWNER_URL')
  })

  // Fault: a new PostgreSQL answers by its socket while it makes the roles, and by the network once they are there.
  test('nothing is begun before the roles are made', () => {
    const asked = [...deployed('compose.yaml').matchAll(/pg_isready.*/g)].map(([line]) => line)
    expect(asked).toHaveLength(2)
    for (const line of asked) expect(line).toContain('-h, 127.0.0.1')
  })

  // Fault: the passwords that compose reads lie in the folder that is copied, and stay in a layer of the build, or in git.
  test('what is this machine’s alone is neither copied nor kept in git', () => {
    const lines = (file: string) => readFileSync(join(projectRoot, file), 'utf8').split('\n')
    const asked = [...deployed('compose.yaml').matchAll(/\.\.\/(secrets|settings\.env)/g)].map(
      ([, path]) => path!,
    )
    expect(new Set(asked)).toEqual(new Set(['settings.env', 'secrets']))
    for (const path of asked) {
      expect(lines('.dockerignore')).toContain(path)
      expect(lines('.gitignore')).toEqual(expect.arrayContaining([expect.stringMatching(`^/${path}/?$`)]))
    }
    expect(lines('.dockerignore')).toEqual(expect.arrayContaining(['.git', '**/node_modules', 'data']))
  })

  // Fault: a file that the program reads at run time and the steps leave out is found on the first day of somebody else.
  test('what is copied is enough to run a command', async () => {
    const folder = join(home, 'container')
    for (const path of copied) {
      if (path === 'node_modules') continue
      mkdirSync(join(folder, path, '..'), { recursive: true })
      cpSync(join(projectRoot, path), join(folder, path), { recursive: true })
    }
    expect(copied).toContain('node_modules')
    const modules = join(projectRoot, 'node_modules')
    execFileSync('ln', ['-s', modules, join(folder, 'node_modules')])
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['dist/main.js', ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '' },
      })
    const doctor = run('doctor', '--data', join(folder, 'none'))
    expect([doctor.status, doctor.stdout]).toEqual([1, expect.stringContaining('holds no installation')])
    // With an engine, migrations and all that a room reads as it is loaded.
    const served = runProgram(['serve', '--port', '0', '--data', join(folder, 'data')], { root: folder })
    expect((await fetch(await served.ready)).status).toBe(200)
    served.process.kill('SIGTERM')
    expect(await served.ended).toMatchObject({ code: 0, errors: '' })
    const listed = run('plan', 'list', '--data', join(folder, 'data'))
    expect([listed.status, listed.stderr]).toEqual([0, ''])
  }, 240_000)

  test('what is built asks for no package of development', () => {
    const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean }>
    }
    const files = globSync('dist/**/*.js', { cwd: projectRoot }).filter(
      (file) => !file.startsWith('dist/assets'),
    )
    const asked = files.flatMap((file) =>
      [
        ...readFileSync(join(projectRoot, file), 'utf8').matchAll(
          /^(?:import|export)[^'"]*?from "((?:@[^/"]+\/)?[^./"@][^/"]*)|\bimport\("((?:@[^/"]+\/)?[^./"@][^/"]*)/gm,
        ),
      ].map(([, still, later]) => (still ?? later)!),
    )
    expect(asked).toContain('pg')
    const needed = [...new Set(asked)].filter((name) => !name.startsWith('node:') && !isBuiltin(name))
    expect(needed.filter((name) => packages[`node_modules/${name}`]?.dev !== undefined)).toEqual([])
    expect(needed.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([])
  })
})
