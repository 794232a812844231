import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { action } from './platform/access/action.ts'
import { policy } from './platform/access/policy.ts'
import type { ApiDescription, DescribedOperation } from './platform/http/openapi.ts'
import { path } from './platform/http/path.ts'
import { forEverybody, type Route } from './platform/http/route.ts'
import { catalogue, translator } from './platform/i18n/catalogue.ts'
import type { Locale } from './platform/i18n/locale.ts'
import { NotFound } from './platform/refusal.ts'
import { Link } from './web/components/link.tsx'
import { DescriptionList, Details, Section } from './web/components/structure.tsx'
import { Table } from './web/components/table.tsx'
import { page } from './web/pages.tsx'
import { useReader } from './web/reader.ts'
import { Page } from './web/shell.tsx'

const apiPolicy = policy({ 'api.read': { people: 'all', anyone: true } })

const messages = catalogue({
  sv: {
    title: 'API',
    lead: 'Det som visas här kan också läsas, och ändras, av program. Beskrivningen av varje adress är gjord ur samma regler som prövar anropen och står på engelska.',
    begin: 'Börja här',
    address: 'Adress',
    openapi: 'Beskrivning för program',
    key: 'Nyckel',
    keyText:
      'Det publicerade är öppet. För resten: Authorization: Bearer, med en nyckel som du gör på sidan Mitt konto, eller ett systemkontos.',
    lists: 'Listor',
    listsText: 'page från 1 och limit (20, högst 100); svaret har _meta och _links.',
    errors: 'Fel',
    errorsText: 'Problem enligt RFC 9457 med typ, status, förklaring och spår.',
    parts: 'Delar',
    part: 'Del',
    ofPart: 'API: {part}',
    operations: 'Anrop',
    openData: 'Öppna data',
    parameters: 'Parametrar',
    parameter: 'Parameter',
    example: 'Exempel',
    body: 'Skickas',
    answer: 'Svar {status}',
    statuses: 'Svarskoder',
  },
  en: {
    title: 'API',
    lead: 'What is shown here can be read, and changed, by programs too. The description of each address is made from the very rules that check the calls.',
    begin: 'Begin here',
    address: 'Address',
    openapi: 'Description for programs',
    key: 'Token',
    keyText:
      'What is published is open. For the rest: Authorization: Bearer, with a token that you make on the page of your account, or that of a service account.',
    lists: 'Lists',
    listsText: 'page from 1 and limit (20, at most 100); the answer has _meta and _links.',
    errors: 'Errors',
    errorsText: 'Problems of RFC 9457 with type, status, explanation and trace.',
    parts: 'Parts',
    part: 'Part',
    ofPart: 'API: {part}',
    operations: 'Calls',
    openData: 'Open data',
    parameters: 'Parameters',
    parameter: 'Parameter',
    example: 'Example',
    body: 'Sent',
    answer: 'Answer {status}',
    statuses: 'Statuses',
  },
})
const words = (locale: Locale) => translator(messages, locale)

interface Operation {
  readonly method: string
  readonly path: string
  readonly operation: DescribedOperation
}

const Example: FC<{ heading: string; value: unknown }> = ({ heading, value }) => (
  <>
    <h4 class="ds-heading" data-size="2xs">
      {heading}
    </h4>
    <pre class="code-example" tabindex={0}>
      <code>{JSON.stringify(value, null, 2)}</code>
    </pre>
  </>
)

/** Text of the description, with what stands between backticks as code. */
const Told: FC<{ text: string }> = ({ text }) => (
  <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
)

