import type { FC } from 'hono/jsx'
import { Button } from '../../../web/components/button.tsx'
import { DateField, SelectField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../web/components/language.tsx'
import { Details, Section } from '../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { kindName } from '../kind-messages.ts'
import { type KindOfBody, SAID_KINDS } from '../kinds.ts'
import { directoryPaths as paths } from '../paths.ts'
import type { BodyAnswer } from '../schema.ts'
import { wordsFor } from '../words.tsx'

const useDays = () => {
  const format = useFormat()
  const { t } = wordsFor(useReader().locale)
  return ({ from, until }: KindOfBody): string => {
    const days = { from: from ? format.date(from) : '', until: until ? format.date(until) : '' }
    if (from && until) return `, ${t('kindDays', days)}`
    if (from) return `, ${t('kindSince', days)}`
    return until ? `, ${t('kindUntil', days)}` : ''
  }
}

const SayKindForm: FC<{ bodyId: string; refused: RefusedForm | undefined }> = ({ bodyId, refused }) => {
  const { locale } = useReader()
  const { t } = wordsFor(locale)
  const address = paths.sayKind({ bodyId })
  const mine = refusedAt(refused, address)
  const field = fieldsIn(mine)
  return (
    <Details summary={t('sayKind')} open={mine !== undefined}>
      <Form action={address}>
        <p class="quiet">{t('saidAgain')}</p>
        <SelectField
          {...field('kind')}
          label={t('kind')}
          options={SAID_KINDS.map((kind) => ({ value: kind, label: kindName(locale, kind) }))}
        />
        <DateField {...field('from')} label={t('kindFrom')} optional />
        <DateField {...field('until')} label={t('kindLast')} optional />
        <TextField {...field('source')} label={t('kindSource')} description={t('kindSourceHint')} />
        <Button variant="secondary">{t('sayKind')}</Button>
      </Form>
    </Details>
  )
}

/** What a body is as a recipient, with the days and where that is known from; for its keepers a way to say so. */
export const Kinds: FC<{ body: BodyAnswer; mayChange: boolean; refused: RefusedForm | undefined }> = ({
  body,
  mayChange,
  refused,
}) => {
  const { locale } = useReader()
  const daysOf = useDays()
  const { t } = wordsFor(locale)
  const bodyId = body.id
  return (
    <Section heading={t('kinds')} id="kinds">
      <p class="quiet">{body.kinds.length === 0 ? t('kindsNone') : t('kindsLead')}</p>
      <ul class="directory-steps">
        {body.kinds.map((one) => (
          <li>
            <p>
              {kindName(locale, one.kind)}
              {daysOf(one)}
            </p>
            <p class="quiet">
              <EndsInSwedish text={t('kindBy', { source: one.source })} words={one.source} />
            </p>
            {mayChange && !one.byType ? (
              <Form action={paths.removeKind({ bodyId })} hidden={{ kind: one.kind }}>
                <Button variant="tertiary" label={t('removeKindLabel', { kind: kindName(locale, one.kind) })}>
                  {t('removeKind')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? <SayKindForm bodyId={bodyId} refused={refused} /> : null}
    </Section>
  )
}
