import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { listMisfits } from '../../platform/access/misfits.ts'
import { scannerAnswers } from '../../platform/files/scanner.ts'
import { NotPermitted } from '../../platform/refusal.ts'
import { readStanding } from '../../platform/standing/standing.ts'
import { addressOfPerson, anyActsAs } from '../identity/index.ts'
import { installationPolicy } from './policy.ts'
import { type Facts, firstRun, stateOf } from './rules.ts'

/** How the house stands: what is not configured, not in time or about to fail, and what is in order. */
export const viewState = action(
  installationPolicy,
  'installation.view',
  'read',
  z.object({}),
  async ({ tx, now, settings, machine }) => {
    const facts: Facts = {
      settings,
      misfits: await listMisfits(tx, now),
      standing: await readStanding(tx),
      machine,
      space: machine.space(),
      witnesses: machine.witnesses(now),
      // Whatever is the matter with the key store, the rest of the house is told.
      keys: await machine.keys(now).catch(() => undefined),
      scanner: settings.scanner && (await scannerAnswers(settings.scanner)),
      hasOfficer: await anyActsAs(tx, 'body_officer'),
      hasCoordinator: await anyActsAs(tx, 'national_coordinator'),
    }
    return { rows: stateOf(facts, now), steps: firstRun(facts), sendsMail: settings.smtpUrl !== undefined }
  },
)
export type ViewedState = Awaited<ReturnType<typeof viewState.run>>

/** Notes that an administrator tries whether mail goes out. @returns the address of whoever tries: nobody else is written to */
export const sendTrialMail = action(
  installationPolicy,
  'installation.send_mail',
  'change',
  z.object({}),
  async ({ tx, actor, about }) => {
    if (actor.kind !== 'person') throw new NotPermitted('installation.send_mail')
    about('person', actor.personId)
    return { to: await addressOfPerson(tx, actor.personId) }
  },
)
