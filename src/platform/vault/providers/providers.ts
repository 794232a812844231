import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../../refusal.ts'
import { type BodySecrets, environmentProvider } from './environment.ts'
import { fileProvider } from './file.ts'
import type { KeyProvider, ProviderKind } from './provider.ts'
import { serviceProvider } from './service.ts'

/** The providers of all bodies. */
export interface Providers {
  /** From where a body takes its next key-encryption key. */
  kindFor(bodyId: string): ProviderKind
  /** The provider of an existing or a new key-encryption key of a body. */
  of(bodyId: string, kind: ProviderKind): KeyProvider
}

/** Name of the file, in the key folder, that says which body has which provider. */
export const PROVIDERS_FILE = 'providers.json'

const choiceSchema = z
  .strictObject({
    kind: z.enum(['file', 'environment', 'service']),
    /** Kept as long as a key of the service is in use, also where new keys come from elsewhere. */
    service: z.strictObject({ url: z.url(), tokenFile: z.string().min(1) }).optional(),
  })
  .refine(({ kind, service }) => kind !== 'service' || service !== undefined, {
    message: 'a key service needs "service" with "url" and "tokenFile"',
  })

const fileSchema = z.strictObject({
  default: choiceSchema.default({ kind: 'file' }),
  bodies: z.record(z.guid(), choiceSchema).default({}),
})

const readChoices = (folder: string): z.output<typeof fileSchema> => {
  const file = join(folder, PROVIDERS_FILE)
  if (!existsSync(file)) return fileSchema.parse({})
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new OperatorError(`${file} cannot be read as JSON`, { cause })
  }
  const read = fileSchema.safeParse(content)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new OperatorError(
    `${file} is wrong at ${issue?.path.join('.') || 'its beginning'}: ${issue?.message}`,
  )
}

/**
 * The providers that `providers.json` of the key folder describes, read at the first use; key files for every body
 * where there is no such file.
 *
 * @param secrets what the environment holds for bodies that take their keys from there.
 * @param isPrivate whether key files that others may read are refused.
 */
export const openProviders = (
  folder: string,
  secrets: () => BodySecrets = () => ({}),
  { isPrivate = true }: { readonly isPrivate?: boolean } = {},
): Providers => {
  let choices: z.output<typeof fileSchema> | undefined
  const choiceOf = (bodyId: string) => {
    choices ??= readChoices(folder)
    return choices.bodies[bodyId] ?? choices.default
  }
  const file = fileProvider(folder, isPrivate)
  let environment: KeyProvider | undefined
  return {
    kindFor: (bodyId) => choiceOf(bodyId).kind,
    of: (bodyId, kind) => {
      if (kind === 'file') return file
      if (kind === 'environment') {
        environment ??= environmentProvider(secrets())
        return environment
      }
      const { service } = choiceOf(bodyId)
      if (service === undefined)
        throw new OperatorError(
          `keys of the body ${bodyId} are wrapped by a key service that ${join(folder, PROVIDERS_FILE)} no longer names; name it again under "service"`,
        )
      return serviceProvider(service)
    },
  }
}
