import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Moment } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewAsk } from '../break-glass-actions.ts'
import { emergencyWords } from '../messages.ts'
import { MOST_HOURS } from '../rules.ts'
import { useEmergencyWords } from './words.ts'

type Data = Awaited<ReturnType<typeof viewAsk.run>>

const HOURS = Array.from({ length: MOST_HOURS }, (_, index) => index + 1)

const Decide: FC<{ id: string; errors: FieldErrors; hours: string }> = ({ id, errors, hours }) => {
  const t = useEmergencyWords()
  return (
    <Form action={paths.openEmergency({ emergencyId: id })}>
      <div class="confirm-effect" data-color="warning">
        <ul>
          <li>{t('effectEverything')}</li>
          <li>{t('effectHours')}</li>
          <li>{t('effectAlert')}</li>
        </ul>
      </div>
      <RadioField
        name="hours"
        label={t('hours')}
        value={hours}
        options={HOURS.map((count) => ({ value: String(count), label: t('hoursOption', { count }) }))}
        error={errorFor(errors, 'hours')}
      />
      <ButtonRow>
        <Button name="decision" value="open">
          {t('openIt')}
        </Button>
        <Button variant="secondary" name="decision" value="refuse">
          {t('refuseIt')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** The second person decides: who asks and why, nothing of the case. */
export const DecidePage: View<Data> = ({ data, context, refused }) => {
  const t = emergencyWords(context.locale)
  const errors = refused?.errors ?? []
  const name = data.askedByName ?? t('unknownPerson')
  return (
    <Page
      title={t('decideTitle', { name })}
      windowTitle={t('emergencies')}
      breadcrumb={[{ href: paths.emergencies(), label: t('emergencies') }]}
      state={<p>{t('decideLead')}</p>}
    >
      <DescriptionList
        items={[
          { term: t('whoAsks'), value: name },
          { term: t('when'), value: <Moment at={data.askedAt} /> },
          { term: t('which'), value: data.number },
          ...(data.reason === null ? [] : [{ term: t('why'), value: <Written text={data.reason} /> }]),
        ]}
      />
      {data.standing === 'asked' ? (
        <Decide id={data.id} errors={errors} hours={String(refused?.values.hours ?? 1)} />
      ) : (
        <Alert>
          <p>{t('decidedAlready')}</p>
        </Alert>
      )}
    </Page>
  )
}
