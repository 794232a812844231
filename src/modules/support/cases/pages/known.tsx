import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { useReader } from '../../../../web/reader.ts'
import { RecordRow } from '../../../../web/templates/record.tsx'
import { paths } from '../../paths.ts'
import type { FieldValue } from '../../sections/field-store.ts'
import { partName, valueInWords } from '../../sections/messages.ts'
import { fieldsOf, type SectionKey } from '../../sections/sections.ts'
import type { ViewedCase } from '../view-actions.ts'
import { useCaseWords } from './words.tsx'

/** What stands first on the page already. */
const SHOWN_ABOVE = new Set(['identity.chosen_name', 'needs.wants', 'needs.does_not_want', 'contact.never'])
const MOST_VALUES = 4
const LONGEST_TEXT = 180

/** Its lines stay lines: what somebody wrote one below the other is not read as one sentence. */
const shortened = (text: string): string => {
  const lines = text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/\s*\n\s*/g, '\n')
  return lines.length > LONGEST_TEXT ? `${lines.slice(0, LONGEST_TEXT).trimEnd()} …` : lines
}

const isTelling = ({ section, field, value }: FieldValue): boolean =>
  !SHOWN_ABOVE.has(`${section}.${field}`) && value !== 'unknown'

/** The most telling values of a section: as its fields are ordered, the first few that say something. */
const tellingOf = (section: SectionKey, values: readonly FieldValue[]): FieldValue[] => {
  const order = Object.keys(fieldsOf(section))
  return values
    .filter(isTelling)
    .sort((first, second) => order.indexOf(first.field) - order.indexOf(second.field))
    .slice(0, MOST_VALUES)
}

const SectionRow: FC<{ data: ViewedCase; section: SectionKey; values: readonly FieldValue[] }> = ({
  data,
  section,
  values,
}) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const name = partName(locale, section)
  const writes = data.works && data.facts.open && !data.facts.restricted
  return (
    <div class="case-offer">
      <h3 class="record-row-heading">{name}</h3>
      <div>
        <dl>
          {tellingOf(section, values).map((value) => (
            <div>
              <dt class="quiet">{partName(locale, section, value.field)}</dt>
              <dd class="as-written">
                {fieldsOf(section)[value.field]?.guarded
                  ? t('guardedValue')
                  : shortened(valueInWords(locale, section, value.field, value.value))}
              </dd>
            </div>
          ))}
        </dl>
        <Link
          href={paths.section({ caseId: data.id, section })}
          aria-label={writes ? t('changeWhat', { section: name }) : t('showWhat', { section: name })}
        >
          {writes ? t('change') : t('show')}
        </Link>
      </div>
    </div>
  )
}

/** What is known of a case, section by section, then what is not yet. Whoever sees it and does not work on it came to read it. */
export const KnownSections: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const all = data.sections.filter((section) => Object.keys(fieldsOf(section)).length > 0)
  const valuesOf = (section: SectionKey) => data.fields.filter((value) => value.section === section)
  const known = all.filter((section) => valuesOf(section).length > 0)
  const empty = all.filter((section) => valuesOf(section).length === 0)
  if (all.length === 0) return null
  return (
    <RecordRow
      id="known"
      heading={t('knownHeading')}
      summary={[
        t('sectionsKnown', { count: known.length }),
        ...(data.works && empty.length > 0 ? [t('sectionsNotYet', { count: empty.length })] : []),
      ].join(', ')}
      open={!data.works}
    >
      {known.map((section) => (
        <SectionRow data={data} section={section} values={valuesOf(section)} />
      ))}
      {empty.length > 0 && data.works ? (
        <div class="case-offer">
          <h3 class="record-row-heading">{t('notYet')}</h3>
          <ul>
            {empty.map((section) => (
              <li>
                <Link href={paths.section({ caseId: data.id, section })}>{partName(locale, section)}</Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </RecordRow>
  )
}
