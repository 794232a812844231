import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../src/web/components/button.tsx'
import { Alert } from '../../../src/web/components/message.tsx'
import { DescriptionList, Section } from '../../../src/web/components/structure.tsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { Page } from '../../../src/web/shell.tsx'
import { Composer, Finished } from '../../../src/web/templates/composer.tsx'
import { NextStep, NotYet, RecordParts, RecordRow } from '../../../src/web/templates/record.tsx'
import { Story } from '../../../src/web/templates/story.tsx'

/** A public page: answer, picture, what went wrong beside how it is known, the rest. */
export const StoryPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page
    context={context}
    title="Påhittad plan"
    template="story"
    state="34 av 36 åtgärder är klara, 1 är försenad."
  >
    <Story
      picture={<p>Här ritas läget.</p>}
      wrong={
        <Section heading="Det som gick fel" id="wrong">
          <p>Åtgärd 23 kom ett år sent.</p>
        </Section>
      }
      how={
        <Section heading="Så vet vi" id="how">
          <p>
            24 redovisningar är godtagna. <a href="/list">Läs dem</a>
          </p>
        </Section>
      }
      rest={
        <ul>
          <li>
            <a href="/list">Alla åtgärder</a>
          </li>
        </ul>
      }
    />
  </Page>
)

/** One thing: danger, own words beside what is next, a row for each part. */
export const RecordPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page
    context={context}
    title="Påhittat uppdrag"
    template="record"
    state="Exempelmyndigheten, Skr. 2009/10:1"
  >
    <RecordParts
      danger={<Alert kind="danger">Ring aldrig hem.</Alert>}
      words={
        <Section heading="Med egna ord" id="words">
          <p>Vill bo kvar i Exempelköping.</p>
        </Section>
      }
      next={
        <NextStep
          action={
            <LinkButton href="/form" variant="primary">
              Lämna redovisningen
            </LinkButton>
          }
        >
          <p>Slutredovisningen ska lämnas senast den 30 april.</p>
        </NextStep>
      }
    >
      <RecordRow id="money" heading="Pengar" summary="4,2 miljoner kronor utbetalda">
        <DescriptionList items={[{ term: 'Utbetalt', value: '4 200 000 kr' }]} />
      </RecordRow>
      <RecordRow id="reports" heading="Redovisningar" summary="1 godtagen, 1 väntar" open>
        <p>Delredovisningen godtogs i maj.</p>
      </RecordRow>
      <NotYet count={2}>
        <ul>
          <li>Risker</li>
          <li>Lägesanteckningar</li>
        </ul>
      </NotYet>
    </RecordParts>
  </Page>
)

/** A document beside what is made of it. */
export const ComposerPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page context={context} title="Påhittad redovisning" template="composer" wide>
    <Composer
      progress={{ label: 'Avsnitt', done: 29, total: 36 }}
      previous={{ href: '/composer?at=1', label: 'Förra' }}
      next={{ href: '/composer?at=3', label: 'Nästa' }}
      source={<p>{'Utbildningen hölls i sex län. '.repeat(60)}</p>}
      sourceLabel="Underlag"
      pieceLabel="Avsnitt"
    >
      <p>Utbildningen hölls i sex län.</p>
      <Finished count={29}>
        <p>Avsnitt 1</p>
      </Finished>
    </Composer>
  </Page>
)
