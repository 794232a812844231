import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { contentFrom } from './content.ts'
import { evidencePolicy } from './policy.ts'
import { listRows, rowOf } from './rows.ts'
import { selected } from './rules.ts'
import {
  annexInput,
  changeInput,
  contrastInput,
  endContrastInput,
  evidenceInput,
  fileInput,
  listInput,
  PAGE_SIZE,
  registerInput,
} from './schema.ts'
import {
  type Contrast,
  insertContrast,
  insertWording,
  listContrasts,
  listWordings,
  rowOfKept,
} from './store.ts'

/** The rows that a selection asks for, beside each other, a page at a time. */
export const viewEvidenceTable = action(
  evidencePolicy,
  'evidence.list',
  'read',
  listInput,
  async ({ tx, may }, { page, ...filter }) => {
    const rows = selected(await listRows(tx), filter)
    return {
      filter,
      page,
      total: rows.length,
      rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      mayRegister: may(evidencePolicy, 'evidence.register'),
    }
  },
)

/** The same rows, all of them, for a file. */
export const readEvidenceFile = action(
  evidencePolicy,
  'evidence.file',
  'read',
  fileInput,
  async ({ tx }, { language, ...filter }) => ({ language, rows: selected(await listRows(tx), filter) }),
)

const withRows = async (rows: Awaited<ReturnType<typeof listRows>>, contrasts: readonly Contrast[]) =>
  contrasts.map((contrast) => ({
    ...contrast,
    /** Nothing where a row is no longer there: an estimate that was withdrawn. */
    pair: [rowOf(rows, contrast.one), rowOf(rows, contrast.other)] as const,
  }))

/** The same rows as an annex, with what stands against each other among them (measure 22). */
export const readEvidenceAnnex = action(
  evidencePolicy,
  'evidence.annex',
  'read',
  annexInput,
  async ({ tx, today }, { format, ...filter }) => {
    const rows = selected(await listRows(tx), filter)
    return { format, today, rows, contrasts: await withRows(rows, await listContrasts(tx)) }
  },
)

/** One piece of evidence, its earlier wordings, and what it stands against. */
export const viewEvidence = action(
  evidencePolicy,
  'evidence.view',
  'read',
  evidenceInput,
  async ({ tx, may }, { evidenceId }) => {
    const [latest, ...earlier] = await listWordings(tx, evidenceId)
    const key = `kept:${evidenceId}`
    return {
      evidence: latest,
      row: rowOfKept(latest),
      earlier,
      contrasts: await withRows(await listRows(tx), await listContrasts(tx, key)),
      mayChange: may(evidencePolicy, 'evidence.change'),
    }
  },
)

/** Every pair that stands against each other, side by side, with the reasons. */
export const viewContrasts = action(
  evidencePolicy,
  'evidence.contrasts',
  'read',
  z.object({ first: z.string().max(200).optional() }),
  async ({ tx, may }, { first }) => {
    const rows = await listRows(tx)
    return {
      first,
      rows: rows.map(({ key, title, publisher }) => ({ key, title, publisher })),
      contrasts: await withRows(rows, await listContrasts(tx)),
      mayContrast: may(evidencePolicy, 'evidence.contrast'),
    }
  },
)

/** What the form of new evidence needs. */
export const prepareEvidence = action(
  evidencePolicy,
  'evidence.prepare',
  'read',
  z.object({}),
  async () => ({}),
)

/** What the form of evidence that is changed needs. */
export const prepareEvidenceChange = action(
  evidencePolicy,
  'evidence.prepare',
  'read',
  evidenceInput,
  async ({ tx }, { evidenceId }) => ({ evidence: (await listWordings(tx, evidenceId))[0] }),
)

/** Describes and judges evidence. */
export const registerEvidence = action(
  evidencePolicy,
  'evidence.register',
  'change',
  registerInput,
  async ({ tx, actor, now, about }, given) => {
    const content = contentFrom(given)
    const evidenceId = randomUUID()
    await insertWording(tx, {
      id: evidenceId,
      version: 1,
      bodyId: personIn(actor, 'evidence.register').bodyId,
      content,
      sha256: contentHash(content),
      writtenAt: now,
    })
    about('statistics_evidence', evidenceId, { version: 1 })
    return { evidenceId }
  },
)

/** Writes the next wording of evidence; what was quoted before stays as it was. */
export const changeEvidence = action(
  evidencePolicy,
  'evidence.change',
  'change',
  changeInput,
  async ({ tx, actor, now, about }, { evidenceId, revision, ...given }) => {
    const [latest] = await listWordings(tx, evidenceId)
    if (latest.version !== revision) throw new Conflict('evidence')
    const content = contentFrom(given)
    await insertWording(tx, {
      id: evidenceId,
      version: revision + 1,
      bodyId: personIn(actor, 'evidence.change').bodyId,
      content,
      sha256: contentHash(content),
      writtenAt: now,
    })
    about('statistics_evidence', evidenceId, { version: revision + 1 })
    return { evidenceId }
  },
)

const inOrder = (first: string, second: string) =>
  first < second ? { one: first, other: second } : { one: second, other: first }

/** Says that two rows stand against each other, and why. Written again, the latest reasons count. */
export const contrastEvidence = action(
  evidencePolicy,
  'evidence.contrast',
  'change',
  contrastInput,
  async ({ tx, actor, now, about }, { first, second, reasonsSv, reasonsEn }) => {
    if (first === second) throw new Refusal('evidence.same_row', 422, {}, 'second')
    const rows = await listRows(tx)
    for (const [field, key] of Object.entries({ first, second }))
      if (rowOf(rows, key) === undefined) throw new Refusal('evidence.no_such_row', 422, {}, field)
    const pair = inOrder(first, second)
    await insertContrast(tx, {
      ...pair,
      reasons: { sv: reasonsSv, en: reasonsEn ?? reasonsSv },
      bodyId: personIn(actor, 'evidence.contrast').bodyId,
      now,
    })
    about('evidence_contrast', `${pair.one} ${pair.other}`)
    return {}
  },
)

/** Says that two rows no longer stand against each other. What was said before stays in the trail. */
export const endContrast = action(
  evidencePolicy,
  'evidence.end_contrast',
  'change',
  endContrastInput,
  async ({ tx, actor, now, about }, { first, second }) => {
    const pair = inOrder(first, second)
    const stands = (await listContrasts(tx, first)).some(
      ({ one, other }) => one === pair.one && other === pair.other,
    )
    if (!stands) throw new Refusal('evidence.no_contrast', 409)
    const { bodyId } = personIn(actor, 'evidence.end_contrast')
    await insertContrast(tx, { ...pair, reasons: null, bodyId, now })
    about('evidence_contrast', `${pair.one} ${pair.other}`)
    return {}
  },
)
