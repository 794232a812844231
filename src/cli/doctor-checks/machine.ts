import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { dayOf } from '../../platform/clock/clock.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { whyUnreachable } from '../../platform/database/why-unreachable.ts'
import { scannerAnswers } from '../../platform/files/scanner.ts'
import { readSpace, shortOfSpace } from '../../platform/machine/space.ts'
import { type Check, check, fail, ok, warn } from './check.ts'

const WANTED_NODE = 24

const rights = (folder: string) => {
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  const secrets = join(folder, 'secrets.json')
  if (existsSync(secrets) && (statSync(secrets).mode & 0o077) !== 0)
    return fail('others can read the passwords of the database', `chmod 600 ${secrets}`)
  return ok(`${folder} can be written to, its secrets are readable for their owner alone`)
}

const space = (folder: string) => {
  const free = readSpace(folder)
  const remedy = 'free some space, or move the data folder to a larger disk'
  if (free < shortOfSpace.none) return fail(`${free} MB are free`, remedy)
  if (free < shortOfSpace.little) return warn(`${free} MB are free`, remedy)
  return ok(`${free} MB are free`)
}

/** Node, and the folder of the data. */
export const checkMachine = async (dataFolder: string | undefined): Promise<Check[]> => {
  const checks = [
    await check('node', 'start through bin/samlad', () =>
      Number(process.versions.node.split('.')[0]) >= WANTED_NODE
        ? ok(`Node ${process.versions.node}`)
        : fail(`Node ${process.versions.node} is older than ${WANTED_NODE}`, 'start through bin/samlad'),
    ),
  ]
  if (dataFolder === undefined) return checks
  const owner = `let the account that runs Samlad own ${dataFolder}`
  return [
    ...checks,
    await check('data folder', owner, () => rights(dataFolder)),
    await check('disk', owner, () => space(dataFolder)),
  ]
}

/** Whether days are Swedish ones wherever the machine stands. */
export const checkTimeZone = (): Promise<Check> =>
  check('time zone', 'install Node with its full time zones', () =>
    // Half past midnight on 1 July and on 1 January in Sweden.
    dayOf(new Date('2026-06-30T22:30:00Z')) === '2026-07-01' &&
    dayOf(new Date('2025-12-31T23:30:00Z')) === '2026-01-01'
      ? ok(
          `days are counted in Swedish time; the machine is in ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
        )
      : fail('days are not counted in Swedish time', 'install Node with its full time zones'),
  )

/** Whether files are scanned before they are stored, and whether what scans them answers. */
export const checkScanner = ({ scanner }: Settings): Promise<Check> =>
  check('scanner', 'look at CLAMD_ADDRESS and at the scanner', async () => {
    if (scanner === undefined) return ok('none: files are stored as they come')
    return (await scannerAnswers(scanner))
      ? ok('files are scanned before they are stored')
      : fail('it does not answer: no file is stored', 'look at CLAMD_ADDRESS and at the scanner')
  })

const remedyOfMail = 'look at SMTP_URL and at the mail server'

/** Whether mail goes out, and whether its server answers. */
export const checkMail = (settings: Settings, demo: boolean): Promise<Check> =>
  check('mail', remedyOfMail, async () => {
    if (settings.smtpUrl === undefined)
      return demo
        ? ok('off')
        : warn('off: invitations and reminders reach nobody by mail', 'set SMTP_URL to your mail server')
    const transport = createTransport({
      url: settings.smtpUrl,
      connectionTimeout: 5000,
      greetingTimeout: 5000,
    })
    try {
      await transport.verify()
      return ok(`the mail server answers; mail comes from ${settings.mailFrom}`)
    } catch (error) {
      return fail(`cannot be checked (${whyUnreachable(error, 'NODE_EXTRA_CA_CERTS')})`, remedyOfMail)
    } finally {
      transport.close()
    }
  })
