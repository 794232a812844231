import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { apiRoutes, createApp } from '../../src/app.ts'
import type { House } from '../../src/platform/access/action.ts'
import { changeTypes } from '../../src/platform/changes/note-change.ts'
import { readSettings } from '../../src/platform/config/settings.ts'
import type { JsonSchema } from '../../src/platform/http/example.ts'
import type { ApiDescription, DescribedOperation } from '../../src/platform/http/openapi.ts'
import { createLog } from '../../src/platform/log/log.ts'

/*
 * The national REST API profile (Nationell REST API-profil, Digg, 1.2.0), as far as the description of the API tells of
 * it. Each test has the identifier of its rule; the texts are those of the profile in short.
 */

const settings = readSettings({
  BASE_URL: 'https://samlad.example',
  PUBLISHER_NAME: 'Exempelmyndigheten (påhittad)',
  CONTACT_NAME: 'Öppna data (påhittad funktion)',
  CONTACT_EMAIL: 'data@samlad.example',
})
// What is described touches no data: the house behind it stays shut.
const house = { settings, clock: { now: () => new Date() } } as unknown as House
const app = createApp({ house, log: createLog('silent'), assetsFolder: 'dist/assets' })
const described = (await (await app.request('/v1/openapi.json')).json()) as ApiDescription & {
  info: Record<string, unknown> & { contact: object; license: object; description: string }
  externalDocs: { url: string }
  servers: { url: string }[]
  components: { securitySchemes: Record<string, { type: string; scheme: string }> }
}
const { schemas } = described.components

