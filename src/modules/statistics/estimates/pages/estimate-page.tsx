import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import {
  DescriptionList,
  History,
  type HistoryEntry,
  Section,
} from '../../../../web/components/structure.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { cannotSay, publishReasons } from '../../estimation/index.ts'
import { periodName } from '../../periods.ts'
import type { viewEstimate } from '../actions.ts'
import { ownOf } from '../analysis.ts'
import { estimateWords } from '../messages.ts'
import { estimatePaths as paths } from '../paths.ts'
import { chaoBound } from '../rules.ts'
import { Beside } from './beside.tsx'
import { ByGroup } from './by-group.tsx'
import { fanPicture } from './fan-picture.ts'
import { Gate } from './gate.tsx'
import { KnownSizes } from './known-sizes.tsx'
import { Linkage } from './linkage.tsx'
import { StateOf } from './list-page.tsx'
import { overlapPicture } from './overlap-picture.ts'
import { SecondPerson } from './second-person.tsx'
import { answerInWords, bounds, modelInWords, people } from './words.ts'

type Viewed = Awaited<ReturnType<typeof viewEstimate.run>>
type Of = { readonly data: Viewed }

/** How it stands, in a sentence. */
const StateLine: FC<Of> = ({ data: { estimate, mayStand, decisions } }) => {
  const t = estimateWords(useReader().locale)
  const format = useFormat()
  const { verdict, reasons } = estimate.analysis
  const [last] = decisions
  const said = () => {
    if (last !== undefined) {
      const on = { day: format.date(dayOf(last.decidedAt)) }
      return last.kind === 'published' ? t('isPublished', on) : t('isWithdrawn', on)
    }
    if (!verdict) return t(mayStand ? 'isDraftLeast' : 'isDraftRefused')
    return reasons.length === 0 ? t('isDraftOpen') : t('isDraftWarned', { count: reasons.length })
  }
  return (
    <p>
      <StateOf state={estimate.state} /> {said()}
    </p>
  )
}

const Answer: FC<Of> = ({ data: { estimate } }) => {
  const { locale } = useReader()
  const t = estimateWords(locale)
  const { robust } = estimate.analysis.estimate
  const own = ownOf(estimate.analysis)
  const isLeast = cannotSay(robust ?? null)
  const said =
    isLeast && robust ? { ...own, population: robust.lower, isLeast: true } : { ...own, isLeast: false }
  return (
    <Section id="answer" heading={t('answer')} open>
      <p class="ds-paragraph" data-size="lg">
        {answerInWords(said, locale)}
      </p>
      <DescriptionList
        items={[
          { term: t('whom'), value: estimate.subject[locale] },
          { term: t('period'), value: periodName(estimate, locale) },
          { term: t('observed'), value: people(estimate.analysis.estimate.observed, locale) },
          ...(said.isLeast ? [{ term: t('interval'), value: bounds(own, locale) }] : []),
        ]}
      />
    </Section>
  )
}

/** What other ways of reckoning give: if everybody were found as easily, and what no model bears. */
const Alike: FC<Of> = ({ data: { estimate } }) => {
  const { locale } = useReader()
  const t = estimateWords(locale)
  const format = useFormat()
  const { estimate: found, model, linkage } = estimate.analysis
  const { robust } = found
  const own = ownOf(estimate.analysis)
  const chao = chaoBound(found)
  return (
    <Section id="alike" heading={t('otherWays')}>
      <DescriptionList
        items={[
          ...(robust ? [{ term: t('differ'), value: format.percent(robust.heterogeneity.probability) }] : []),
          ...(robust === undefined || found.estimate === null
            ? []
            : [{ term: t('ifAlike'), value: people(found.estimate, locale) }]),
          ...(found.bca === null
            ? []
            : [
                {
                  term: t(linkage === undefined ? 'bootstrapInterval' : 'carriedInterval'),
                  value: bounds(found.bca, locale),
                },
              ]),
          { term: t('asymptotic'), value: bounds(found.asymptotic, locale) },
          { term: t('profile'), value: bounds(found.profile, locale) },
          {
            term: t('chao'),
            value: (
              <>
                {people(chao, locale)}.{' '}
                {t(own.population !== null && own.population < chao ? 'chaoAbove' : 'chaoText')}
              </>
            ),
          },
          { term: t('howChosen'), value: modelInWords(model, locale) },
        ]}
      />
    </Section>
  )
}

const Provenance: FC<Of> = ({ data: { estimate } }) => {
  const { locale } = useReader()
  const t = estimateWords(locale)
  const format = useFormat()
  const { estimate: found, bootstrap, engine } = estimate.analysis
  const dependences = [...found.model.pairs, ...(found.model.interactions ?? [])]
  return (
    <Section id="provenance" heading={t('provenance')}>
      <p class="ds-paragraph">{t(estimate.sha256 === null ? 'provenanceLinked' : 'provenanceText')}</p>
      <DescriptionList
        items={[
          ...(estimate.sha256 === null
            ? []
            : [{ term: t('fingerprint'), value: <code class="hash">{estimate.sha256}</code> }]),
          { term: t('listNames'), value: found.lists.join(', ') },
          { term: t('pairs'), value: dependences.length === 0 ? t('noPairs') : dependences.join(', ') },
          {
            term: t('bootstrap'),
            value:
              bootstrap === null
                ? t('noBootstrap')
                : t('bootstrapText', { replicates: bootstrap.replicates, seed: String(bootstrap.seed) }),
          },
          { term: t('engine'), value: engine },
          {
            term: t('made'),
            value: t('madeAtBy', { moment: format.instant(estimate.madeAt), body: estimate.bodyName }),
          },
        ]}
      />
    </Section>
  )
}

