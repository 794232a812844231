/** The values a refusal's sentence needs; never personal data, since refusals reach logs and pages. */
export type RefusalParameters = Readonly<Record<string, string | number>>

/**
 * A request that cannot be carried out, for a reason its sender can understand.
 *
 * `code` names the reason (`plan.already_imported`) and is translated by the catalogues of the rooms;
 * `status` is the HTTP status; `field` names the input that is wrong, where there is one.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly parameters: RefusalParameters
  readonly field: string | undefined

  constructor(code: string, status = 409, parameters: RefusalParameters = {}, field?: string) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.parameters = parameters
    this.field = field
  }
}

/** What an actor may not read does not exist for that actor: 404, never 403. */
export class NotFound extends Refusal {
  constructor(what: string) {
    super('not_found', 404, { what })
    this.name = 'NotFound'
  }
}

/** The actor is known and may see the thing, but may not do this to it. */
export class NotPermitted extends Refusal {
  constructor(permission: string) {
    super('not_permitted', 403, { permission })
    this.name = 'NotPermitted'
  }
}

/** The edited thing has changed since it was opened: the second writer is told and loses nothing. */
export class Conflict extends Refusal {
  constructor(what: string) {
    super('changed_by_another', 409, { what })
    this.name = 'Conflict'
  }
}

/** A failure of the installation (disk, data folder, database) that one line can explain to its operator. */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OperatorError'
  }
}

/** What a rule finds wrong in what was entered: its code, and the field at which it is told. */
export interface Fault {
  readonly code: string
  readonly field?: string
}
