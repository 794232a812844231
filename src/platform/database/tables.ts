// Made by `bin/samlad generate` from database/migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export interface Tables {
  'access.installation': {
    only_one: Generated<boolean>
    kind: string
    first_data: Generated<number>
    demo_data: Generated<number>
    started_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'access.once': {
    actor: string
    kind: string
    body_id: string
    action: string
    key: Buffer
    content: Buffer
    outcome: Buffer | null
    done_at: ColumnType<Date, Date | string, Date | string>
  }
  'audit.block': {
    number: number
    sealed_at: ColumnType<Date, Date | string | undefined, Date | string>
    record_ids: number[]
    leaves: Buffer
    root: Buffer
    previous: Buffer
    head: Buffer
  }
  'audit.record': {
    id: GeneratedAlways<number>
    occurred_at: ColumnType<Date, Date | string | undefined, Date | string>
    action: string
    outcome: string
    actor_kind: string
    actor_person: string | null
    actor_body: string | null
    actor_role: string | null
    subject_kind: string | null
    subject_id: string | null
    reason: string | null
    details: ColumnType<unknown, string | undefined, string>
    trace: string | null
  }
  'audit.sealed': {
    record_id: number
    block: number
  }
  'directory.alias': {
    body_id: string
    alias: string
    kind: Generated<string>
  }
  'directory.body': {
    id: Generated<string>
    name: string
    name_english: string | null
    type: string
    county: string | null
    address: string | null
    active_from: string | null
    active_until: string | null
    fictional: Generated<boolean>
    revision: Generated<number>
    search: GeneratedAlways<string | null>
    shipped_as: string | null
  }
  'directory.succession': {
    body_id: string
    successor_id: string
    from_day: string | null
    scope: string | null
    basis: string
  }
  'files.file': {
    id: Generated<string>
    name: string
    media_type: string
    size: number
    sha256: Buffer
    content: Buffer
    body_id: string | null
    uploaded_by: string | null
    uploaded_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'identity.agency_account': {
    issuer: string
    subject: string
    person_id: string
    linked_at: ColumnType<Date, Date | string, Date | string>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.attempt': {
    key: Buffer
    attempts: number
    last_at: ColumnType<Date, Date | string, Date | string>
  }
  'identity.ceremony': {
    id: Generated<string>
    kind: string
    secret_hash: Buffer
    visit_hash: Buffer
    person_id: string | null
    data: ColumnType<unknown, string | undefined, string>
    started_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.invitation': {
    id: Generated<string>
    kind: string
    secret_hash: Buffer
    person_id: string | null
    invited_by: string | null
    created_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.membership': {
    id: Generated<string>
    person_id: string
    body_id: string
    role: string
    is_default: Generated<boolean>
    given_at: ColumnType<Date, Date | string | undefined, Date | string>
    given_by: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.one_time_code': {
    id: Generated<string>
    person_id: string
    sealed_secret: Buffer
    last_step: number
    created_at: ColumnType<Date, Date | string, Date | string>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.passkey': {
    id: Generated<string>
    person_id: string
    credential_id: Buffer
    public_key: Buffer
    counter: number
    transports: Generated<string[]>
    name: string
    backed_up: boolean
    created_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.password': {
    person_id: string
    hash: string
    set_at: ColumnType<Date, Date | string, Date | string>
  }
  'identity.person': {
    id: Generated<string>
    email: string
    name: string
    language: Generated<string>
    fictional: Generated<boolean>
    created_at: ColumnType<Date, Date | string | undefined, Date | string>
    disabled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    activated_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.recovery_code': {
    id: Generated<string>
    person_id: string
    code_hash: Buffer
    created_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.session': {
    id: Generated<string>
    secret_hash: Buffer
    person_id: string
    membership_id: string | null
    assurance: string
    started_at: ColumnType<Date, Date | string | undefined, Date | string>
    seen_at: ColumnType<Date, Date | string | undefined, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    browser: string | null
  }
  'identity.token': {
    id: Generated<string>
    secret_hash: Buffer
    person_id: string
    membership_id: string
    name: string
    scopes: string[]
    created_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'migration.applied': {
    name: string
    digest: string
    applied_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.account': {
    id: Generated<string>
    plan_id: string
    number: number
    title: string
    language: string
    state: Generated<string>
    revision: Generated<number>
    correction: string | null
    created_by: string | null
    created_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.account_section': {
    id: Generated<string>
    account_id: string
    position: number
    kind: string
    area_key: string | null
    measure_id: string | null
    heading: string
  }
  'plan.account_sentence': {
    id: Generated<string>
    section_id: string
    position: number
    paragraph: Generated<number>
    sentence: string
    claim: string
    exemption: string | null
    written_by: string | null
    written_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.account_source': {
    sentence_id: string
    kind: string
    subject_id: string
    label: string
    sha256: Buffer
    at: string
  }
  'plan.activity': {
    id: Generated<string>
    plan_id: string
    body_id: string
    area_key: string | null
    title: string
    description: string
    from_day: string | null
    to_day: string | null
    output: string | null
    outcome: string | null
    source: string | null
    withdrawn_reason: string | null
    revision: Generated<number>
    registered_by: string | null
    registered_at: ColumnType<Date, Date | string | undefined, Date | string>
    search: GeneratedAlways<string | null>
  }
  'plan.activity_version': {
    id: GeneratedAlways<number>
    activity_id: string
    content: ColumnType<unknown, string, string>
    made_by: string | null
    made_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.area': {
    id: Generated<string>
    version_id: string
    key: string
    title: string
    position: number
  }
  'plan.assignment': {
    id: Generated<string>
    plan_id: string
    title: string
    task: string
    state: Generated<string>
    reference: string | null
    decided: string | null
    report_to: string | null
    document_id: string | null
    revision: Generated<number>
    search: GeneratedAlways<string | null>
  }
  'plan.assignment_body': {
    assignment_id: string
    body_id: string
    part: string
  }
  'plan.assignment_deadline': {
    id: Generated<string>
    assignment_id: string
    day: string
    kind: string
    part: string | null
    replaced_by: string | null
    withdrawn: Generated<boolean>
  }
  'plan.assignment_decision': {
    id: GeneratedAlways<number>
    assignment_id: string
    kind: string
    reference: string | null
    decided: string
    reason: string | null
    before: ColumnType<unknown, string | null, string | null>
    after: ColumnType<unknown, string | null, string | null>
    other_id: string | null
    recorded_by: string | null
    recorded_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.assignment_measure': {
    assignment_id: string
    measure_id: string
  }
  'plan.assignment_money': {
    id: Generated<string>
    assignment_id: string
    amount_ore: number
    from_year: number | null
    to_year: number | null
  }
  'plan.assignment_question': {
    id: Generated<string>
    assignment_id: string
    position: number
    question: string
    withdrawn: Generated<boolean>
  }
  'plan.deadline_reminder': {
    deadline_id: string
    body_id: string
    kind: string
    sent_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.document': {
    id: Generated<string>
    file_id: string | null
    name: string
    format: string
    language: string
    content: string
    sha256: Buffer
    added_by: string | null
    added_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.evidence': {
    id: Generated<string>
    report_back_id: string
    file_id: string
    title: string
    withdrawn: Generated<boolean>
  }
  'plan.evidence_text': {
    evidence_id: string
    content: string
    headings: ColumnType<unknown, string | undefined, string>
  }
  'plan.fact': {
    id: Generated<string>
    version_id: string
    position: number
    topic: string
    value: number
    unit: string
    year: number | null
    source: string | null
    approximate: Generated<boolean>
    at: number | null
  }
  'plan.measure': {
    id: Generated<string>
    plan_id: string
    number: string
  }
  'plan.measure_body': {
    version_id: string
    measure_id: string
    part: string
    position: number
    name: string
    body_id: string | null
  }
  'plan.measure_deadline': {
    version_id: string
    measure_id: string
    position: number
    day: string
    precision: Generated<string>
    what: string
  }
  'plan.measure_link': {
    version_id: string
    measure_id: string
    other_id: string
    kind: string
  }
  'plan.measure_version': {
    version_id: string
    measure_id: string
    area_id: string | null
    position: number
    heading: string
    paragraphs: Generated<string[]>
    summary: string | null
    instrument: string
    status: string
    laws: Generated<string[]>
    documents: Generated<string[]>
    perspectives: Generated<string[]>
    source_start: number | null
    source_end: number | null
    search: Generated<string>
  }
  'plan.money_line': {
    id: Generated<string>
    version_id: string
    measure_id: string | null
    amount_ore: number
    currency: Generated<string>
    from_year: number | null
    to_year: number | null
  }
  'plan.plan': {
    id: Generated<string>
    reference: string
    title: string
    kind: string | null
    language: Generated<string>
    decided: string | null
    period_from: number | null
    period_to: number | null
    follow_up_year: number | null
    fictional: Generated<boolean>
    created_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.progress': {
    id: GeneratedAlways<number>
    measure_id: string
    state: string
    reason: string
    set_by: string | null
    set_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.published_account': {
    id: Generated<string>
    account_id: string
    plan_id: string
    number: number
    version: number
    content: ColumnType<unknown, string, string>
    sha256: string
    corrects: string | null
    correction: string | null
    published_by: string | null
    published_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.reading': {
    id: Generated<string>
    document_id: string
    plan_id: string | null
    result: ColumnType<unknown, string, string>
    state: Generated<string>
    revision: Generated<number>
    read_by: string | null
    read_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.report_answer': {
    report_back_id: string
    question_id: string
    answer: string
  }
  'plan.report_back': {
    id: Generated<string>
    assignment_id: string
    deadline_id: string | null
    body_id: string
    state: Generated<string>
    output: string | null
    outcome: string | null
    effect: string | null
    not_assessed: string | null
    return_reason: string | null
    revision: Generated<number>
    created_by: string | null
    created_at: ColumnType<Date, Date | string | undefined, Date | string>
    submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    search: GeneratedAlways<string | null>
  }
  'plan.report_figure': {
    id: Generated<string>
    report_back_id: string
    position: number
    label: string
    level: string
    kind: string
    value: number | null
    unit: string
    period_from: string | null
    period_to: string | null
    source: string
  }
  'plan.report_link': {
    id: Generated<string>
    secret_hash: Buffer
    assignment_id: string
    deadline_id: string | null
    body_id: string
    made_by: string | null
    made_at: ColumnType<Date, Date | string | undefined, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    report_back_id: string | null
  }
  'plan.report_version': {
    id: GeneratedAlways<number>
    report_back_id: string
    state: string
    content: ColumnType<unknown, string, string>
    sha256: Buffer
    reason: string | null
    made_by: string | null
    made_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.review_decision': {
    id: GeneratedAlways<number>
    reading_id: string
    item_id: string
    kind: string
    field: string | null
    before: ColumnType<unknown, string | null, string | null>
    after: ColumnType<unknown, string | null, string | null>
    decided_by: string | null
    decided_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.review_item': {
    id: Generated<string>
    reading_id: string
    kind: string
    position: number
    content: ColumnType<unknown, string, string>
    unsure: Generated<string[]>
    removed: Generated<boolean>
  }
  'plan.version': {
    id: Generated<string>
    plan_id: string
    number: number
    provenance: string
    document_id: string | null
    reading_id: string | null
    note: string | null
    approved_by: string | null
    approved_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
}
