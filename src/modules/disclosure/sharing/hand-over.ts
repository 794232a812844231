import { randomUUID } from 'node:crypto'
import { listLines } from '../../../platform/on-call/store.ts'
import type { SectionKey } from '../../law/index.ts'
import { sectionReaders } from '../../support/index.ts'
import type { KnownFacts } from '../consents/known.ts'
import { assessProvision } from '../legal/assess.ts'
import type { Doing } from '../telling/doing.ts'
import type { DisclosureRequest } from '../telling/schema.ts'
import { saysDanger } from './arrivals.ts'
import { type CopiedText, type CopyContent, coveredValues } from './content.ts'
import { situationOf } from './rules.ts'
import { insertCopy } from './store.ts'

const coveredTexts = async (
  context: Doing,
  { items }: DisclosureRequest,
  { file, key }: KnownFacts,
): Promise<CopiedText[]> => {
  const texts: CopiedText[] = []
  for (const { section, field } of items) {
    if (field !== '') continue
    const found = (await sectionReaders[section]?.(context, { id: file.id, key })) ?? []
    texts.push(...found.map((text) => ({ section, ...text })))
  }
  return texts
}

/** What the recipient would get if it were handed over now: the preview and the copy are made here alone. */
export const contentOf = async (
  context: Doing,
  request: DisclosureRequest,
  known: KnownFacts,
  /** Why it is handed over all the same, where whoever leads has decided that in danger to life. */
  override?: string,
): Promise<CopyContent> => {
  const { tx, now, today } = context
  const overridden = override !== undefined
  const isDanger = overridden || saysDanger(request.situation)
  const section: SectionKey = assessProvision(request.provision, situationOf(request, known, today)).section
  return {
    fromName: known.file.bodyName,
    toName: known.recipient?.name ?? request.toName ?? '',
    reference: known.file.number,
    at: now.toISOString(),
    purpose: request.purpose,
    purposeText: request.purposeText ?? null,
    provision: request.provision,
    section: overridden ? 'brb-24-4' : section,
    overridden,
    danger: isDanger
      ? { reason: request.danger ?? request.necessity ?? null, override: override ?? null }
      : null,
    callBack: isDanger
      ? (await listLines(tx, known.file.bodyId)).map(({ function: by, telephone }) => ({
          function: by,
          telephone,
        }))
      : [],
    proviso: request.proviso ?? null,
    staleLaw: request.staleLaw ?? null,
    endsOn: request.endsOn,
    parts: request.items.map(({ section: of, field }) => ({ section: of, field })),
    values: coveredValues(known.values, request.items),
    texts: await coveredTexts(context, request, known),
  }
}

/**
 * Hands over a copy: what the parts hold now, sealed with a new key of the recipient's, so that it is the recipient's
 * own and outlives the case. On paper to somebody outside the directory it stays under a key of the body's.
 *
 * @returns the copy's identifier.
 */
export const handOver = async (
  context: Doing,
  disclosureId: string,
  request: DisclosureRequest,
  known: KnownFacts,
  override?: string,
): Promise<string> => {
  const key = await context.vault.createKey(request.toBody ?? known.file.bodyId, 'copy')
  const id = randomUUID()
  await insertCopy(context.tx, key, {
    id,
    disclosureId,
    caseId: request.caseId,
    fromBody: known.file.bodyId,
    toBody: request.toBody,
    now: context.now,
    content: await contentOf(context, request, known, override),
  })
  return id
}
