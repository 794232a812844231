// What was made without a connection and is to be sent: pure, so that every order of events can be tried.

/** `tried`: it may have arrived, nobody knows; sent again with the same key and the same content it does no harm. */
type StepState = 'waiting' | 'tried' | 'sent' | 'refused'

/** Why the server said no: for its writer to see and mend. */
export interface StepRefusal {
  readonly code: string
  readonly status: number
  readonly detail: string
}

/** One thing to send. */
export interface Step {
  /** Its idempotency key: the server does it once, however often it comes. */
  readonly key: string
  /** What it is of the whole, such as `note` or `part:guardians`; a later version takes the place of one not yet sent. */
  readonly slot: string
  /** Where it goes, with names in braces for what earlier answers give: `/v1/cases/{caseId}/notes`. */
  readonly address: string
  readonly body: Readonly<Record<string, unknown>>
  /** Fields of the body that come from earlier answers, by the name of what is known; 0 while it is not known. */
  readonly filled?: Readonly<Record<string, string>>
  /** Slots of which nothing may be left to send before this one. */
  readonly after: readonly string[]
  /** Whether others cannot go on without its answer: then one that was done, but whose answer is lost, needs its writer. */
  readonly vital?: boolean
  /** Which fields of the answer are kept, and by what names. */
  readonly gives?: Readonly<Record<string, string>>
  readonly state: StepState
  /** As it was sent the first time: it never changes after that. */
  readonly sending?: Sending
  readonly refusal?: StepRefusal
}

export interface Sending {
  readonly address: string
  readonly body: Readonly<Record<string, unknown>>
}

export type Known = Readonly<Record<string, string | number>>

/** All that is to be sent of one case, with what the answers so far have given. */
export interface Queue {
  readonly steps: readonly Step[]
  readonly known: Known
}

export const emptyQueue: Queue = { steps: [], known: {} }

const isLeft = (step: Step): boolean => step.state !== 'sent'

/** Whether nothing is left to send. */
export const isSent = ({ steps }: Queue): boolean => !steps.some(isLeft)

/** The last step of a slot: the one whose content holds. */
export const stepOf = ({ steps }: Queue, slot: string): Step | undefined =>
  steps.findLast((step) => step.slot === slot)

const isReady = ({ steps }: Queue, step: Step): boolean => {
  const place = steps.indexOf(step)
  const isBefore = (other: Step, index: number) =>
    step.after.includes(other.slot) || (other.slot === step.slot && index < place)
  return !steps.some((other, index) => other !== step && isLeft(other) && isBefore(other, index))
}

/** What to send now: the first in order for which all that it rests on has arrived; nothing where all waits for a person. */
export const nextStep = (queue: Queue): Step | undefined =>
  queue.steps.find((step) => (step.state === 'waiting' || step.state === 'tried') && isReady(queue, step))

const changed = (queue: Queue, key: string, change: (step: Step) => Step): Queue => ({
  ...queue,
  steps: queue.steps.map((step) => (step.key === key ? change(step) : step)),
})

/** How a step goes out: as it went the first time, else with what is known now. */
export const sendingOf = ({ known }: Queue, step: Step): Sending =>
  step.sending ?? {
    address: step.address.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(known[name] ?? '')),
    ),
    body: {
      ...step.body,
      ...Object.fromEntries(
        Object.entries(step.filled ?? {}).map(([field, name]) => [field, known[name] ?? 0]),
      ),
    },
  }

/** Notes that a step is being sent. Kept before it is, so that a browser that dies knows that it may have arrived. */
export const trying = (queue: Queue, key: string): Queue =>
  changed(queue, key, (step) => ({ ...step, state: 'tried', sending: sendingOf(queue, step) }))

const given = (step: Step, answer: Readonly<Record<string, unknown>>): Known =>
  Object.fromEntries(
    Object.entries(step.gives ?? {}).flatMap(([field, name]) => {
      const value = answer[field]
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
    }),
  )

/** Notes that a step has arrived, with what its answer gives. */
export const arrived = (queue: Queue, key: string, answer: Readonly<Record<string, unknown>>): Queue => {
  const step = queue.steps.find((one) => one.key === key)
  if (step === undefined) return queue
  const { known } = queue
  return {
    ...changed(queue, key, ({ refusal: _, ...one }) => ({ ...one, state: 'sent' })),
    known: { ...known, ...given(step, answer) },
  }
}

/** Notes that a step was refused. It stays as it is until its writer has seen it. */
export const refused = (queue: Queue, key: string, refusal: StepRefusal): Queue =>
  changed(queue, key, (step) => ({ ...step, state: 'refused', refusal }))

/** Keeps what has been found out of the server's side, such as the revision of what a colleague has written. */
export const knowing = (queue: Queue, known: Known): Queue => ({
  ...queue,
  known: { ...queue.known, ...known },
})

type NewStep = Omit<Step, 'state' | 'sending' | 'refusal'>

/**
 * Puts a version of a slot in the queue. It takes the place of one that has never been sent, or was refused; where one may
 * have arrived, the new one follows it. The same content as the last is no new version.
 */
export const putStep = (queue: Queue, made: NewStep): Queue => {
  const last = stepOf(queue, made.slot)
  const step: Step = { ...made, state: 'waiting' }
  if (
    last !== undefined &&
    last.state !== 'refused' &&
    JSON.stringify(last.body) === JSON.stringify(made.body)
  )
    return queue
  if (last === undefined || last.state === 'sent' || last.state === 'tried')
    return { ...queue, steps: [...queue.steps, step] }
  return { ...queue, steps: queue.steps.map((one) => (one === last ? step : one)) }
}

/** Takes away what has not arrived and cannot have: where its writer lets it go. */
export const letGo = (queue: Queue, slot: string): Queue => ({
  ...queue,
  steps: queue.steps.filter(
    (step) => !(step.slot === slot && (step.state === 'refused' || step.state === 'waiting')),
  ),
})

/** Sends a refused step again as it was, under a key of its own: what stood in the way may be gone. */
export const again = (queue: Queue, slot: string, newKey: () => string): Queue => ({
  ...queue,
  steps: queue.steps.map((step) => {
    if (step.slot !== slot || step.state !== 'refused') return step
    const { refusal: _, sending: __, ...own } = step
    return { ...own, key: newKey(), state: 'waiting' }
  }),
})
