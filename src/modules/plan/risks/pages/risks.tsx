import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { StatusShape } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { riskWords } from '../messages.ts'
import type { Risk } from '../risk.ts'

interface RisksProps {
  readonly planId: string
  readonly measureId: string
  readonly risks: readonly Risk[]
  readonly owners: readonly { readonly id: string; readonly name: string }[]
  readonly refused: RefusedForm | undefined
}

/** What may stand in the way of a measure, with whose it is and when it is looked at next; for those who steer. */
export const Risks: FC<RisksProps> = ({ planId, measureId, risks, owners, refused }) => {
  const { locale, today } = useReader()
  const t = riskWords(locale)
  const f = useFormat()
  const address = paths.raiseRisk({ planId, measureId })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Section id="risks" heading={t('risks')}>
      {risks.length === 0 ? (
        <p class="not-given">{t('none')}</p>
      ) : (
        <ul class="reminders">
          {risks.map(({ id, words, ownerName, nextLook }) => (
            <li>
              <StatusShape kind={nextLook === null ? 'done' : 'atRisk'} />
              <span>
                <Link href={paths.risk({ riskId: id })}>{words}</Link>
                <span class="worklist-note">
                  {nextLook === null
                    ? t('lineOver')
                    : t('line', { owner: ownerName, day: f.briefDate(nextLook, today) })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Details summary={t('raise')} open={own !== undefined}>
        <Form action={address} label={t('raise')}>
          <TextAreaField {...field('words')} label={t('words')} rows={2} />
          <SelectField
            {...field('ownerId')}
            label={t('owner')}
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField {...field('nextLook')} label={t('nextLook')} min={today} />
          <Button variant="secondary">{t('save')}</Button>
        </Form>
      </Details>
    </Section>
  )
}
