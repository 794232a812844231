import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { citation } from '../../law/index.ts'
import { filled, type SubjectEntry, type SubjectPart } from '../../support/index.ts'
import { sectionsFor } from './grounds.ts'
import { listVersions } from './layer-store.ts'
import { jointWords } from './messages.ts'
import type { EntryKind } from './schema.ts'
import { listOwnShares } from './share-store.ts'

const kindIn = (t: ReturnType<typeof jointWords>, kind: EntryKind): string =>
  kind === 'interview' || kind === 'medical' || kind === 'decision' ? t(`entry_${kind}`) : t(kind)

/**
 * What the social services that asked have written in joint investigations of the child: every version of every row, and to
 * whom each was told on what ground. The other authorities' layers are theirs, and are asked for with them.
 */
const ownLayers: SubjectPart = {
  key: 'joint',
  heading: (locale) => jointWords(locale)('joints'),
  collect: async ({ tx, vault }, { file }, locale) => {
    const t = jointWords(locale)
    const { date } = formatter(locale)
    const layers = await tx
      .selectFrom('children.layer as l')
      .innerJoin('children.investigation as i', 'i.id', 'l.investigation_id')
      .innerJoin('children.house as h', 'h.id', 'i.house_id')
      .select(['l.id', 'l.key_id', 'l.investigation_id', 'i.number', 'i.requested_on', 'h.name'])
      .where('l.case_id', '=', file.id)
      .orderBy('i.requested_on')
      .execute()
    const keys = await vault.openKeys(layers.map(({ key_id: id }) => id))
    const told: SubjectEntry[] = []
    for (const layer of layers) {
      told.push({ at: layer.requested_on, label: t('joint', { number: layer.number }), value: layer.name })
      const steps = await tx
        .selectFrom('children.joint_step')
        .select(['kind', 'planned_on', 'done_on'])
        .where('investigation_id', '=', layer.investigation_id)
        .orderBy('planned_on')
        .execute()
      told.push(
        ...steps.map((step) => ({
          at: step.done_on ?? step.planned_on,
          label: t('step'),
          value: `${t(step.kind as 'consultation')} ${date(step.done_on ?? step.planned_on)}`,
        })),
      )
      const key = keys.get(layer.key_id)
      if (key === undefined) continue
      const entries = await tx
        .selectFrom('children.entry')
        .select(['id', 'kind'])
        .where('layer_id', '=', layer.id)
        .orderBy('made_at')
        .execute()
      for (const { id, kind } of entries)
        for (const version of (await listVersions(tx, key, id)).toReversed())
          told.push({
            at: version.writtenAt.toISOString(),
            label: kindIn(t, kind as EntryKind),
            value: version.text,
          })
      for (const share of await listOwnShares(tx, key, layer.id)) {
        const at = share.decidedAt.toISOString()
        const sections = sectionsFor(share.ground, 'social_services').map((one) => citation(one, locale))
        told.push(
          {
            at,
            label: t('shares'),
            value: `${t('sharedOn', { name: share.toName, version: share.revision, day: date(dayOf(share.decidedAt)) })}: ${sections.join(', ')}`,
          },
          { at, label: t('shareReasons'), value: share.reasons },
        )
      }
    }
    return filled(told)
  },
}

export const jointSubjectParts: readonly SubjectPart[] = [ownLayers]
