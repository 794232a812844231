import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { caseWords } from '../messages.ts'
import type { PreparedMove } from '../move-actions.ts'
import { useCaseWords } from './words.tsx'

/** Whose cases go to whom, exactly which, and how many cannot? Afterwards: what went, and the way back. */
export const MovePage: View<PreparedMove> = ({ data, context, refused }) => {
  const t = caseWords(context.locale)
  const { moved, chosen, back } = data
  const went = back ?? moved?.cases.length ?? 0
  return (
    <Page
      template="step"
      title={went > 0 && chosen ? t('moveDone', { count: went, name: chosen.to.name }) : t('moveTitle')}
      windowTitle={t('move')}
      breadcrumb={[{ href: paths.bodyCases(), label: t('bodyCases') }]}
      state={went > 0 ? undefined : <p>{t('moveLead')}</p>}
    >
      {went > 0 ? (
        <Receipt data={data} />
      ) : chosen === undefined || moved !== undefined ? (
        <Choose data={data} refused={refused} />
      ) : (
        <Step data={data} />
      )}
    </Page>
  )
}

const Choose: FC<{ data: PreparedMove; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useCaseWords()
  const options = data.carriers.map(({ personId, name, cases }) => ({
    value: personId,
    label: t('movePerson', { name, cases }),
  }))
  return (
    <form class="form" method="get" action={paths.moveCases()} aria-label={t('moveTitle')}>
      <SelectField
        name="from"
        label={t('moveFrom')}
        value={data.selection.from}
        options={options}
        error={errorFor(refused?.errors, 'from')}
      />
      <SelectField
        name="to"
        label={t('moveTo')}
        value={data.selection.to}
        options={options}
        error={errorFor(refused?.errors, 'to')}
      />
      <ButtonRow>
        <Button>{t('moveShow')}</Button>
      </ButtonRow>
    </form>
  )
}

const Numbers: FC<{ cases: readonly { readonly number: string }[] }> = ({ cases }) => {
  const t = useCaseWords()
  return (
    <Details summary={t('moveNumbers')}>
      <ul>
        {cases.map(({ number }) => (
          <li>{number}</li>
        ))}
      </ul>
    </Details>
  )
}

const Step: FC<{ data: PreparedMove }> = ({ data: { chosen } }) => {
  const t = useCaseWords()
  if (chosen === undefined) return null
  const { from, to, going, staying } = chosen
  const names = { from: from.name, to: to.name }
  const stays = staying.length === 0 ? [] : [t('moveStaying', { count: staying.length, name: to.name })]
  if (going.length === 0)
    return (
      <>
        <p>{t('moveNothing', names)}</p>
        {stays.map((line) => (
          <p>{line}</p>
        ))}
      </>
    )
  return (
    <>
      <Form
        action={paths.moveCases()}
        label={t('moveTitle')}
        hidden={{ from: from.personId, to: to.personId }}
      >
        <ConfirmEffect
          effects={[
            t('moveGoing', { count: going.length, name: to.name }),
            ...stays,
            t('moveAccess', names),
            t('moveWaits', names),
            t('moveUndo'),
          ]}
          confirmLabel={t('moveButton')}
          cancelHref={paths.bodyCases()}
        />
      </Form>
      <Numbers cases={going} />
    </>
  )
}

const Receipt: FC<{ data: PreparedMove }> = ({ data: { chosen, moved, back } }) => {
  const t = useCaseWords()
  if (chosen === undefined) return null
  const stayed = chosen.staying.length
  return (
    <>
      {moved === undefined || back !== undefined ? null : (
        <Section id="moved" heading={t('moveNumbers')}>
          {stayed === 0 ? null : <p>{t('moveStayed', { count: stayed })}</p>}
          <ul>
            {moved.cases.map(({ number }) => (
              <li>{number}</li>
            ))}
          </ul>
          <Form
            action={paths.moveBack()}
            hidden={{ from: chosen.from.personId, to: chosen.to.personId, moved: moved.at.toISOString() }}
            send={t('moveBack')}
            secondary
          />
        </Section>
      )}
      <p>
        <Link href={paths.bodyCases()}>{t('bodyCases')}</Link>
      </p>
    </>
  )
}
