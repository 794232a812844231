import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A secret as it is shown once: its prefix tells what it is where it is found by mistake. */
export const newSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`

/** Signs as Standard Webhooks asks: HMAC-SHA256 over identifier, time and body, one signature for each secret. */
export const sign = (
  secrets: readonly string[],
  message: { readonly id: string; readonly timestamp: number; readonly body: string },
): string =>
  secrets
    .map((secret) =>
      createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
        .update(`${message.id}.${message.timestamp}.${message.body}`)
        .digest('base64'),
    )
    .map((signature) => `v1,${signature}`)
    .join(' ')
