import type { FC } from 'hono/jsx'
import { EmptyList, listName } from '../../../../web/components/choice-field.tsx'
import { fieldId } from '../../../../web/components/errors.tsx'
import { FieldErrorMessage } from '../../../../web/components/field.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { useFieldLabel } from '../../../../web/field-labels.ts'
import { useReader } from '../../../../web/reader.ts'
import { partName } from '../../../support/index.ts'
import type { CaseSection } from '../../legal/least.ts'
import { partValue } from '../part-values.ts'

interface PartToChoose {
  readonly section: CaseSection
  /** Empty for the whole section. */
  readonly field: string
  /** Why it cannot be chosen; it is then shown, and cannot be ticked. */
  readonly barred?: string | undefined
}

interface Choices {
  readonly name: string
  readonly parts: readonly PartToChoose[]
  readonly chosen: readonly string[]
  /** What a whole section is called. */
  readonly wholeSection: string
  /** What leads to the single fields of a section that can be chosen whole. */
  readonly onlyParts: string
}

/** The sections of a case with their fields to tick: none beforehand; those that are barred with the reason. */
export const PartChoices: FC<
  Choices & { label: string; description: string; error?: string | undefined }
> = ({ label, description, error, ...choices }) => {
  const { locale } = useReader()
  useFieldLabel(choices.name, label)
  return (
    <fieldset class="ds-fieldset part-choices" id={fieldId(choices.name)} tabindex={-1}>
      <legend class="ds-label">{label}</legend>
      <p data-field="description">{description}</p>
      <FieldErrorMessage name={choices.name} error={error} />
      <EmptyList name={choices.name} />
      <div class="part-sections">
        {[...Map.groupBy(choices.parts, ({ section }) => section)].map(([section, parts]) => (
          <SectionChoices {...choices} heading={partName(locale, section)} parts={parts} />
        ))}
      </div>
    </fieldset>
  )
}

const SectionChoices: FC<Choices & { heading: string }> = ({ heading, parts, ...choices }) => {
  const reasons = [...new Set(parts.flatMap(({ barred }) => barred ?? []))]
  const whole = parts.filter(({ field }) => field === '')
  const fields = parts.filter(({ field }) => field !== '')
  const isChosen = fields.some((part) => choices.chosen.includes(partValue(part)))
  return (
    <fieldset class="ds-fieldset part-section">
      <legend class="part-heading">{heading}</legend>
      {whole.map((part) => (
        <PartChoice {...choices} part={part} />
      ))}
      {whole.length > 0 && fields.length > 0 ? (
        <Details summary={choices.onlyParts} open={isChosen}>
          {fields.map((part) => (
            <PartChoice {...choices} part={part} />
          ))}
        </Details>
      ) : (
        fields.map((part) => <PartChoice {...choices} part={part} />)
      )}
      {reasons.map((reason) => (
        <p class="part-barred">{reason}</p>
      ))}
    </fieldset>
  )
}

const PartChoice: FC<Omit<Choices, 'parts'> & { part: PartToChoose }> = ({
  name,
  part,
  chosen,
  wholeSection,
}) => {
  const { locale } = useReader()
  const value = partValue(part)
  const isBarred = part.barred !== undefined
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={`${name}-${value}`}
        name={listName(name)}
        value={value}
        checked={!isBarred && chosen.includes(value)}
        disabled={isBarred}
      />
      <label class="ds-label" for={`${name}-${value}`}>
        {part.field === '' ? wholeSection : partName(locale, part.section, part.field)}
      </label>
    </div>
  )
}
