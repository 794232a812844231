import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Finding } from '../platform/audit/finding.ts'
import { type KeptHead, keptHeadSchema } from '../platform/audit/signed-head.ts'
import { verifyTrail } from '../platform/audit/verify.ts'
import { readSettings } from '../platform/config/settings.ts'
import { OperatorError } from '../platform/refusal.ts'
import { checkedRecords } from './audit-words.ts'
import { dataOption } from './data-option.ts'
import { openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

const words: Readonly<Record<Finding['kind'], string>> = {
  record_changed: 'record has been changed',
  record_missing: 'record has been removed',
  record_unsealed: 'record was passed over by the seals',
  record_forged: 'record was not written by the house as it stands',
  record_repeated: 'record has the number of another',
  numbers_missing: 'records of a run are missing from this number on',
  second_place_changed: 'what is kept of a run outside the database has been changed',
  block_changed: 'block has been changed',
  block_missing: 'block has been removed, or the database is older than its head',
  chain_broken: 'block does not follow the one before it',
  archive_changed: 'block begins what lies in a file, and what is said of that file has been changed',
  archive_unreadable:
    'block and those after it lie in a file that is not there or not as it was written (AUDIT_ARCHIVE)',
  head_differs: 'block differs from a head kept outside the database',
  head_unsigned: 'head of the block kept outside was not signed with the key of this installation',
}

/** Heads as `audit head` prints them and witnesses keep them: one, several in lines, or a list. @throws OperatorError */
const readHeads = (file: string): KeptHead[] => {
  const fault = (reason: string) => new OperatorError(`${file} is not a head of an audit trail: ${reason}`)
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new OperatorError(`${file} cannot be read (${(error as { code?: string }).code})`)
  }
  let content: unknown
  try {
    content = text.startsWith('[')
      ? JSON.parse(text)
      : text.split(/\n(?=\s*\{)/).map((part) => JSON.parse(part) as unknown)
  } catch {
    throw fault('it is not JSON')
  }
  const read = z.array(keptHeadSchema).min(1).safeParse(content)
  if (read.success) return read.data as KeptHead[]
  const issue = read.error.issues[0]
  throw fault(`${issue?.path.join('.')}: ${issue?.message}`)
}

const describe = ({ kind, number, last, run }: Finding): string =>
  [
    number,
    last === undefined || last === number ? '' : `–${last}`,
    `: ${words[kind]}`,
    run ? ` (run ${run})` : '',
  ].join('')

/**
 * `bin/samlad audit verify [--head FILE] [--data DIR] [--json]`: checks the audit trail, with `--head` also against heads that a
 * witness kept; exits 1 where something is not as it was written or sealed.
 */
export const auditVerify = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('audit verify', {
    args,
    options: {
      data: dataOption,
      head: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const given = values.head === undefined ? [] : readHeads(values.head)
  const installation = await openExisting(readSettings(process.env), values.data)
  try {
    const { house } = installation
    // Read before the trail: whatever is told of here is then to be seen there.
    const outside = house.trail.outside()
    const verification = await verifyTrail(house, {
      ...outside,
      heads: [...(outside.heads ?? []), ...given],
    })
    const { unsealedRecords, unproven, recovered, open, findings } = verification
    if (values.json) process.stdout.write(`${JSON.stringify(verification)}\n`)
    else {
      for (const finding of findings) process.stdout.write(`${describe(finding)}\n`)
      for (const { run, after, running } of open)
        process.stdout.write(`run ${run}: ${running ? 'still writes' : 'unknown'} after ${after}\n`)
      if (recovered > 0)
        process.stdout.write(
          `${recovered} records went when the database was recovered to an earlier moment, as the trail says\n`,
        )
      if (unproven > 0)
        process.stdout.write(
          `${unproven} records were written without a key: nothing vouches for who wrote them\n`,
        )
      process.stdout.write(
        `${checkedRecords(verification)} checked, ${unsealedRecords} not sealed yet: ${findings.length === 0 ? 'all as they were sealed' : `${findings.length} not as they were sealed`}\n`,
      )
    }
    return findings.length === 0 ? 0 : 1
  } finally {
    await installation.close()
  }
}
