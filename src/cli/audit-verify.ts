import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readKeptHead } from '../platform/audit/seal.ts'
import { type Finding, verifyTrail } from '../platform/audit/verify.ts'
import { projectRoot } from '../platform/config/root.ts'
import { readSettings } from '../platform/config/settings.ts'
import { openInstallation } from './installation.ts'

const words: Readonly<Record<Finding['kind'], string>> = {
  record_changed: 'record has been changed',
  record_missing: 'record has been removed',
  record_unsealed: 'record was passed over by the seals',
  block_changed: 'block has been changed',
  block_missing: 'block has been removed',
  chain_broken: 'block does not follow the one before it',
  head_differs: 'block differs from the head kept outside the database',
}

/** `bin/samlad audit verify [--data DIR] [--json]`: checks the audit trail; exits 1 where something is not as it was sealed. */
export const auditVerify = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: join(projectRoot, 'data') },
      json: { type: 'boolean', default: false },
    },
  })
  const installation = await openInstallation(readSettings(process.env), values.data, 'use')
  try {
    const kept = installation.dataFolder === undefined ? undefined : readKeptHead(installation.dataFolder)
    const verification = await verifyTrail(installation.house, kept)
    const { blocks, sealedRecords, unsealedRecords, findings } = verification
    if (values.json) process.stdout.write(`${JSON.stringify(verification)}\n`)
    else {
      for (const { kind, number } of findings) process.stdout.write(`${number}: ${words[kind]}\n`)
      process.stdout.write(
        `${sealedRecords} records in ${blocks} blocks checked, ${unsealedRecords} not sealed yet: ${findings.length === 0 ? 'all as they were sealed' : `${findings.length} not as they were sealed`}\n`,
      )
    }
    return findings.length === 0 ? 0 : 1
  } finally {
    await installation.close()
  }
}
