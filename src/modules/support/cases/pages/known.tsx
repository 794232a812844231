import type { FC } from 'hono/jsx'
import { Card, CardGrid } from '../../../../web/components/card.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { FieldValue } from '../../sections/field-store.ts'
import { partName, valueInWords } from '../../sections/messages.ts'
import { fieldsOf, type SectionKey } from '../../sections/sections.ts'
import type { ViewedCase } from '../view-actions.ts'
import { useCaseWords } from './words.tsx'

/** What stands first on the page already. */
const SHOWN_ABOVE = new Set(['identity.chosen_name', 'needs.wants', 'needs.does_not_want', 'contact.never'])
const MOST_VALUES = 4
const LONGEST_LINE = 180

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE).trimEnd()} …` : line
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

const SectionCard: FC<{ data: ViewedCase; section: SectionKey; values: readonly FieldValue[] }> = ({
  data,
  section,
  values,
}) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const name = partName(locale, section)
  const writes = data.works && data.facts.open && !data.facts.restricted
  const href = paths.section({ caseId: data.id, section })
  const telling = tellingOf(section, values)
  return (
    <Card heading={name} headingLevel={3}>
      {telling.length === 0 ? <p class="not-given">{t('shownAbove')}</p> : null}
      {telling.length > 0 ? (
        <dl class="card-facts">
          {telling.map((value) => (
            <div>
              <dt>{partName(locale, section, value.field)}</dt>
              <dd>
                {fieldsOf(section)[value.field]?.guarded
                  ? t('guardedValue')
                  : shortened(valueInWords(locale, section, value.field, value.value))}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p class="card-way-on">
        <Link
          href={href}
          aria-label={writes ? t('changeWhat', { section: name }) : t('showWhat', { section: name })}
        >
          {writes ? t('change') : t('show')}
        </Link>
      </p>
    </Card>
  )
}

/** The sections of a case: cards for what is known, and links for what is not yet. */
export const KnownSections: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  const all = data.sections.filter((section) => Object.keys(fieldsOf(section)).length > 0)
  const valuesOf = (section: SectionKey) => data.fields.filter((value) => value.section === section)
  const known = all.filter((section) => valuesOf(section).length > 0)
  const empty = all.filter((section) => valuesOf(section).length === 0)
  if (all.length === 0) return null
  return (
    <Section id="known" heading={t('knownHeading')}>
      {known.length === 0 ? <p class="not-given">{t('nothingKnown')}</p> : null}
      {known.length > 0 ? (
        <CardGrid>
          {known.map((section) => (
            <SectionCard data={data} section={section} values={valuesOf(section)} />
          ))}
        </CardGrid>
      ) : null}
      {empty.length > 0 && data.works ? (
        <div class="case-not-yet">
          <span class="quiet" id="not-yet">
            {t('notYet')}
          </span>
          <ul class="inline-list" aria-labelledby="not-yet">
            {empty.map((section) => (
              <li>
                <Link href={paths.section({ caseId: data.id, section })}>{partName(locale, section)}</Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  )
}
