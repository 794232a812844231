import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { inLanguage, Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Details, Moment, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { viewEvidence } from '../actions.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePaths as paths } from '../paths.ts'
import { criteria } from '../schema.ts'
import { yearsInWords } from '../words.ts'
import { Findings, MarkOf, SideBySide, SizeOf } from './cells.tsx'

type Viewed = Awaited<ReturnType<typeof viewEvidence.run>>

const StateLine: FC<{ evidence: Viewed['evidence'] }> = ({ evidence: { bodyName, writtenAt, version } }) => {
  const t = evidenceWords(useReader().locale)
  const format = useFormat()
  return <p>{t('state', { body: bodyName, day: format.date(dayOf(writtenAt)), version: String(version) })}</p>
}

const Quality: FC<{ row: Viewed['row'] }> = ({ row }) => {
  const { locale } = useReader()
  const t = evidenceWords(locale)
  const { quality } = row
  if (quality === null) return null
  return (
    <Section id="quality" heading={t('judgement')} open>
      <p class="ds-paragraph">
        <MarkOf row={row} />
      </p>
      <Written text={quality.because} />
      <Details summary={t('answers')} id="answers">
        <p class="ds-paragraph">{t('judgementLead')}</p>
        <DescriptionList
          items={criteria.map((criterion) => ({
            term: t(`criterion_${criterion}`),
            value: t(`judgement_${quality.criteria[criterion] ?? 'unclear'}`),
          }))}
        />
      </Details>
    </Section>
  )
}

/** What did they find out, how, and how far can it be trusted? */
export const EvidencePage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = evidenceWords(locale)
  const { evidence, row, earlier, contrasts, mayChange } = data
  return (
    <Page
      context={context}
      title={row.title[locale]}
      titleIn={inLanguage(row.title, locale).language}
      breadcrumb={[{ href: paths.table(), label: t('short') }]}
      state={<StateLine evidence={evidence} />}
      folds
      action={
        mayChange ? (
          <LinkButton variant="primary" href={paths.change({ evidenceId: evidence.id })}>
            {t('change')}
          </LinkButton>
        ) : null
      }
    >
      <DescriptionList
        items={[
          { term: t('finding'), value: <Findings row={row} /> },
          { term: t('what'), value: <Swedish text={row.what} /> },
          { term: t('definition'), value: <Written text={row.definition} /> },
          { term: t('population'), value: <Swedish text={row.population} /> },
          { term: t('design'), value: t(`design_${row.design}`) },
          { term: t('period'), value: yearsInWords(row) },
          { term: t('size'), value: <SizeOf row={row} /> },
          { term: t('limits'), value: <Written text={row.limits} /> },
          { term: t('publisher'), value: row.publisher },
          ...(row.source === '' ? [] : [{ term: t('source'), value: <Swedish text={row.source} /> }]),
          {
            term: t('address'),
            value:
              row.address === null ? null : (
                <Link href={row.address} rel="noreferrer">
                  {row.address}
                </Link>
              ),
          },
        ]}
      />
      <Quality row={row} />
      <Section id="contrasts" heading={t('contrasts')}>
        {contrasts.map(({ one, other, pair, reasons }) => (
          <>
            <SideBySide
              caption={pair.map((of, at) => of?.title[locale] ?? (at === 0 ? one : other)).join(' – ')}
              rows={pair}
            />
            <p class="ds-paragraph">
              <strong>{t('reasons')}:</strong>
            </p>
            <Written text={reasons} />
          </>
        ))}
        {contrasts.length === 0 ? <p class="ds-paragraph quiet">{t('contrastsNone')}</p> : null}
        <p class="ds-paragraph">
          <Link href={paths.contrasts(mayChange ? { first: row.key } : {})}>
            {mayChange ? t('contrast') : t('toContrasts')}
          </Link>
        </p>
      </Section>
      {earlier.length === 0 ? null : (
        <Section id="earlier" heading={t('earlier')}>
          <ul class="ds-list">
            {earlier.map(({ version, bodyName, writtenAt, sha256 }) => (
              <li>
                {t('earlierWording', { version: String(version) })}, {bodyName}, <Moment at={writtenAt} />
                <br />
                <code class="hash">{sha256}</code>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <DescriptionList items={[{ term: t('hash'), value: <code class="hash">{evidence.sha256}</code> }]} />
    </Page>
  )
}
