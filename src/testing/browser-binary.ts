import { existsSync } from 'node:fs'
import { access, chmod, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

/** A Chromium that can be started: the program and what its environment must hold. */
export type ChromiumBinary = {
  executable: string
  environment: Readonly<Record<string, string>>
}

const packageFolder = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')))

/**
 * Beside the installed packages: it goes when they go. Where who runs the tests may not write there, in the
 * temporary folder.
 */
const cacheFolder = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const packages = join(packageFolder, '../..')
  const shared = join(packages, '.cache', `chromium-${version}`)
  if (existsSync(join(shared, 'chromium'))) return shared
  const mayWrite = await access(packages, constants.W_OK).then(
    () => true,
    () => false,
  )
  return mayWrite ? shared : join(tmpdir(), `samlad-chromium-${version}-${process.getuid?.() ?? 0}`)
}

/** The package unpacks into the temporary folder that is set at the moment of the call. */
const inflateInto = (folder: string, archive: string): Promise<string> => {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return inflate(join(packageFolder, 'bin', archive))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Only the package's own fonts: a picture of a page is the same on every machine, also on one without fonts. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts/fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`

/** Unpacks beside the place and moves there at the end: whoever sees the folder sees it whole. */
const unpack = async (folder: string): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true })
  const preparing = await mkdtemp(`${folder}-`)
  try {
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => inflateInto(preparing, name)),
    )
    await writeFile(join(preparing, 'fonts/fonts.conf'), fontSettings(folder))
    // Another user of the same checkout may run it too.
    await Promise.all([chmod(preparing, 0o755), chmod(join(preparing, 'chromium'), 0o755)])
    await rename(preparing, folder)
  } catch (error) {
    await rm(preparing, { recursive: true, force: true })
    // Another test process was first; its copy is as good.
    if (!existsSync(join(folder, 'chromium'))) throw error
  }
}

const libraryPath = (folder: string): string =>
  [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')

/**
 * The Chromium named in `CHROMIUM`, else the one inside the package `@sparticuz/chromium` with its libraries and
 * fonts, unpacked once. Nothing is fetched and nothing of the machine is needed beyond what Node itself needs.
 */
export const prepareChromium = async (): Promise<ChromiumBinary> => {
  const named = process.env.CHROMIUM
  if (named) return { executable: named, environment: {} }
  const folder = await cacheFolder()
  if (!existsSync(join(folder, 'chromium'))) await unpack(folder)
  return {
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: libraryPath(folder),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf'),
      HOME: process.env.HOME ?? tmpdir(),
    },
  }
}
