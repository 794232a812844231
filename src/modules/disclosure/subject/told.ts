import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { citation } from '../../law/index.ts'
import { filled, openText, partName, type SubjectEntry, type SubjectPart } from '../../support/index.ts'
import { listConsents } from '../consents/store.ts'
import { PROVISION_KEYS, type ProvisionKey, provisionOf } from '../legal/provisions.ts'
import { type PurposeCode, purposeName } from '../purposes.ts'
import type { CopyContent } from '../sharing/content.ts'
import { groundIn, readGround } from '../sharing/ground.ts'
import { subjectWords } from './words.ts'

const consents: SubjectPart = {
  key: 'consents',
  heading: (locale) => subjectWords(locale)('consents'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const { date } = formatter(locale)
    return filled(
      (await listConsents(tx, key, file.id)).flatMap((consent): SubjectEntry[] => {
        const at = consent.givenOn
        const holds = t('consentGiven', { given: date(consent.givenOn), until: date(consent.expiresOn) })
        return [
          { at, label: t('consent'), value: holds },
          ...consent.items.map(({ toName, purpose, section, field }) => ({
            at,
            label: t('consentItem', { recipient: toName, purpose: purposeName(locale, purpose) }),
            value: partName(locale, section, field),
          })),
          { at, label: t('consentNote'), value: consent.note ?? '' },
          {
            at: consent.withdrawnAt?.toISOString() ?? '',
            label: t('consent'),
            value:
              consent.withdrawnAt === null
                ? ''
                : t('consentWithdrawn', { day: date(dayOf(consent.withdrawnAt)) }),
          },
        ]
      }),
    )
  },
}

const provisionWords = (provision: string, locale: Locale): string =>
  (PROVISION_KEYS as readonly string[]).includes(provision)
    ? citation(provisionOf(provision as ProvisionKey).section, locale)
    : provision

type Collecting = Parameters<SubjectPart['collect']>

const disclosureRows = ([{ tx }, { file }]: Collecting) =>
  tx
    .selectFrom('disclosure.disclosure as d')
    .leftJoin('directory.body as b', 'b.id', 'd.to_body')
    .selectAll('d')
    .select(groundIn('d').as('ground'))
    .select('b.name as body_name')
    .where('d.case_id', '=', file.id)
    .orderBy('d.decided_at')
    .execute()

/** What was told to whom, on what, with the reasons; what was refused too. */
const disclosures: SubjectPart = {
  key: 'disclosures',
  heading: (locale) => subjectWords(locale)('disclosures'),
  collect: async (...given) => {
    const [{ tx }, { file, key }, locale] = given
    const t = subjectWords(locale)
    const { date } = formatter(locale)
    const items = await tx
      .selectFrom('disclosure.item')
      .select(['disclosure_id', 'section', 'field'])
      .where('case_id', '=', file.id)
      .execute()
    return filled(
      (await disclosureRows(given)).flatMap((row): SubjectEntry[] => {
        const at = row.decided_at.toISOString()
        const text = (column: string, sealed: Buffer | null) =>
          openText(key, 'disclosure.disclosure', column, row.id, sealed)
        const recipient = row.body_name ?? text('to_name', row.sealed_to_name)
        const covered = items
          .filter(({ disclosure_id: of }) => of === row.id)
          .map(({ section, field }) => partName(locale, section, field))
        const period = { from: date(dayOf(row.starts_at)), to: date(dayOf(row.ends_at)) }
        return [
          { at, label: t('disclosure', { recipient }), value: covered.join(', ') || recipient },
          { at, label: t('refusedOnce'), value: row.state === 'refused' ? recipient : '' },
          { at, label: t('provision'), value: provisionWords(readGround(key, row)?.provision ?? '', locale) },
          { at, label: t('purpose'), value: purposeName(locale, row.purpose as PurposeCode) },
          { at, label: t('purpose'), value: text('purpose', row.sealed_purpose) },
          { at, label: t('harm'), value: text('harm', row.sealed_harm) },
          { at, label: t('necessity'), value: text('necessity', row.sealed_necessity) },
          { at, label: t('proviso'), value: text('proviso', row.sealed_proviso) },
          { at, label: t('period'), value: t('fromTo', period) },
          { at, label: t('override'), value: text('override', row.sealed_override) },
          { at, label: t('overrideReview'), value: text('review', row.sealed_review) },
          {
            at,
            label: t('period'),
            value: row.ended_at === null ? '' : t('endedOn', { day: date(dayOf(row.ended_at)) }),
          },
        ]
      }),
    )
  },
}

/** Copies that this case was registered from: what another body handed over, as it then was. */
const received: SubjectPart = {
  key: 'received',
  heading: (locale) => subjectWords(locale)('received'),
  collect: async ({ tx, vault }, { file }, locale) => {
    const t = subjectWords(locale)
    const copies = await tx
      .selectFrom('disclosure.copy as c')
      .innerJoin('directory.body as b', 'b.id', 'c.from_body')
      .select(['c.id', 'c.key_id', 'c.sealed', 'c.handed_at', 'b.name'])
      .where('c.registered_case', '=', file.id)
      .orderBy('c.handed_at')
      .execute()
    const keys = await vault.openKeys(copies.map(({ key_id }) => key_id))
    return filled(
      copies.flatMap((copy): SubjectEntry[] => {
        const opened = keys.get(copy.key_id)
        if (opened === undefined) return []
        const content = JSON.parse(
          openText(opened, 'disclosure.copy', '', copy.id, copy.sealed),
        ) as CopyContent
        const at = copy.handed_at.toISOString()
        return [
          { at, label: t('receivedCopy', { body: copy.name }), value: content.reference },
          ...content.values.map(({ section, field, value }) => ({
            at,
            label: partName(locale, section, field),
            value,
          })),
          ...content.texts.map(({ section, text }) => ({
            at,
            label: partName(locale, section),
            value: text,
          })),
          { at, label: t('proviso'), value: content.proviso ?? '' },
        ]
      }),
    )
  },
}

/** What was said yes to, what was told on what ground, and what came from others. */
export const toldParts: readonly SubjectPart[] = [consents, disclosures, received]