interface Named {
  readonly name: string
  readonly path: string
  readonly method: string
  readonly operation: DescribedOperation
}
const operations: readonly Named[] = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method} ${path}`,
    path,
    method,
    operation: operation as DescribedOperation,
  })),
)
const parametersOf = ({ operation }: Named, place: string) =>
  (operation.parameters ?? []).filter((one) => (one as { in?: string }).in === place)

/** Those of `all` that fail, by name: an empty list is what a rule asks for. */
const failing = (fails: (one: Named) => unknown, all = operations): readonly string[] =>
  all.filter((one) => Boolean(fails(one))).map(({ name }) => name)

/** Every schema of the description with its place. */
const everySchema = (): readonly (readonly [string, JsonSchema])[] => {
  const found: (readonly [string, JsonSchema])[] = []
  const walk = (place: string, schema: JsonSchema | undefined): void => {
    if (typeof schema !== 'object' || schema === null) return
    found.push([place, schema])
    for (const [name, of] of Object.entries(schema.properties ?? {})) walk(`${place}.${name}`, of)
    for (const of of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.prefixItems ?? [])])
      walk(place, of)
    walk(place, schema.items)
    if (typeof schema.additionalProperties === 'object') walk(place, schema.additionalProperties)
  }
  for (const [name, schema] of Object.entries(schemas)) walk(name, schema)
  for (const { name, operation } of operations) {
    walk(name, operation.requestBody?.content?.['application/json']?.schema)
    for (const [status, answer] of Object.entries(operation.responses))
      walk(`${name} ${status}`, answer.content?.['application/json']?.schema)
  }
  return found
}

const checkers = new Map<string, z.ZodType>()

/** A checker of what a schema of the description says. */
const checker = (schema: JsonSchema): z.ZodType => {
  const text = JSON.stringify(schema)
  const known = checkers.get(text)
  if (known !== undefined) return known
  const whole = text.includes('$ref') ? { ...schema, $defs: schemas } : schema
  const made = z.fromJSONSchema(
    JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')) as Parameters<
      typeof z.fromJSONSchema
    >[0],
  )
  checkers.set(text, made)
  return made
}

test('every route of the API is described, each under a name of its own', () => {
  expect(operations.length).toBe(apiRoutes.length)
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
})

describe('documentation', () => {
  test('DOK.01 the documentation is public', () => {
    expect(described.externalDocs.url).toBe('https://samlad.example/api')
  })
  test('DOK.03 it says version, title, contact and licence', () => {
    expect(described.info).toMatchObject({
      title: 'Samlad',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      contact: {
        name: 'Öppna data (påhittad funktion)',
        email: 'data@samlad.example',
        url: expect.stringMatching(/^https:/),
      },
      license: { name: 'CC BY 4.0', url: 'http://creativecommons.org/licenses/by/4.0/' },
    })
  })
  test('DOK.06, DOK.07 and DOK.11 it says what the API is for, in Swedish and in English', () => {
    expect(described.info.description).toMatch(/handlingsplan.*\n\n.*action plan/s)
  })
  test('DOK.08 and DOK.09 terms and known limitations are told', () => {
    expect(described.info['termsOfService']).toMatch(/^https:/)
    expect(described.info['x-limitations']).toMatch(/suppressed/)
  })
  test('DOK.15 every body, answer and problem has a whole example that fits its schema', () => {
    const wrong: string[] = []
    for (const { name, operation } of operations) {
      const contents = [
        ['body', operation.requestBody?.content?.['application/json']] as const,
        ...Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
          Object.values(content).map((one) => [status, one] as const),
        ),
      ]
      for (const [place, content] of contents) {
        if (content === undefined) continue
        const examples = Object.values(content.examples ?? {})
        if (examples.length === 0) wrong.push(`${name} ${place}: no example`)
        for (const { value } of examples) {
          const checked = checker(content.schema).safeParse(value)
          if (!checked.success) wrong.push(`${name} ${place}: ${JSON.stringify(checked.error.issues[0])}`)
        }
      }
    }
    expect(wrong.join('\n')).toBe('')
  })
  test('DOK.15 what an example sends is taken by the rules of the action itself', () => {
    const wrong: string[] = []
    for (const route of apiRoutes) {
      const path = route.pattern.replace('/v1', '').replace(/:(\w+)/g, '{$1}')
      const one = operations.find((found) => found.path === path && found.method === route.method)!
      const body = Object.values(one.operation.requestBody?.content?.['application/json']?.examples ?? {})[0]
        ?.value
      const address = Object.fromEntries(
        (one.operation.parameters ?? [])
          .filter((parameter) => ['path', 'query'].includes((parameter as { in?: string }).in ?? ''))
          .map(({ name, example }) => [name, example]),
      )
      const checked = route.action.input.safeParse({ ...address, ...(body as object) })
      if (!checked.success) wrong.push(`${one.name}: ${JSON.stringify(checked.error.issues.slice(0, 2))}`)
    }
    expect(wrong.join('\n')).toBe('')
  })
  test('DOK.17 it is written in OpenAPI 3.1', () => {
    expect(described.openapi).toBe('3.1.0')
  })
  test('DOK.19 every operation is described, with who may ask', () => {
    expect(
      failing(({ operation }) => !/ (Open to everybody|For )/.test(` ${operation.description}`)),
    ).toEqual([])
    expect(failing(({ operation }) => operation.description.length < 60)).toEqual([])
  })
  test('DOK.20 all statuses are described', () => {
    const all = {
      get: [304, 400, 401, 404, 405, 406, 409, 422, 500],
      post: [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 500],
    }
    expect(
      failing(
        ({ operation, method }) =>
          !all[method as 'get' | 'post'].every((status) => operation.responses[status]?.description) ||
          !Object.keys(operation.responses).some((status) => /^20[014]$/.test(status)),
      ),
    ).toEqual([])
  })
})

const timesOfDay = /\.(receivedAt|assessedAt|learnedAt|sentAt|lastSeenAt|plannedAt)$/

describe('days and times, resources and addresses', () => {
  test('DOT.01 and DOT.04 what is a day or a time says so by its format', () => {
    const loose = everySchema().filter(
      ([place, { type, format, enum: choices }]) =>
        choices === undefined &&
        /[a-z](At|On|Day)$/.test(place.split('.').at(-1)!) &&
        type === 'string' &&
        !['date', 'date-time'].includes(format ?? '') &&
        // A time of day in Swedish time, beside the day that it belongs to; and what another measure rests on.
        !timesOfDay.test(place) &&
        !/\.(dependsOn|byDay)$/.test(place),
    )
    expect(loose.map(([place]) => place)).toEqual([])
  })
  test('RES.02 no personal identity number and no number of a row stands in an address', () => {
    expect(
      failing((one) =>
        [...parametersOf(one, 'path'), ...parametersOf(one, 'query')].some(({ name }) =>
          /pnr|personnummer|personnr|identitynumber|ssn/i.test(name),
        ),
      ),
    ).toEqual([])
    expect(
      failing((one) =>
        parametersOf(one, 'path').some(({ name, schema }) => /id$/i.test(name) && schema.format !== 'uuid'),
      ),
    ).toEqual([])
  })
  test('RES.06, UFN.07, UFN.08 and UFN.09 addresses are lower case, words parted by hyphens', () => {
    expect(
      failing(({ path }) => !/^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][a-zA-Z0-9]*\}))+$/.test(path)),
    ).toEqual([])
  })
  test('UFN.01, UFN.02, SAK.01 and VER.05 the server is https with the version in its address', () => {
    expect(described.servers.map(({ url }) => url)).toEqual(['https://samlad.example/v1'])
  })
  test('UFN.05 no address comes near 2,048 characters', () => {
    expect(Math.max(...operations.map(({ path }) => path.length))).toBeLessThan(200)
  })
})

describe('messages', () => {
  test('AME.01, AME.02 and ARQ.01 bodies and answers are JSON', () => {
    expect(
      failing(({ operation }) =>
        [
          operation.requestBody,
          ...Object.entries(operation.responses).flatMap(([status, one]) =>
            Number(status) < 400 ? [one] : [],
          ),
        ].some((one) => one?.content !== undefined && Object.keys(one.content).join() !== 'application/json'),
      ),
    ).toEqual([])
  })
  test('AME.04, AME.05 and AME.07 fields are in camelCase, all of them', () => {
    // Keyed by codes, which are values: how many children of an age, what was answered to a question.
    const coded = /housing-requests\.children$|followUpId\}\.answers$/
    const fields = everySchema().flatMap(([place, { properties }]) =>
      coded.test(place) ? [] : Object.keys(properties ?? {}).map((name) => [place, name] as const),
    )
    expect(fields.length).toBeGreaterThan(300)
    // `_meta` and `_links` are the profile's own.
    expect(fields.filter(([, name]) => !/^(_meta|_links|[a-z][a-zA-Z0-9]*)$/.test(name))).toEqual([])
  })
  test('ARQ.05 headers carry no content', () => {
    expect(
      [...new Set(operations.flatMap((one) => parametersOf(one, 'header').map(({ name }) => name)))].sort(),
    ).toEqual(['Idempotency-Key', 'If-Match', 'If-None-Match', 'traceparent'])
  })
  test('FEL.01 and FEL.02 errors are problems of RFC 9457 with all its members', () => {
    expect(Object.keys(schemas['Problem']?.properties ?? {})).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance']),
    )
    expect(
      failing(({ operation }) =>
        Object.entries(operation.responses).some(
          ([status, { content }]) =>
            Number(status) >= 400 && Object.keys(content ?? {}).join() !== 'application/problem+json',
        ),
      ),
    ).toEqual([])
  })
  test('FOR.02 reading takes no body', () => {
    expect(failing(({ operation, method }) => method === 'get' && operation.requestBody)).toEqual([])
  })
})

describe('lists', () => {
  const lists = operations.filter((one) => parametersOf(one, 'query').some(({ name }) => name === 'page'))
  const answerOf = ({ operation }: Named): JsonSchema => {
    const { schema } = operation.responses['200']?.content?.['application/json'] ?? { schema: {} }
    return schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1)!] ?? {})
  }
  test('FNS.01, FNS.03 and FNS.06 parameters are in camelCase', () => {
    expect(
      failing((one) =>
        [...parametersOf(one, 'query'), ...parametersOf(one, 'path')].some(
          ({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name),
        ),
      ),
    ).toEqual([])
  })
  test('FNS.05 a selection is free, but for what is looked up by it', () => {
    expect(
      failing((one) =>
        parametersOf(one, 'query').some((parameter) => (parameter as { required?: boolean }).required),
      ),
    ).toEqual(['get /directory/resolve'])
  })
  test('FNS.07, FNS.08 and FNS.09 a list takes page from 1 and limit, 20 where none is given, at most 100', () => {
    expect(lists.length).toBeGreaterThan(25)
    for (const one of lists) {
      const of = (name: string) =>
        parametersOf(one, 'query').find((parameter) => parameter.name === name)?.schema
      expect([one.name, of('page')]).toEqual([one.name, expect.objectContaining({ default: 1, minimum: 1 })])
      expect([one.name, of('limit')]).toEqual([
        one.name,
        expect.objectContaining({ default: 20, minimum: 1, maximum: 100 }),
      ])
      expect(Object.keys(answerOf(one).properties ?? {})).toEqual(expect.arrayContaining(['_meta', '_links']))
      expect(of('pageSize')).toBeUndefined()
    }
  })
  test('FNS.07 nothing that is a list comes whole: an answer of one array has pages', () => {
    const whole = operations.filter((one) => {
      if (one.method !== 'get' || lists.includes(one)) return false
      const fields = Object.entries(answerOf(one).properties ?? {})
      const arrays = fields.filter(([, { type }]) => type === 'array')
      return (
        arrays.length === 1 &&
        fields.every(([name, { type }]) => type === 'array' || /^(total|page|pageSize|hasOlder)$/.test(name))
      )
    })
    expect(whole.map(({ name }) => name)).toEqual([])
  })
})

describe('security', () => {
  test('SAK.09, SAK.10, SAK.15 and SAK.16 a bearer token in its header, and nothing else', () => {
    expect(described.components.securitySchemes).toEqual({
      bearer: expect.objectContaining({ type: 'http', scheme: 'bearer' }),
    })
    expect(failing(({ operation }) => !operation.security.some((one) => 'bearer' in one))).toEqual([])
    expect(
      failing((one) =>
        parametersOf(one, 'query').some(({ name }) => /token|key|secret|password/i.test(name)),
      ),
    ).toEqual([])
  })
})

test('every tag that an operation is grouped by is declared, with what it is called', () => {
  const declared = new Map(described.tags?.map(({ name, description }) => [name, description]))
  const used = new Set(operations.flatMap(({ operation }) => operation.tags))
  expect([...declared.keys()]).toEqual([...used].sort())
  expect(declared.get('assignment')).toBe('Assignment')
})

describe('what receivers are told by themselves', () => {
  test('every type of change is described, with what is sent and how it is signed', () => {
    const told = described.webhooks!
    expect(Object.keys(told).toSorted()).toEqual([...changeTypes].toSorted())
    for (const { post } of Object.values(told)) {
      expect(post.summary).not.toContain('.')
      const headers = (post.parameters ?? []).map(({ name }) => name)
      expect(headers).toEqual(
        expect.arrayContaining(['webhook-id', 'webhook-timestamp', 'webhook-signature']),
      )
      expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['2XX', '410']))
    }
  })
})
