import { type RawBuilder, sql } from 'kysely'
import type { Role } from '../../../platform/access/roles.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { OffenceForm } from '../../law/index.ts'
import type { ProvisionKey } from '../legal/provisions.ts'
import type { AgeGroup, RecipientKind } from '../legal/situation.ts'
import type { DisclosureRequest, StatedFacts } from '../telling/schema.ts'

/**
 * On what a disclosure rests, and what its recipient is. It stands twice in the row (decision 96): veiled under the key of relations,
 * for the walls, and sealed with the key of the case, from where it is brought back when the installation's secret is lost.
 */
export interface Ground {
  readonly toKind: RecipientKind
  readonly toRole: Role | null
  readonly provision: ProvisionKey
  readonly offence: string | null
  readonly offenceForm: OffenceForm | null
  /** What the decider stated, and the age group that it was decided with; absent in old disclosures. */
  readonly situation: StatedFacts & { readonly age?: AgeGroup }
  readonly harmTest: DisclosureRequest['harmTest'] | 'not_needed' | null
  readonly liveGround: DisclosureRequest['liveGround'] | null
}

/** Where what is sealed of it belongs. */
export const groundPlace = (disclosureId: string): string => `disclosure.disclosure.ground:${disclosureId}`

/** Room in which what is sealed is made equally long: as long as it is, it would say what it is. */
const STEP = 512

/** Seals a ground, of one length whatever it says; white space at the end of JSON is nothing. */
export const sealGround = (key: CaseKey, place: string, ground: unknown): Buffer => {
  const said = JSON.stringify(ground)
  return key.seal(place, said.padEnd((Math.floor(said.length / STEP) + 1) * STEP))
}

/** What the columns of a row of `disclosure.disclosure` say; nothing in each where it is lost. */
export const groundIn = (row: string): RawBuilder<Ground | LostGround> =>
  sql<Ground | LostGround>`disclosure.ground(${sql.ref(row)})`

interface LostGround {
  readonly provision: null
}

/** One veiled column of a row of `disclosure.disclosure`, for statements that need no more. */
export const veiledColumn = <T extends string | null>(
  row: string,
  column: 'provision' | 'to_kind' | 'to_role',
): RawBuilder<T> =>
  sql<T>`disclosure.unveiled(${sql.ref(`${row}.id`)}, ${sql.lit(column)}, ${sql.ref(`${row}.${column}`)})`

/** What a request to disclose says of it, as its row keeps it. */
export const groundOf = (request: DisclosureRequest, age: AgeGroup): Ground => ({
  toKind: request.toKind,
  toRole: request.toRole ?? null,
  provision: request.provision,
  offence: request.offence ?? null,
  offenceForm: request.offenceForm ?? null,
  situation: { ...request.situation, age },
  harmTest: request.harmTest ?? null,
  liveGround: request.liveGround ?? null,
})

/** What a row says; where that is lost with the secret, what is sealed for the case; `undefined` where neither is there. */
export const readGround = (
  key: CaseKey,
  row: {
    readonly id: string
    readonly ground: Ground | LostGround
    readonly sealed_ground: Buffer | null
  },
): Ground | undefined => {
  if (row.ground.provision !== null) return row.ground
  return row.sealed_ground === null
    ? undefined
    : (JSON.parse(key.open(groundPlace(row.id), row.sealed_ground)) as Ground)
}

/** As `readGround`. @throws Refusal `disclosure.ground_lost` */
export const requireGround = (...given: Parameters<typeof readGround>): Ground => {
  const ground = readGround(...given)
  if (ground === undefined) throw new Refusal('disclosure.ground_lost', 503)
  return ground
}