/** A picture of more answers than these is folded: what may be done must stand in sight. */
const MOST_OPEN = 8

interface Deciding extends Of {
  readonly refused: RefusedForm | undefined
}

const entered = (refused: RefusedForm | undefined, name: string): string =>
  String(refused?.values[name] ?? '')

const Publishing: FC<Deciding> = ({ data: { estimate }, refused }) => {
  const { locale } = useReader()
  const t = estimateWords(locale)
  const { reasons, published } = estimate.analysis
  const address = { estimateId: estimate.id }
  const errors = refusedAt(refused, paths.publish(address))?.errors
  const chosen = refused?.values['confirmed']
  return (
    <Section id="publish" heading={t('publishing')} open>
      <p class="ds-paragraph">{t('preview')}:</p>
      <figure class="quote">
        <blockquote class="quote-text">{published?.paragraph[locale]}</blockquote>
      </figure>
      <Form action={paths.publish(address)} label={t('publishing')}>
        <ConfirmEffect
          effects={[t('effectAll'), t('effectSecret')]}
          confirmLabel={t('publish')}
          cancelHref={paths.estimates()}
        >
          {reasons.length === 0 ? null : (
            <>
              <CheckboxGroupField
                name="confirmed"
                label={t('confirmed')}
                options={reasons.map((reason) => ({ value: reason, label: publishReasons[reason][locale] }))}
                values={Array.isArray(chosen) ? (chosen as string[]) : []}
                error={errorFor(errors, 'confirmed')}
              />
              <TextAreaField
                name="reason"
                label={t('reason')}
                value={entered(refused, 'reason')}
                error={errorFor(errors, 'reason')}
                rows={3}
              />
            </>
          )}
        </ConfirmEffect>
      </Form>
    </Section>
  )
}

const Withdrawing: FC<Deciding> = ({ data: { estimate }, refused }) => {
  const t = estimateWords(useReader().locale)
  const address = { estimateId: estimate.id }
  return (
    <Section id="withdraw" heading={t('withdrawing')}>
      <Form action={paths.withdraw(address)} label={t('withdrawing')}>
        <ConfirmEffect
          effects={[t('effectWithdraw'), t('effectCopies')]}
          irrevocable
          danger
          confirmLabel={t('withdraw')}
          cancelHref={paths.published(address)}
        >
          <TextAreaField
            name="reason"
            label={t('withdrawReason')}
            description={t('withdrawReasonHint')}
            value={entered(refused, 'reason')}
            error={errorFor(refusedAt(refused, paths.withdraw(address))?.errors, 'reason')}
            rows={3}
          />
        </ConfirmEffect>
      </Form>
    </Section>
  )
}

/** What does it say, may it be published, and what does it rest on? */
export const EstimatePage: View<Viewed> = ({ data, context, refused }) => {
  const { locale } = context
  const t = estimateWords(locale)
  const { estimate, mayStand, overlaps, decisions, agreedAt, mayPublish, mayWithdraw } = data
  const { analysis } = estimate
  const history: HistoryEntry[] = [
    ...decisions.map(({ kind, reason, decidedAt }) => ({
      at: decidedAt,
      what: t(`decided_${kind}`),
      ...(reason === null ? {} : { detail: reason }),
    })),
    ...(agreedAt === null ? [] : [{ at: agreedAt, what: t('agreed') }]),
    { at: estimate.madeAt, what: t('decidedMade'), who: estimate.bodyName },
  ]
  return (
    <Page
      title={estimate.title[locale]}
      breadcrumb={[{ href: paths.estimates(), label: t('estimates') }]}
      state={<StateLine data={data} />}
      template="analysis"
      folds
    >
      <Answer data={data} />
      <Section id="fan-section" heading={t('fan')} open={analysis.fan.length <= MOST_OPEN}>
        <Depicted
          id="fan"
          depiction={fanPicture(
            {
              ...ownOf(analysis),
              aic: analysis.estimate.robust === undefined ? analysis.estimate.aic : null,
            },
            analysis.fan,
            context,
          )}
        />
      </Section>
      <Section id="gate" heading={t('gate')} open>
        <Gate analysis={analysis} decided={estimate.state !== 'draft'} />
      </Section>
      <SecondPerson data={data} />
      {analysis.linkage === undefined ? null : <Linkage linkage={analysis.linkage} toRun />}
      <KnownSizes known={analysis.estimate.knownSize} inside={analysis.knownSize} />
      {analysis.byGroup === undefined ? null : <ByGroup byGroup={analysis.byGroup} />}
      <Section id="quote" heading={t('quote')}>
        <p class="ds-paragraph">{analysis.paragraph[locale]}</p>
      </Section>
      {overlaps === null ? null : (
        <Section id="overlap-section" heading={t('overlap')}>
          <p class="ds-paragraph">{t('overlapSecret')}</p>
          <Depicted id="overlap" depiction={overlapPicture(overlaps, context)} />
        </Section>
      )}
      <Alike data={data} />
      <Beside data={data} />
      <Provenance data={data} />
      <Section id="history" heading={t('history')}>
        <History entries={history} />
      </Section>
      {mayPublish && mayStand ? <Publishing data={data} refused={refused} /> : null}
      {mayWithdraw ? <Withdrawing data={data} refused={refused} /> : null}
    </Page>
  )
}
