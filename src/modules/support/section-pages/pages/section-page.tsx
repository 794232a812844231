import type { FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { caseWords } from '../../cases/messages.ts'
import { LawNote } from '../../cases/pages/words.tsx'
import { paths } from '../../paths.ts'
import { partName, valueInWords } from '../../sections/messages.ts'
import { controlOf, joined, needsOf, SectionField } from '../../sections/pages/fields.tsx'
import { fieldsOf, isSection, sections } from '../../sections/sections.ts'
import type { ViewedSection } from '../section-actions.ts'

type Saved = ViewedSection['values'][number]

/** What was entered in a form that was refused, field by field, and of which revision its writer knew. */
interface Entered {
  readonly value: (field: string) => string
  readonly revision: (field: string) => number
}

/** What is nested under a name of a form; nothing where something else was sent under it. */
const recordOf = (sent: unknown): Record<string, unknown> =>
  typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {}

const enteredIn = ({ values: sent }: RefusedForm): Entered => {
  const values = recordOf(sent.values)
  const revisions = recordOf(sent.revisions)
  return {
    value: (field) => (field === 'needs' ? needsOf(values, recordOf(sent.needs)) : joined(values[field])),
    revision: (field) => Number(revisions[field] ?? 0),
  }
}

/** A colleague has saved something in a field since the writer opened it, and the writer has written something else. */
const isContested = (entered: Entered | undefined, field: string, saved: Saved | undefined): boolean =>
  entered !== undefined &&
  entered.revision(field) !== (saved?.revision ?? 0) &&
  entered.value(field).replaceAll('\r\n', '\n').trim() !== (saved?.value ?? '')

const Contested: FC<{ data: ViewedSection; field: string; saved: Saved | undefined; yours: string }> = ({
  data,
  field,
  saved,
  yours,
}) => {
  const { locale } = useReader()
  const t = caseWords(locale)
  const shared = useWords()
  const format = useFormat()
  const inWords = (value: string) => valueInWords(locale, data.section, field, value)
  return (
    <section class="contested" aria-labelledby={`contested-${field}`}>
      <Heading level={2} size="2xs" id={`contested-${field}`}>
        {shared('contested')}
      </Heading>
      {saved ? (
        <p>
          {t('conflictText', {
            name: saved.writer ?? t('formerColleague'),
            at: format.instant(saved.writtenAt),
          })}
        </p>
      ) : null}
      <SideBySide
        before={inWords(saved?.value ?? '')}
        after={inWords(yours)}
        beforeLabel={shared('savedNow')}
        afterLabel={shared('youWrote')}
      />
    </section>
  )
}

/** An error of the action names the field; here its control is named. */
const atControls = (data: ViewedSection, errors: FieldErrors): FieldErrors =>
  errors.map(({ field, message }) => ({
    field: data.fields.includes(field) ? controlOf(field) : field,
    message,
  }))

const SectionForm: FC<{
  data: ViewedSection
  entered: Entered | undefined
  errors: FieldErrors
}> = ({ data, entered, errors }) => {
  const shared = useWords()
  const savedOf = (field: string) => data.values.find((value) => value.field === field)
  const revisions = Object.fromEntries(
    data.fields.map((field) => [`revisions.${field}`, String(savedOf(field)?.revision ?? 0)]),
  )
  return (
    <Form
      action={paths.section({ caseId: data.caseId, section: data.section })}
      warnUnsaved
      hidden={revisions}
      label={partName(useReader().locale, data.section)}
      send={shared('save')}
      cancel={paths.case({ caseId: data.caseId })}
    >
      <div class="all-optional">
        {data.fields.map((field) => {
          const saved = savedOf(field)
          const contested = isContested(entered, field, saved)
          // What the writer has not touched is shown as it now stands.
          const untouched =
            entered !== undefined && !contested && entered.revision(field) !== (saved?.revision ?? 0)
          const value = entered === undefined || untouched ? (saved?.value ?? '') : entered.value(field)
          return (
            <div class="section-field">
              <SectionField
                section={data.section}
                field={field}
                value={value}
                error={errorFor(errors, controlOf(field))}
              />
              {contested ? <Contested data={data} field={field} saved={saved} yours={value} /> : null}
            </div>
          )
        })}
      </div>
    </Form>
  )
}

/** What is known, for those who may read a section and not write in it. */
const Known: FC<{ data: ViewedSection }> = ({ data }) => {
  const { locale } = useReader()
  return (
    <DescriptionList
      items={data.fields.map((field) => {
        const value = data.values.find((one) => one.field === field)?.value ?? ''
        return {
          term: partName(locale, data.section, field),
          value:
            value === '' ? null : (
              <Written text={valueInWords(locale, data.section, field, value)} lang={locale} />
            ),
        }
      })}
    />
  )
}

/** A section of a case: its fields as a form for those who work on it, as facts for others. */
export const SectionPage: View<ViewedSection> = ({ data, context, refused }) => {
  const t = caseWords(context.locale)
  const { caseId, section } = data
  const errors = atControls(data, refused?.errors ?? [])
  const writes = data.works && data.inUse
  return (
    <Page
      title={partName(context.locale, section)}
      windowTitle={windowWords(context.locale)('details')}
      under={t('caseNumber', { number: data.number })}
      breadcrumb={[
        { href: paths.cases(), label: t('myCases') },
        { href: paths.case({ caseId }), label: t('caseNumber', { number: data.number }) },
      ]}
      state={
        <>
          {writes ? <p>{t('sectionLead')}</p> : null}
          {sections[section].sensitivity === 'guarded' ? <p>{t('guardedLead')}</p> : null}
          {data.works ? (
            <p>
              <Link href={paths.sectionHistory({ caseId, section })}>{t('historyLink')}</Link>
            </p>
          ) : null}
        </>
      }
      errors={errors}
      islands={['forms']}
    >
      {writes ? (
        <>
          <SectionForm data={data} entered={refused ? enteredIn(refused) : undefined} errors={errors} />
          <LawNote section="sol-14-6" />
        </>
      ) : (
        <Known data={data} />
      )}
    </Page>
  )
}

/** What a form of a section sends, as the action takes it: a field that was emptied is sent as empty. */
export const inputOf = (fields: Readonly<Record<string, unknown>>, section: string) => {
  const values = recordOf(fields.values)
  const revisions = recordOf(fields.revisions)
  const shown = Object.keys(isSection(section) ? fieldsOf(section) : {}).filter((field) => field in revisions)
  return {
    revisions,
    values: Object.fromEntries(
      shown.map((field) => [
        field,
        field === 'needs' ? needsOf(values, recordOf(fields.needs)) : joined(values[field]),
      ]),
    ),
  }
}
