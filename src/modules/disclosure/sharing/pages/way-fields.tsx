import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { errorFor, fieldId } from '../../../../web/components/errors.tsx'
import { FieldErrorMessage, TextAreaField } from '../../../../web/components/field.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { useFieldLabel } from '../../../../web/field-labels.ts'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { partName } from '../../../support/index.ts'
import { consentedItems } from '../../consents/coverage.ts'
import { paths } from '../../paths.ts'
import type { Way } from '../choices.ts'
import type { PreparedDisclosure } from '../decide-actions.ts'
import { type Filled, fieldOf, textIn } from './recipient-fields.tsx'
import { AmendedBy, Law, provisionName, reasonText, useSharing } from './words.tsx'

const COLOR = { fits: 'success', asks: 'info', needs_lawyer: 'warning', refused: 'neutral' } as const

/** The ways through secrecy: those that can be chosen, then why the others do not lead there, each with its section. */
export const WayFields: FC<Filled & { ways: NonNullable<PreparedDisclosure['ways']> }> = ({
  ways,
  ...filled
}) => {
  const { data, values, errors } = filled
  const t = useSharing()
  const isDanger = data.draft.situation?.dangerToLife === 'yes'
  const chosen = textIn(values, 'way')
  useFieldLabel('way', t('provision'))
  const error = ['way', 'provision', 'consentId'].map((name) => errorFor(errors, name)).find(Boolean)
  return (
    <fieldset class="ds-fieldset ways" id={fieldId('provision')} tabindex={-1}>
      <legend class="ds-label">{t('provision')}</legend>
      <p data-field="description">{t('provisionHint')}</p>
      <FieldErrorMessage name="way" error={error} />
      {ways.open.length === 0 ? (
        <EmptyState
          heading={t('noWay')}
          headingLevel={3}
          action={<LinkButton href={paths.newConsent({ caseId: data.caseId })}>{t('askConsent')}</LinkButton>}
        >
          {t('noWayText')}
        </EmptyState>
      ) : (
        ways.open.map((way) => <WayChoice way={way} data={data} chosen={chosen} />)
      )}
      <Details
        summary={t('closedWays', { count: ways.closed.length })}
        open={isDanger && (ways.open.length === 0 || ways.closed.some(({ value }) => value === chosen))}
      >
        {isDanger ? (
          ways.closed.map((way) => <WayChoice way={way} data={data} chosen={chosen} />)
        ) : (
          <ul class="closed-ways">
            {ways.closed.map((way) => (
              <ClosedWay way={way} find={data.amendedBy} />
            ))}
          </ul>
        )}
      </Details>
      <DangerFields {...filled} />
    </fieldset>
  )
}

const WayChoice: FC<{ way: Way; data: PreparedDisclosure; chosen: string | undefined }> = ({
  way,
  data,
  chosen,
}) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useSharing()
  const id = `way-${way.value}`
  return (
    <div class="way">
      <div class="ds-field">
        <input
          class="ds-input"
          type="radio"
          id={id}
          name="way"
          value={way.value}
          checked={chosen === way.value}
          aria-describedby={`${id}-why`}
        />
        <label class="ds-label" for={id}>
          {provisionName(locale, way.provision)} <Tag color={COLOR[way.standing]}>{t(way.standing)}</Tag>
        </label>
        <p data-field="description" id={`${id}-why`}>
          {way.consent === undefined ? null : (
            <>
              {t('consentUntil', {
                day: format.date(way.consent.expiresOn),
                parts: format.list(
                  consentedItems(way.consent, data.draft).map(({ section, field }) =>
                    partName(locale, section, field),
                  ),
                ),
              })}{' '}
            </>
          )}
          {reasonText(locale, way.reason)}
          <AmendedBy reason={way.reason} section={way.section} find={data.amendedBy} />
        </p>
      </div>
      <Law section={way.section} lastRead={data.lastRead(way.section)} />
    </div>
  )
}

const ClosedWay: FC<{ way: Way; find: PreparedDisclosure['amendedBy'] }> = ({ way, find }) => {
  const { locale } = useReader()
  return (
    <li>
      <p class="closed-way">{provisionName(locale, way.provision)}</p>
      <p>
        {reasonText(locale, way.reason)}
        <AmendedBy reason={way.reason} section={way.section} find={find} />
      </p>
      <Law section={way.section} />
    </li>
  )
}

/** That a life is in danger: then what the law refuses can be kept as stopped, for the one who may override it. */
const DangerFields: FC<Filled> = (filled) => {
  const t = useSharing()
  const of = fieldOf(filled)
  const { value, ...danger } = of('situation.dangerToLife')
  return (
    <Details summary={t('danger')} open={value === 'yes'}>
      <p class="quiet">{t('dangerHint')}</p>
      <CheckboxField {...danger} label={t('dangerToLife')} checked={value === 'yes'} />
      <TextAreaField {...of('danger')} label={t('dangerText')} rows={3} optional />
    </Details>
  )
}
