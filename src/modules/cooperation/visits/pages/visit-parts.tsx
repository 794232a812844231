import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { enteredIn, refusedAt } from '../../../../web/fields/entered.ts'
import { FieldsOf } from '../../../../web/fields/fields-of.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { OneOf } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import { decision, followUp, stop, stopAnswer } from '../fields.ts'
import { visitWords } from '../messages.ts'
import type { visits } from '../registers.ts'
import type { VisitState } from '../steps.ts'

type Props = OneOf<typeof visits>
type Stop = Props['more']['stops'][number]

const KINDS = { asked: 'waiting', accepted: 'running', declined: 'withdrawn', held: 'done' } as const
const STOPS = { asked: 'waiting', confirmed: 'done', declined: 'withdrawn' } as const
const useVisitWords = () => visitWords(useReader().locale)

export const StateOf: FC<{ state: VisitState }> = ({ state }) => (
  <Status kind={KINDS[state]}>{useVisitWords()(state)}</Status>
)

const Decide: FC<Props> = ({ entry: { id }, refused }) => {
  const t = useVisitWords()
  const action = paths.decideVisit({ id })
  return (
    <Section id="decide" heading={t('decide')}>
      <Form action={action} label={t('decide')} byEnter={{ name: 'state', value: 'accepted' }}>
        <FieldsOf fields={decision} words={t} refused={refusedAt(refused, action)} />
        <Button variant="secondary" name="state" value="accepted">
          {t('accept')}
        </Button>
        <Button variant="tertiary" name="state" value="declined">
          {t('decline')}
        </Button>
      </Form>
    </Section>
  )
}

const OneStop: FC<{ of: Stop; props: Props }> = ({ of, props: { entry, refused } }) => {
  const t = useVisitWords()
  const action = paths.answerStop({ id: entry.id, stopId: of.id })
  const what = `${of.host} ${of.onDay}`
  return (
    <li class="record">
      <p>
        <Day day={of.onDay} kind="brief" /> {of.begins}–{of.ends}, <Swedish text={of.host} />{' '}
        <Status kind={STOPS[of.state]}>{t(of.state)}</Status>
      </p>
      <p class="quiet">
        {t(`topic_${of.topic}`)} · <Swedish text={of.place} />
        {of.contact === '' ? null : ` · ${of.contact}`}
      </p>
      {of.answer === '' ? null : <Written text={of.answer} />}
      {of.mayAnswer ? (
        <Form
          action={action}
          revision={of.revision}
          label={what}
          byEnter={{ name: 'state', value: 'confirmed' }}
        >
          <FieldsOf fields={stopAnswer} words={t} refused={refusedAt(refused, action)} apart={of.id} />
          <Button variant="secondary" name="state" value="confirmed" label={t('labelReceive', { what })}>
            {t('receive')}
          </Button>
          <Button variant="tertiary" name="state" value="declined" label={t('labelCannot', { what })}>
            {t('cannot')}
          </Button>
        </Form>
      ) : null}
    </li>
  )
}

const Itinerary: FC<Props> = (props) => {
  const { entry, more, refused } = props
  const t = useVisitWords()
  const here = paths.addStop({ id: entry.id })
  return (
    <Section id="itinerary" heading={t('itinerary')}>
      {more.stops.length === 0 ? (
        <p class="not-given">{t('noStops')}</p>
      ) : (
        <>
          <ul class="records">
            {more.stops.map((of) => (
              <OneStop of={of} props={props} />
            ))}
          </ul>
          <p>
            <Link href={paths.itinerary({ id: entry.id })}>{t('calendar')}</Link>
            {' · '}
            <Link href={paths.contacts({ id: entry.id })}>{t('cards')}</Link>
          </p>
        </>
      )}
      {more.isOwn && more.state === 'accepted' ? (
        <Details summary={t('addStop')} open={refusedAt(refused, here) !== undefined}>
          <FormOf
            fields={stop}
            words={t}
            refused={refusedAt(refused, here)}
            action={here}
            label={t('addStop')}
            secondary
          />
        </Details>
      ) : null}
      {more.load.length === 0 ? null : (
        <Details summary={t('load')}>
          <ul>
            {more.load.map(({ host, times }) => (
              <li>
                <Swedish text={host} />: {t('times', { count: times })}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

const End: FC<Props> = ({ entry: { id }, refused }) => {
  const t = useVisitWords()
  const { today } = useReader()
  const action = paths.endVisit({ id })
  const own = refusedAt(refused, action)
  return (
    <Section id="end" heading={t('end')}>
      <Form action={action} label={t('end')} send secondary>
        <DateField
          name="heldOn"
          label={t('heldOn')}
          max={today}
          value={enteredIn(own).text('heldOn')}
          error={errorFor(own?.errors, 'heldOn')}
        />
      </Form>
    </Section>
  )
}

const After: FC<Props> = ({ entry: { id }, more: { followUps, owed }, refused }) => {
  const t = useVisitWords()
  const action = paths.followVisit({ id })
  return (
    <Section id="after" heading={t('after')}>
      {followUps.length === 0 ? (
        <p class="not-given">{t('nothingYet')}</p>
      ) : (
        <ul class="records">
          {followUps.toReversed().map(({ moment, wasHeard, useful, done, words }) => (
            <li class="record">
              <h3 class="record-heading">{t(moment)}</h3>
              {wasHeard ? null : <p class="quiet">{t('notHeard')}</p>}
              {useful === null ? null : (
                <p>
                  {t('useful')}: {String(useful)}
                </p>
              )}
              {done.length === 0 ? null : <p>{done.map((one) => t(`done_${one}`)).join(', ')}</p>}
              {words === '' ? null : <Written text={words} />}
            </li>
          ))}
        </ul>
      )}
      {owed === undefined ? null : (
        <FormOf
          fields={followUp}
          words={t}
          refused={refusedAt(refused, action)}
          hidden={{ moment: owed }}
          action={action}
          label={`${t('say')}: ${t(owed)}`}
          send={t('say')}
          secondary
        />
      )}
    </Section>
  )
}

/** Whether they come, and what was said of it. */
export const VisitStanding: FC<Props> = ({ more: { state, decidedWords } }) => (
  <>
    <p>
      <StateOf state={state} />
    </p>
    {decidedWords === '' ? null : <Written text={decidedWords} />}
  </>
)

/** The next step of a visit, and what came before it. */
export const BelowVisit: FC<Props> = (props) => {
  const { entry, more } = props
  const t = useVisitWords()
  return (
    <>
      {more.isOwn && more.state === 'asked' ? <Decide {...props} /> : null}
      {more.state === 'accepted' || more.state === 'held' ? <Itinerary {...props} /> : null}
      {more.isOwn && more.state === 'accepted' ? <End {...props} /> : null}
      {more.state === 'held' ? <After {...props} /> : null}
      {more.isOwn && more.state !== 'asked' && more.state !== 'declined' ? (
        <p>
          <Link href={paths.visitors({ id: entry.id })}>{t('visitors')}</Link>
        </p>
      ) : null}
    </>
  )
}