const Operation: FC<Operation> = ({ method, path: address, operation }) => {
  const t = words(useReader().locale)
  const { parameters = [], requestBody, responses, operationId, summary, description } = operation
  const ownParameters = parameters.filter((one) =>
    ['path', 'query'].includes((one as { in?: string }).in ?? ''),
  )
  const [sent] = Object.values(requestBody?.content?.['application/json']?.examples ?? {})
  const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('20')) ?? ['200', {}]
  const [answered] = Object.values(answer.content?.['application/json']?.examples ?? {})
  return (
    <Section id={operationId} heading={summary} lang="en">
      <p class="ds-paragraph">
        <code>
          {method.toUpperCase()} /v1{address}
        </code>
      </p>
      <p class="ds-paragraph" lang="en">
        <Told
          text={
            description.startsWith(summary)
              ? description.slice(summary.length).replace(/^[.!?] /, '')
              : description
          }
        />
      </p>
      <Details summary={t('example')}>
        {ownParameters.length > 0 ? (
          <Table
            caption={t('parameters')}
            rows={ownParameters}
            columns={[
              { heading: t('parameter'), rowHeading: true, cell: ({ name }) => <code>{name}</code> },
              { heading: t('example'), cell: ({ example }) => <code>{String(example)}</code> },
            ]}
          />
        ) : null}
        {sent === undefined ? null : <Example heading={t('body')} value={sent.value} />}
        {answered === undefined ? null : <Example heading={t('answer', { status })} value={answered.value} />}
        <DescriptionList
          items={Object.entries(responses).map(([code, one]) => ({
            term: code,
            value: <span lang="en">{one.description}</span>,
          }))}
        />
      </Details>
    </Section>
  )
}

const paths = { api: path('/api'), part: path('/api/:part') }

/** The operations by what they are about. */
const partsOf = (description: ApiDescription) => {
  const operations = Object.entries(description.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(
      ([method, operation]): Operation => ({ method, path: address, operation: operation! }),
    ),
  )
  return [...Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '')].sort(([one], [other]) =>
    one.localeCompare(other),
  )
}

/** The API for people: made from its description, without JavaScript. */
export const apiPages = (description: () => ApiDescription): readonly Route[] => {
  let known: ReturnType<typeof partsOf> | undefined
  const parts = () => {
    known ??= partsOf(description())
    return known
  }
  const viewApi = action(apiPolicy, 'api.read', 'read', z.object({}), async () => undefined)
  const viewPart = action(
    apiPolicy,
    'api.read',
    'read',
    z.object({ part: z.string() }),
    async (_, { part }) => {
      const found = parts().find(([name]) => name === part)
      if (found === undefined) throw new NotFound('part')
      return { name: part, operations: found[1] }
    },
  )
  return [
    page(paths.api, viewApi, ({ context }) => {
      const t = words(context.locale)
      return (
        <Page
          title={t('title')}
          breadcrumb={[{ href: '/open-data', label: t('openData') }]}
          state={<p>{t('lead')}</p>}
          folds
        >
          <Section id="begin" heading={t('begin')} open>
            <DescriptionList
              items={[
                { term: t('address'), value: <code>/v1</code> },
                {
                  term: t('openapi'),
                  value: <Link href="/v1/openapi.json">OpenAPI 3.1</Link>,
                },
                { term: t('key'), value: t('keyText') },
                { term: t('lists'), value: t('listsText') },
                { term: t('errors'), value: t('errorsText') },
              ]}
            />
          </Section>
          <Section id="parts" heading={t('parts')}>
            <Table
              caption={t('parts')}
              captionHidden
              narrow="scroll"
              rows={parts()}
              columns={[
                {
                  heading: t('part'),
                  rowHeading: true,
                  cell: ([name]) => (
                    <Link href={paths.part({ part: name })}>
                      <code>{name}</code>
                    </Link>
                  ),
                },
                { heading: t('operations'), kind: 'number', cell: ([, all]) => all.length },
              ]}
            />
          </Section>
        </Page>
      )
    }),
    page(paths.part, viewPart, ({ data, context }) => {
      const t = words(context.locale)
      return (
        <Page
          title={t('ofPart', { part: data.name.replaceAll('_', ' ') })}
          breadcrumb={[
            { href: '/open-data', label: t('openData') },
            { href: paths.api(), label: t('title') },
          ]}
          folds
        >
          {data.operations.map((one) => (
            <Operation {...one} />
          ))}
        </Page>
      )
    }),
  ].map(forEverybody)
}
