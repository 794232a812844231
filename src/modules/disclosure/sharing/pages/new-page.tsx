import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import type { ReasonCode } from '../../legal/messages.ts'
import { paths } from '../../paths.ts'
import { purposeName } from '../../purposes.ts'
import { PartChoices } from '../../telling/pages/part-choices.tsx'
import type { PreparedDisclosure } from '../decide-actions.ts'
import { sharingWords } from '../messages.ts'
import { Carried } from './carried.tsx'
import { FactFields } from './fact-fields.tsx'
import { type Filled, fieldOf, partsIn, RecipientFields } from './recipient-fields.tsx'
import { WayFields } from './way-fields.tsx'
import { reasonText, useSharing } from './words.tsx'

/**
 * A disclosure, part by part on one page: recipient and purpose, then the provisions that fit and why the others do not,
 * then the parts. Each button shows the next part with everything entered kept; nothing is chosen beforehand.
 */
export const NewDisclosurePage: View<PreparedDisclosure> = ({ data, context, refused }) => {
  const t = sharingWords(context.locale)
  const { caseId, number } = data
  const filled: Filled = { data, values: refused?.values ?? {}, errors: refused?.errors ?? [] }
  return (
    <Page
      title={t('newDisclosure')}
      under={t('case', { number })}
      islands={['forms']}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.disclosures({ caseId }), label: t('disclosures') },
      ]}
      state={<p>{t('newLead')}</p>}
    >
      <Form action={paths.previewDisclosure({ caseId })} label={t('newDisclosure')}>
        <Recipient {...filled} />
        {data.ways === undefined ? null : <WayFields {...filled} ways={data.ways} />}
        {data.chosen === undefined ? (
          <Carried values={filled.values} shown={data.ways === undefined ? RECIPIENT_SHOWN : WAYS_SHOWN} />
        ) : (
          <Parts {...filled} />
        )}
        <NextButton {...filled} />
      </Form>
    </Page>
  )
}

const RECIPIENT_NAMES = [
  'toBody',
  'find',
  'toName',
  'toKind',
  'toRole',
  'purpose',
  'purposeText',
  'form',
  'liveGround',
  'liveSection',
]

const RECIPIENT_SHOWN: ReadonlySet<string> = new Set([...RECIPIENT_NAMES, 'step', 'search'])
const WAYS_SHOWN: ReadonlySet<string> = new Set([
  ...RECIPIENT_SHOWN,
  'way',
  'danger',
  'situation.dangerToLife',
])

/** The first part, folded into one line once it has been gone through, unless something in it is wrong. */
const Recipient: FC<Filled> = (filled) => {
  const { data, errors } = filled
  const { locale } = useReader()
  const t = useSharing()
  const { purpose, form } = data.draft
  if (data.ways === undefined || purpose === undefined || form === undefined)
    return <RecipientFields {...filled} />
  return (
    <Details
      summary={t('toRecipient', {
        recipient: data.recipientName ?? '',
        purpose: withinSentence(purposeName(locale, purpose)),
        form: withinSentence(t(`form_${form}`)),
      })}
      open={errors.some(({ field }) => RECIPIENT_NAMES.includes(field))}
    >
      <RecipientFields {...filled} />
    </Details>
  )
}

const Parts: FC<Filled> = (filled) => {
  const { data, values, errors } = filled
  const t = useSharing()
  const { locale } = useReader()
  const barredText = (reason: ReasonCode | undefined) => reason && reasonText(locale, reason)
  const barredBy = new Map(data.beyond.map(({ section, field, reason }) => [`${section}.${field}`, reason]))
  return (
    <>
      {data.parts.length === 0 ? (
        <p class="not-given">{t('noParts')}</p>
      ) : (
        <PartChoices
          name="items"
          label={t('parts')}
          description={t('partsHint')}
          error={errorFor(errors, 'items')}
          chosen={partsIn(values)}
          wholeSection={t('wholeSection')}
          onlyParts={t('onlyParts')}
          parts={data.parts.map((part) => ({
            ...part,
            barred: barredText(barredBy.get(`${part.section}.${part.field}`)),
          }))}
        />
      )}
      <FactFields {...filled} />
      <DateField
        {...fieldOf(filled)('endsOn')}
        label={t('endsOn')}
        description={t('endsOnHint')}
        min={data.today}
      />
    </>
  )
}

const NextButton: FC<Filled> = ({ data }) => {
  const t = useSharing()
  if (data.ways === undefined)
    return (
      <ButtonRow>
        <Button name="step" value="recipient">
          {t('toWays')}
        </Button>
      </ButtonRow>
    )
  return (
    <ButtonRow>
      {data.hasWay ? (
        <Button name="step" value={data.chosen === undefined ? 'provision' : 'preview'}>
          {data.chosen === undefined ? t('toParts') : t('toPreview')}
        </Button>
      ) : null}
      <Button variant="tertiary" name="step" value="recipient">
        {t('showWaysAgain')}
      </Button>
    </ButtonRow>
  )
}
