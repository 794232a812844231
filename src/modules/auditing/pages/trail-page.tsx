import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../platform/access/role-messages.ts'
import { isRole } from '../../../platform/access/roles.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { errorFor, type FieldErrors } from '../../../web/components/errors.tsx'
import { DateField, SelectField, TextField } from '../../../web/components/field.tsx'
import { Link } from '../../../web/components/link.tsx'
import { FilterForm } from '../../../web/components/list-controls.tsx'
import { Alert, EmptyState } from '../../../web/components/message.tsx'
import { Status } from '../../../web/components/status.tsx'
import { Moment, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import type { PageContext } from '../../../web/page-context.ts'
import type { RefusedForm } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { actionWords, kindsToChoose, thingsToChoose, thingWord } from '../action-words.ts'
import type { ReadTrail, VerifiedTrail } from '../actions.ts'
import { auditWords } from '../messages.ts'
import { paths } from '../paths.ts'
import { outcomes } from '../schema.ts'
import type { FoundRecord } from '../store.ts'
import { Seal, Verified } from './seal.tsx'

/** The sentence of a refusal, by its code; nothing where it says more than the trail keeps. */
export type Reasons = (code: string, locale: Locale) => string | undefined

const Who: FC<{ record: FoundRecord }> = ({ record }) => {
  const { locale } = useReader()
  const t = auditWords(locale)
  if (record.actorKind === 'service')
    return (
      <>
        {t('service')}{' '}
        <span class="quiet">
          {[t('answeredBy', { name: record.personName ?? t('gone') }), record.bodyName]
            .filter(Boolean)
            .join(', ')}
        </span>
      </>
    )
  if (record.actorKind !== 'person') return <>{t(record.actorKind as 'system' | 'anonymous' | 'link')}</>
  const { role } = record
  const as = role !== null && isRole(role) ? translator(roleMessages, locale)(role) : role
  return (
    <>
      {record.personName ?? t('gone')}{' '}
      <span class="quiet">{[as, record.bodyName].filter(Boolean).join(', ')}</span>
    </>
  )
}

/** One of many has an identifier; what there is one of has a name, which its kind says already. */
const isIdentifier = (id: string | null): id is string => id !== null && /\d/.test(id)

/** What was done, in words; with its name where they do not tell it from others. */
const What: FC<{ action: string }> = ({ action }) => {
  const { words, says } = actionWords(action, useReader().locale)
  return (
    <>
      {words}
      {says === undefined ? null : (
        <>
          {' '}
          <code class="identifier quiet">{says}</code>
        </>
      )}
    </>
  )
}

const Records: FC<{ records: readonly FoundRecord[]; reasons: Reasons }> = ({ records, reasons }) => {
  const { locale } = useReader()
  const t = auditWords(locale)
  return (
    <Table
      caption={t('trail')}
      captionHidden
      columns={[
        { heading: t('when'), kind: 'short', cell: ({ at }) => <Moment at={at} brief /> },
        { heading: t('action'), rowHeading: true, cell: ({ action }) => <What action={action} /> },
        {
          heading: t('outcome'),
          kind: 'short',
          plain: true,
          cell: ({ outcome }) =>
            outcome === 'refused' ? <Status kind="withdrawn">{t(outcome)}</Status> : t(outcome),
        },
        {
          heading: t('why'),
          cell: ({ reason }) =>
            reason === null ? '–' : (reasons(reason, locale) ?? <code class="identifier">{reason}</code>),
        },
        { heading: t('who'), plain: true, cell: (record) => <Who record={record} /> },
        {
          heading: t('subject'),
          plain: true,
          cell: ({ subjectKind, subjectId }) =>
            subjectKind === null ? (
              '–'
            ) : (
              <>
                {thingWord(subjectKind, locale) ?? subjectKind}{' '}
                {isIdentifier(subjectId) ? (
                  <Link href={`${paths.trail()}?${new URLSearchParams({ subjectId })}`}>
                    {subjectId.slice(0, 8)}
                  </Link>
                ) : null}
              </>
            ),
        },
      ]}
      rows={records}
      empty={
        <EmptyState heading={t('none')} headingLevel={3}>
          {t('noneText')}
        </EmptyState>
      }
    />
  )
}

const Search: FC<{ selection: ReadTrail['selection']; errors: FieldErrors }> = ({ selection, errors }) => {
  const { locale } = useReader()
  const t = auditWords(locale)
  const { action, outcome, subjectKind, subjectId, from, to } = selection
  const active = [action, outcome, subjectKind, subjectId].some((value) => value !== undefined)
  return (
    <FilterForm action={paths.trail()} active={active || errors.length > 0} fold="always">
      <SelectField
        name="action"
        label={t('action')}
        optional
        emptyLabel={t('any')}
        value={action}
        options={[
          ...thingsToChoose(locale),
          ...(action?.includes('.') ? [{ value: action, label: actionWords(action, locale).words }] : []),
        ]}
      />
      <SelectField
        name="outcome"
        label={t('outcome')}
        optional
        emptyLabel={t('any')}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: t(value) }))}
      />
      <SelectField
        name="subjectKind"
        label={t('subjectKind')}
        optional
        emptyLabel={t('any')}
        value={subjectKind}
        options={kindsToChoose(locale)}
      />
      <TextField name="subjectId" label={t('subjectId')} optional value={subjectId} spellcheck={false} />
      <DateField name="from" label={t('from')} optional value={from} error={errorFor(errors, 'from')} />
      <DateField name="to" label={t('to')} optional value={to} error={errorFor(errors, 'to')} />
    </FilterForm>
  )
}

/** The trail, and whether its seals hold. */
export const TrailPage: FC<{
  data: ReadTrail
  reasons: Reasons
  context: PageContext
  refused?: RefusedForm | undefined
  verified?: VerifiedTrail
}> = ({ data, reasons, context, refused, verified }) => {
  const t = auditWords(context.locale)
  const { selection, before } = data
  const errors = refused?.errors ?? []
  const { findings, block } = data.newest
  const kept = Object.entries({ ...selection, before }).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)] as const],
  )
  return (
    <Page
      title={t('trail')}
      template="analysis"
      notice={verified === undefined ? null : <Verified verified={verified} />}
      state={<p>{t('lead')}</p>}
      wide
    >
      {findings.length === 0 ? null : (
        <Alert kind="danger">
          <p>{t('newestBroken', { block: String(block) })}</p>
        </Alert>
      )}
      <Search selection={selection} errors={errors} />
      {data.filedUntil === null ? null : (
        <Alert kind="info">
          <p>{t('inFiles', { day: data.filedUntil })}</p>
        </Alert>
      )}
      <Records records={data.records} reasons={reasons} />
      {before === null ? null : (
        <LinkButton href={`${paths.trail()}?${new URLSearchParams(Object.fromEntries(kept))}`}>
          {t('older')}
        </LinkButton>
      )}
      {data.counted.length === 0 ? null : (
        <Section heading={t('counted')} id="counted">
          <p>{t('countedText')}</p>
          <Table
            caption={t('counted')}
            captionHidden
            columns={[
              { heading: t('action'), rowHeading: true, cell: ({ action }) => <What action={action} /> },
              { heading: t('outcome'), cell: ({ outcome }) => t(outcome as 'done') },
              { heading: t('howOften'), kind: 'number', cell: ({ count }) => String(count) },
            ]}
            rows={data.counted}
          />
        </Section>
      )}
      <Seal newest={data.newest} />
    </Page>
  )
}
