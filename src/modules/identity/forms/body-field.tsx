import type { FC } from 'hono/jsx'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { type FieldProps, SelectField, TextField } from '../../../web/components/field.tsx'
import { useReader } from '../../../web/reader.ts'
import { namedLike, namesToChoose } from '../body-choice.ts'
import { peopleMessages } from '../people-messages.ts'
import type { BodyChoice } from '../people-store.ts'

/** More than this nobody looks through: it is written, and found as one writes. */
const FEW = 20

/** Which body, among all of them. */
export const BodyField: FC<FieldProps & { bodies: readonly BodyChoice[]; value?: string | undefined }> = ({
  bodies,
  value,
  ...field
}) => {
  const t = translator(peopleMessages, useReader().locale)
  const names = namesToChoose(bodies)
  // What was refused since it is only a part of several names is chosen among them.
  const like = field.error === undefined || !value ? [] : namedLike(bodies, value)
  const choices = bodies.length <= FEW ? [...names] : like.length <= FEW ? like : []
  if (choices.length > 0)
    return (
      <SelectField
        {...field}
        value={value}
        options={choices.map(([id, name]) => ({ value: id, label: name }))}
        {...(like.length > 0 ? { emptyLabel: t('noneOfThem'), answers: value } : {})}
      />
    )
  const listId = `${field.name}-names`
  return (
    <>
      <TextField
        {...field}
        description={t('bodyHint')}
        value={names.get(value ?? '') ?? value}
        width={32}
        autocomplete="off"
        list={listId}
      />
      <datalist id={listId}>
        {[...names.values()].map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </>
  )
}
