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
  'access.misfit': {
    kind: string
    seen_at: ColumnType<Date, Date | string, Date | string>
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
  'access.relation': {
    name: string
    stand_in: string | null
  }
  'access.replayed_ledger': {
    store_id: string
    entry: number
    replayed_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'access.vouching_key': {
    single: Generated<boolean>
    inside: Buffer
    outside: Buffer
  }
  'accessibility.message': {
    id: string
    received_at: ColumnType<Date, Date | string, Date | string>
    page: string
    problem: string
    email: string | null
    state: Generated<string>
    settled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
  }
  'arrivals.arrival': {
    id: Generated<string>
    kind: string
    about_id: string
    case_id: string | null
    body_id: string
    roles: Generated<string[]>
    people: Generated<string[]>
    nationally: Generated<boolean>
    urgency: string
    place: ColumnType<unknown, string, string>
    from_body: string
    arrived_by: string | null
    arrived_at: ColumnType<Date, Date | string, Date | string>
    until_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    step: Generated<number>
    escalates_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    taken_by: string | null
    taken_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    settled_by: string | null
    settled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    apart: Generated<boolean>
    case_alias: string | null
    for_person: string | null
  }
  'arrivals.telling': {
    arrival_id: string
    person_id: string
    step: number
    decided_at: ColumnType<Date, Date | string, Date | string>
    tried_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    mailed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    problem: string | null
  }
  'audit.archive': {
    first_block: number
    last_block: number
    month: string
    records: number
    digest: string
    runs: ColumnType<unknown, string, string>
    proof: Buffer
    let_go_to: Generated<number>
    removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
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
  'audit.hourly': {
    action: string
    outcome: string
    hour: ColumnType<Date, Date | string, Date | string>
    count: number
  }
  'audit.low_water': {
    sole: Generated<boolean>
    record_id: number
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
    run: string | null
    number: number | null
    settled: number | null
    voids: number[] | null
    earlier: ColumnType<unknown, string | null, string | null>
    mac: Buffer | null
  }
  'audit.sealed': {
    record_id: number
    block: number
  }
  'audit.seen_before': {
    subject_id: string
    body_id: string | null
    role: string | null
    seen_on: string
    times: number
  }
  'changes.apart': {
    name: string
  }
  'changes.noted': {
    id: GeneratedAlways<number>
    at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'children.agreed': {
    id: string
    investigation_id: string
    step_id: string
    kind: string
    responsible_body: string
    due_on: string
    state: Generated<string>
    done_on: string | null
    made_by: string
    made_body: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.agreement': {
    id: string
    body_id: string
    name: string
    county: string | null
    shared_grounds: Generated<string>
    ended_on: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.agreement_part': {
    id: string
    agreement_id: string
    body_id: string
    step: string
    does: Generated<string>
    within_minutes: number
    function_name: Generated<string>
    telephone: Generated<string>
    signed_on: string | null
    signed_by: string | null
    revision: Generated<number>
  }
  'children.alarm_step': {
    id: string
    case_id: string
    disappearance_id: string
    kind: string
    due_at: ColumnType<Date, Date | string, Date | string>
    responsible_person: string | null
    function_name: Generated<string>
    telephone: Generated<string>
    state: Generated<string>
    done_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    done_by: string | null
    sealed_note: Buffer | null
    escalated_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
  }
  'children.attendance': {
    step_id: string
    investigation_id: string
    body_id: string
    came: boolean
    noted_by: string
    noted_at: ColumnType<Date, Date | string, Date | string>
  }
  'children.best_interest': {
    id: string
    case_id: string
    concern_id: string | null
    sealed_answers: Buffer
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'children.concern': {
    id: string
    case_id: string
    body_id: string
    received_at: ColumnType<Date, Date | string, Date | string>
    reporter: string
    anonymous: Generated<boolean>
    sealed_reporter: Buffer | null
    sealed_about: Buffer
    wants_answer: Generated<boolean>
    state: Generated<string>
    protection: string | null
    protection_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    protection_by: string | null
    sealed_protection: Buffer | null
    preliminary_until: string
    preliminary_extended_from: string | null
    sealed_preliminary_extension: Buffer | null
    decision: string | null
    decided_on: string | null
    decided_by: string | null
    sealed_decision: Buffer | null
    answer_due: string | null
    answered_on: string | null
    answered_by: string | null
    investigation_until: string | null
    investigation_extended_from: string | null
    sealed_investigation_extension: Buffer | null
    outcome: string | null
    ended_on: string | null
    ended_by: string | null
    sealed_outcome: Buffer | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.concern_report': {
    id: string
    case_id: string
    body_id: string
    duty: string
    learned_at: ColumnType<Date, Date | string, Date | string>
    to_body: string | null
    sealed_to_name: Buffer | null
    sealed_words: Buffer
    parts: Generated<string[]>
    state: Generated<string>
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    sent_way: string | null
    disclosure_id: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.disappearance': {
    id: string
    case_id: string
    body_id: string
    last_seen_at: ColumnType<Date, Date | string, Date | string>
    sealed_circumstances: Buffer
    state: Generated<string>
    found_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    found_how: string | null
    sealed_found: Buffer | null
    search_ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    sealed_search_ended: Buffer | null
    follow_up: string | null
    followed_up_on: string | null
    sealed_said: Buffer | null
    sealed_happened: Buffer | null
    sealed_changes: Buffer | null
    sealed_no_follow_up: Buffer | null
    closed_by: string | null
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    raised_by: string
    raised_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.disappearance_plan': {
    id: string
    case_id: string
    agreement_id: string | null
    signs: Generated<string[]>
    sealed_look_for: Buffer | null
    sealed_contact: Buffer | null
    photo: Generated<string>
    photo_asked_on: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.entry': {
    id: string
    layer_id: string
    investigation_id: string
    body_id: string
    kind: string
    from_body: string | null
    from_version: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.entry_version': {
    id: string
    entry_id: string
    layer_id: string
    investigation_id: string
    revision: number
    key_id: string
    sealed: Buffer
    written_by: string
    written_at: ColumnType<Date, Date | string, Date | string>
  }
  'children.evaluated_year': {
    year: number
    counted_at: ColumnType<Date, Date | string, Date | string>
  }
  'children.guideline_feedback': {
    id: string
    guideline: string
    version: string
    section: string
    verdict: string
    text: Generated<string>
    body_id: string
    given_by: string
    given_at: ColumnType<Date, Date | string, Date | string>
  }
  'children.guideline_held': {
    guideline: string
    version: string
    body_id: string
    taken_on: string
    taken_by: string
    staff_reached: Generated<number>
    revision: Generated<number>
  }
  'children.guideline_use': {
    id: string
    case_id: string
    guideline: string
    version: string
    body_id: string
    used_on: string
    used_by: string
  }
  'children.house': {
    id: string
    name: string
    host_body: string
    county: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    closed_on: string | null
    revision: Generated<number>
  }
  'children.house_answer': {
    id: Generated<string>
    house_id: string
    year: number
    who: string
    answers: ColumnType<unknown, string, string>
  }
  'children.house_body': {
    house_id: string
    body_id: string
    part: string
    joined_on: string
    left_on: string | null
    added_by: string
  }
  'children.house_figure': {
    house_id: string
    year: number
    figure: string
    state: string
    count: number | null
    value: number | null
  }
  'children.inquiry_part': {
    id: string
    case_id: string
    concern_id: string
    part: string
    version: number
    questions: number
    sealed_answers: Buffer
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'children.investigation': {
    id: string
    number: string
    house_id: string
    body_id: string
    requested_by: string
    requested_on: string
    requested_at: ColumnType<Date, Date | string, Date | string>
    urgency: string
    state: Generated<string>
    ended_on: string | null
    end_reason: string | null
    guideline_version: string | null
    revision: Generated<number>
  }
  'children.joint_step': {
    id: string
    investigation_id: string
    kind: string
    responsible_body: string
    planned_on: string
    planned_at: string | null
    state: Generated<string>
    done_on: string | null
    missing: Generated<string[]>
    made_by: string
    made_body: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.layer': {
    id: string
    investigation_id: string
    body_id: string
    key_id: string
    case_id: string | null
    keep_until: string | null
    keep_because: string | null
    keep_decided_by: string | null
    keep_decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.layer_staff': {
    layer_id: string
    person_id: string
    added_by: string
    added_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'children.participant': {
    investigation_id: string
    body_id: string
    part: string
    state: Generated<string>
    invited_by: string
    invited_at: ColumnType<Date, Date | string, Date | string>
    answered_by: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    decline_reason: string | null
    calendar_ground: string | null
    left_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'children.protection': {
    id: string
    case_id: string
    concern_id: string
    protection: string
    assessed_at: ColumnType<Date, Date | string, Date | string>
    during: string
    sealed_reasons: Buffer
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'children.representative': {
    id: string
    case_id: string
    kind: string
    state: Generated<string>
    needed_on: string
    applied_on: string | null
    applied_by: string | null
    appointed_on: string | null
    appointed_by: string | null
    child_told_on: string | null
    covers_compensation: Generated<boolean>
    sealed_name: Buffer | null
    sealed_contact: Buffer | null
    ended_on: string | null
    end_reason: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'children.share': {
    id: string
    version_id: string
    entry_id: string
    layer_id: string
    investigation_id: string
    from_body: string
    to_body: string
    kind: string
    ground: string
    decided_by: string
    decided_at: ColumnType<Date, Date | string, Date | string>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_by: string | null
  }
  'children.share_reason': {
    id: string
    layer_id: string
    sealed: Buffer
  }
  'children.suspected_guardian': {
    id: string
    case_id: string
    relation: string
    ground: string
    since: string
    sealed_grounds: Buffer
    lifted_on: string | null
    lifted_by: string | null
    sealed_lift_reason: Buffer | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'children.voice': {
    id: string
    case_id: string
    heard: boolean
    heard_on: string
    how: string | null
    present: Generated<string[]>
    language: string | null
    interpreter: string | null
    not_heard: string | null
    sealed_words: Buffer
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'conduct.agreement': {
    id: string
    body_id: string
    number: string
    partner: string
    hidden: Generated<boolean>
    country: string
    kind: string
    value_band: string
    starts_on: string
    ends_on: string
    iati: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'conduct.agreement_before': {
    id: string
    body_id: string
    number: string
    partner: string
    hidden: boolean
    country: string
    kind: string
    value_band: string
    starts_on: string
    ends_on: string
    iati: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'conduct.answer': {
    id: string
    number: GeneratedAlways<number>
    body_id: string
    question: string
    answer: string
    passage: Generated<string>
    place: Generated<string>
    document: string
    reviewed_on: string | null
    by_body: string
    answered_on: string
    answered_by: string
    answered_at: ColumnType<Date, Date | string, Date | string>
  }
  'conduct.asking': {
    id: string
    body_id: string
    until_on: string
    asked_on: string
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
  }
  'conduct.attestation': {
    id: string
    body_id: string
    unit: string
    year: number
    staff: number
    attested: number
    procedure_exists: string
    procedure_used: Generated<string>
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'conduct.attestation_before': {
    id: string
    body_id: string
    unit: string
    year: number
    staff: number
    attested: number
    procedure_exists: string
    procedure_used: string
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'conduct.check_of': {
    id: string
    number: GeneratedAlways<number>
    agreement_id: string
    clause_id: string | null
    clause_revision: number | null
    result: string
    found: Generated<string>
    reason: Generated<string>
    checked_on: string
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'conduct.clause': {
    id: string
    body_id: string
    title: string
    kind: string
    language: string
    wording: string
    legal_note: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'conduct.clause_before': {
    id: string
    body_id: string
    title: string
    kind: string
    language: string
    wording: string
    legal_note: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'conduct.headcount': {
    id: string
    body_id: string
    staff: number
    as_of: string
    source: string
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'conduct.text': {
    id: string
    body_id: string
    title: string
    topic: string
    language: string
    wording: string
    licence: string
    source: string
    adopted_from: string | null
    adopted_revision: number | null
    adopted_on: string | null
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'conduct.text_before': {
    id: string
    body_id: string
    title: string
    topic: string
    language: string
    wording: string
    licence: string
    source: string
    adopted_from: string | null
    adopted_revision: number | null
    adopted_on: string | null
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.contribution': {
    id: string
    body_id: string
    name: string
    kind: string
    receiver: string
    funder: string
    kronor: number | null
    from_day: string
    to_day: string
    mandate_ends: string | null
    words: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.contribution_before': {
    id: string
    body_id: string
    name: string
    kind: string
    receiver: string
    funder: string
    kronor: number | null
    from_day: string
    to_day: string
    mandate_ends: string | null
    words: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.county_plan': {
    id: string
    body_id: string
    counties: Generated<string[]>
    year: number
    name: string
    situation: string
    participants: Generated<string>
    agreed_on: string | null
    review_on: string | null
    link: Generated<string>
    followed_on: string | null
    follow_up: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.county_plan_before': {
    id: string
    body_id: string
    counties: string[]
    year: number
    name: string
    situation: string
    participants: string
    agreed_on: string | null
    review_on: string | null
    link: string
    followed_on: string | null
    follow_up: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.deliverable': {
    id: string
    body_id: string
    contribution_id: string
    what: string
    due_on: string
    state: string
    link: Generated<string>
    words: Generated<string>
    delivered_by: string | null
    delivered_on: string | null
    accepted_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.foreign_activity': {
    id: string
    body_id: string
    name: string
    actor: string
    topic: string
    countries: string[]
    from_year: number
    to_year: number
    source: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.foreign_activity_before': {
    id: string
    body_id: string
    name: string
    actor: string
    topic: string
    countries: string[]
    from_year: number
    to_year: number
    source: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.goal': {
    id: string
    plan_id: string
    goal: string
    series: Generated<string>
    start: Generated<string>
    target: Generated<string>
    result: string | null
    result_words: Generated<string>
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
    position: Generated<number>
  }
  'cooperation.guidance': {
    id: string
    body_id: string
    title: string
    part: string
    words: string
    why: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.guidance_before': {
    id: string
    body_id: string
    title: string
    part: string
    words: string
    why: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.mark': {
    id: string
    strategy_id: string
    trafficking: number
    gender: number
    reason: string
    passage: string
    was_settled: boolean
    settled_by: string
    settled_at: ColumnType<Date, Date | string, Date | string>
  }
  'cooperation.marking': {
    id: string
    body_id: string
    strategy_id: string
    trafficking: number
    gender: number
    reason: string
    passage: string
    marked_by: string
    marked_at: ColumnType<Date, Date | string, Date | string>
  }
  'cooperation.meeting': {
    id: string
    body_id: string
    counties: Generated<string[]>
    kind: string
    held_on: string
    agenda: string
    minutes: Generated<string>
    next_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.meeting_before': {
    id: string
    body_id: string
    counties: string[]
    kind: string
    held_on: string
    agenda: string
    minutes: string
    next_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.member': {
    id: string
    body_id: string
    county: string
    organisation: string
    function: string
    address: Generated<string>
    since: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.member_before': {
    id: string
    body_id: string
    county: string
    organisation: string
    function: string
    address: string
    since: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.overlap': {
    id: string
    body_id: string
    one_id: string
    other_id: string
    judgement: string
    words: string
    judged_by: string
    judged_at: ColumnType<Date, Date | string, Date | string>
  }
  'cooperation.own_work': {
    id: string
    plan_id: string
    kind: string
    done_on: string
    times: number
    words: string
    written_by: string
    written_at: ColumnType<Date, Date | string, Date | string>
  }
  'cooperation.presentation': {
    id: string
    body_id: string
    held_on: string
    country: string
    occasion: string
    audience: string
    reached: number | null
    words: Generated<string>
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.presentation_before': {
    id: string
    body_id: string
    held_on: string
    country: string
    occasion: string
    audience: string
    reached: number | null
    words: string
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.stop': {
    id: string
    body_id: string
    visit_id: string
    on_day: string
    begins: string
    ends: string
    host: string
    for_body: string
    place: string
    contact: Generated<string>
    topic: string
    state: string
    answer: Generated<string>
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.strategy': {
    id: string
    body_id: string
    country: string
    title: string
    kind: string
    from_year: number
    to_year: number
    is_decided: boolean
    ends_violence: boolean
    link: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.strategy_before': {
    id: string
    body_id: string
    country: string
    title: string
    kind: string
    from_year: number
    to_year: number
    is_decided: boolean
    ends_violence: boolean
    link: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.talk_kit': {
    id: string
    body_id: string
    title: string
    language: string
    audience: string
    words: string
    link: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.talk_kit_before': {
    id: string
    body_id: string
    title: string
    language: string
    audience: string
    words: string
    link: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.task': {
    id: string
    body_id: string
    meeting_id: string
    what: string
    organisation: string
    for_body: string
    by_day: string
    state: string
    answer: Generated<string>
    ended_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.trade_agreement': {
    id: string
    body_id: string
    county: string
    trade: string
    chain: string
    sites: number
    trained: number | null
    trained_on: string | null
    police_number: boolean
    agreed_on: string
    review_on: string | null
    content: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.trade_agreement_before': {
    id: string
    body_id: string
    county: string
    trade: string
    chain: string
    sites: number
    trained: number | null
    trained_on: string | null
    police_number: boolean
    agreed_on: string
    review_on: string | null
    content: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.visit': {
    id: string
    body_id: string
    country: string
    organisation: string
    who: string[]
    people: number
    languages: string[]
    wished_from: string
    wished_to: string
    purpose: string
    state: Generated<string>
    decided_words: Generated<string>
    held_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'cooperation.visit_before': {
    id: string
    body_id: string
    country: string
    organisation: string
    who: string[]
    people: number
    languages: string[]
    wished_from: string
    wished_to: string
    purpose: string
    state: string
    decided_words: string
    held_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'cooperation.visit_follow_up': {
    id: string
    body_id: string
    visit_id: string
    moment: string
    was_heard: boolean
    useful: number | null
    done: Generated<string[]>
    words: Generated<string>
    written_by: string
    written_at: ColumnType<Date, Date | string, Date | string>
  }
  'cooperation.visitor': {
    id: string
    body_id: string
    visit_id: string
    name: string
    function: string
    written_by: string
    written_at: ColumnType<Date, Date | string, Date | string>
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
    shipped_as: string | null
    applied_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    organisation_number: string | null
    municipality: string | null
    hidden: Generated<boolean>
    search: GeneratedAlways<string | null>
  }
  'directory.body_kind': {
    body_id: string
    kind: string
    from_day: string | null
    until_day: string | null
    source: string
    by_type: Generated<boolean>
  }
  'directory.kind_change': {
    id: Generated<string>
    set_id: string
    body_id: string
    what: string
    kind: string | null
    from_day: string | null
    until_day: string | null
    source: string | null
    type: string | null
    municipality: string | null
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    lapses_at: ColumnType<Date, Date | string, Date | string>
    confirmed_by: string | null
    confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    alone: Generated<boolean>
    refused_by: string | null
    refused_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'directory.openness': {
    body_id: string
    known: boolean
    said_by: string
    said_at: ColumnType<Date, Date | string, Date | string>
  }
  'directory.succession': {
    body_id: string
    successor_id: string
    from_day: string | null
    scope: string | null
    basis: string
  }
  'disclosure.alert': {
    id: Generated<string>
    kind: string
    case_id: string | null
    body_id: string
    person_alias: string | null
    subject_id: string | null
    at: ColumnType<Date, Date | string, Date | string>
    seen_by: string | null
    seen_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    judgement: string | null
  }
  'disclosure.break_glass': {
    id: string
    case_id: string
    key_id: string
    body_id: string
    person_id: string
    sealed_reason: Buffer
    asked_at: ColumnType<Date, Date | string, Date | string>
    second_person: string | null
    opened_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    ends_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    state: Generated<string>
    reviewed_by: string | null
    reviewed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    review_outcome: string | null
    sealed_review: Buffer | null
    by_name: Generated<boolean>
  }
  'disclosure.compelled_request': {
    id: string
    number: string
    key_id: string
    body_id: string
    from_kind: string
    sealed_from: Buffer
    basis: string
    sealed_request: Buffer
    received_at: ColumnType<Date, Date | string, Date | string>
    answer_by: string | null
    case_id: string | null
    decision: string | null
    decided_basis: string | null
    sealed_answer: Buffer | null
    sealed_reasons: Buffer | null
    decided_by: string | null
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    registered_by: string
    from_body: string | null
    looked_up_by: string | null
    looked_up_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    exceptional_reasons: boolean | null
    disclosure_id: string | null
    revision: Generated<number>
    sealed_ground: Buffer | null
  }
  'disclosure.consent': {
    id: string
    case_id: string
    given_on: string
    language: string
    interpreter: string
    representative: string
    manner: string
    sealed_note: Buffer | null
    expires_on: string
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_by: string | null
    recorded_by: string
    recorded_at: ColumnType<Date, Date | string, Date | string>
  }
  'disclosure.consent_item': {
    id: string
    consent_id: string
    case_id: string
    to_body: string | null
    sealed_to_name: Buffer | null
    purpose: string
    section: string
    field: Generated<string>
  }
  'disclosure.copy': {
    id: string
    disclosure_id: string
    case_id: string
    from_body: string
    to_body: string | null
    key_id: string
    sealed: Buffer
    handed_at: ColumnType<Date, Date | string, Date | string>
    received_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    received_by: string | null
    registered_case: string | null
    withdrawal_told_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawal_acknowledged_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawal_answer: string | null
    to_role: string | null
    denied_people: Generated<string[]>
    denied_bodies: Generated<string[]>
  }
  'disclosure.denial': {
    id: string
    case_id: string
    person_alias: string | null
    body_alias: string | null
    sealed_reason: Buffer
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    lifted_by: string | null
    lifted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    sealed_lift_reason: Buffer | null
  }
  'disclosure.disclosure': {
    id: string
    case_id: string
    key_id: string
    from_body: string
    to_body: string | null
    sealed_to_name: Buffer | null
    to_kind: string
    to_role: string | null
    form: string
    purpose: string
    sealed_purpose: Buffer | null
    provision: string
    consent_id: string | null
    offence: string | null
    offence_form: string | null
    situation: ColumnType<unknown, string | undefined, string>
    harm_test: string | null
    sealed_harm: Buffer | null
    sealed_necessity: Buffer | null
    live_ground: string | null
    sealed_proviso: Buffer | null
    decided_by: string
    decided_at: ColumnType<Date, Date | string, Date | string>
    starts_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    state: string
    refusal: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    ended_by: string | null
    end_reason: string | null
    overridden_by: string | null
    sealed_override: Buffer | null
    review_due: string | null
    reviewed_by: string | null
    reviewed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    review_outcome: string | null
    sealed_review: Buffer | null
    revision: Generated<number>
    sealed_ground: Buffer | null
  }
  'disclosure.document_request': {
    id: string
    number: string
    case_id: string
    key_id: string
    body_id: string
    recipient: string
    sealed_recipient: Buffer | null
    received_at: ColumnType<Date, Date | string, Date | string>
    sealed_choices: Buffer | null
    state: Generated<string>
    decided_by: string | null
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    manifest: string | null
    sealed_release: Buffer | null
    registered_by: string
    revision: Generated<number>
  }
  'disclosure.item': {
    disclosure_id: string
    case_id: string
    section: string
    field: Generated<string>
    shut: Generated<boolean>
  }
  'disclosure.legal_question': {
    id: string
    case_id: string
    key_id: string
    body_id: string
    disclosure_id: string | null
    sealed_question: Buffer
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    verdict: string | null
    sealed_answer: Buffer | null
    answered_by: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'disclosure.own_number': {
    person_id: string
    body_id: string
    relation: string
    token: Buffer
    declared_at: ColumnType<Date, Date | string, Date | string>
  }
  'disclosure.referral': {
    id: string
    number: string
    case_id: string
    key_id: string
    from_body: string
    to_body: string | null
    sealed_to_name: Buffer | null
    coordinator_body: string | null
    disclosure_id: string | null
    need: string
    urgency: string
    county: string | null
    language: string | null
    sealed_message: Buffer | null
    state: Generated<string>
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    due_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    escalated_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    answered_by: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    decline_reason: string | null
    sealed_answer: Buffer | null
    outcome: string | null
    sealed_outcome: Buffer | null
    outcome_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    recipient_case: string | null
    revision: Generated<number>
    sealed_draft: Buffer | null
    end_reason: string | null
  }
  'disclosure.referral_event': {
    id: string
    referral_id: string
    at: ColumnType<Date, Date | string, Date | string>
    kind: string
    person_id: string | null
    body_id: string | null
    sealed: Buffer | null
    disclosure_id: string | null
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
  'funding.achieved': {
    report_id: string
    expected_id: string
    kind: string
    value: number | null
    comment: string | null
  }
  'funding.activity': {
    id: Generated<string>
    application_id: string
    position: number
    title: string
    from_day: string | null
    to_day: string | null
  }
  'funding.agreement': {
    grant_id: string
    conditions: string
    starts_on: string
    ends_on: string
    report_on: string
    offered_by: string
    offered_at: ColumnType<Date, Date | string, Date | string>
    accepted_by: string | null
    accepted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    declined_by: string | null
    declined_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    declined_because: string | null
  }
  'funding.answer': {
    application_id: string
    question_id: string
    answer: string
  }
  'funding.application': {
    id: Generated<string>
    call_id: string
    body_id: string
    state: Generated<string>
    receipt: string | null
    title: Generated<string>
    summary: Generated<string>
    target_group: Generated<string>
    organisation_number: string | null
    contact_name: Generated<string>
    contact_email: Generated<string>
    contact_phone: Generated<string>
    starts_on: string | null
    ends_on: string | null
    created_by: string | null
    created_at: ColumnType<Date, Date | string, Date | string>
    saved_at: ColumnType<Date, Date | string, Date | string>
    submitted_by: string | null
    submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    content_sha256: Buffer | null
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    imported: Generated<boolean>
    revision: Generated<number>
  }
  'funding.assessment': {
    application_id: string
    person_id: string
    comment: Generated<string>
    saved_at: ColumnType<Date, Date | string, Date | string>
    done_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'funding.assessor': {
    call_id: string
    person_id: string
    added_by: string
    added_at: ColumnType<Date, Date | string, Date | string>
  }
  'funding.attachment': {
    id: Generated<string>
    application_id: string
    file_id: string
    title: string
    withdrawn: Generated<boolean>
    position: GeneratedAlways<number>
  }
  'funding.budget_line': {
    id: Generated<string>
    application_id: string
    position: number
    kind: string
    label: string
    amount_ore: number
  }
  'funding.call': {
    id: Generated<string>
    body_id: string
    state: Generated<string>
    title: string
    title_english: string | null
    purpose: string
    purpose_english: string | null
    applicants: Generated<string[]>
    applicants_note: string | null
    conditions: string | null
    frame_ore: number
    opens_at: ColumnType<Date, Date | string, Date | string>
    closes_at: ColumnType<Date, Date | string, Date | string>
    highest_points: Generated<number>
    plan_id: string | null
    assignment_id: string | null
    created_by: string | null
    created_at: ColumnType<Date, Date | string, Date | string>
    published_by: string | null
    published_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawal_reason: string | null
    revision: Generated<number>
    appeal: string | null
  }
  'funding.call_document': {
    id: Generated<string>
    call_id: string
    file_id: string
    title: string
    position: GeneratedAlways<number>
  }
  'funding.call_measure': {
    call_id: string
    measure_id: string
  }
  'funding.criterion': {
    id: Generated<string>
    call_id: string
    position: number
    title: string
    title_english: string | null
    description: string | null
    weight: number
  }
  'funding.decision': {
    id: Generated<string>
    application_id: string
    call_id: string
    body_id: string
    number: string
    outcome: string
    granted_ore: number
    reasons: string
    decided_on: string
    decided_by: string
    decided_at: ColumnType<Date, Date | string, Date | string>
    ground: string | null
  }
  'funding.declaration': {
    id: GeneratedAlways<number>
    application_id: string
    person_id: string
    partial: boolean
    reason: string | null
    declared_at: ColumnType<Date, Date | string, Date | string>
  }
  'funding.delegate': {
    delegation_id: string
    person_id: string
    step: string
    up_to_ore: number
  }
  'funding.delegation': {
    id: Generated<string>
    body_id: string
    three_from_ore: number | null
    proposed_by: string
    proposed_at: ColumnType<Date, Date | string, Date | string>
    confirmed_by: string | null
    confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'funding.earlier_decision': {
    id: Generated<string>
    application_id: string
    turn: number
    body_id: string
    number: string
    outcome: string
    granted_ore: number
    reasons: string
    decided_on: string
    decided_by: string
    decided_at: ColumnType<Date, Date | string, Date | string>
    ground: string | null
    replaced_at: ColumnType<Date, Date | string, Date | string>
  }
  'funding.expected_result': {
    id: Generated<string>
    application_id: string
    position: number
    title: string
    level: string
    target: number | null
    unit: string | null
  }
  'funding.grant': {
    id: Generated<string>
    application_id: string
    call_id: string
    giver_id: string
    receiver_id: string
    number: string
    title: string
    purpose: string
    granted_ore: number
    decided_on: string
    state: Generated<string>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
    forgone_because: string | null
  }
  'funding.instalment': {
    id: Generated<string>
    grant_id: string
    position: number
    amount_ore: number
    due_on: string
    condition: string | null
    paid_on: string | null
    paid_by: string | null
    stopped_reason: string | null
  }
  'funding.public_result': {
    grant_id: string
    text: string
    figures: ColumnType<unknown, string, string>
    released_by: string
    released_at: ColumnType<Date, Date | string, Date | string>
  }
  'funding.question': {
    id: Generated<string>
    call_id: string
    position: number
    question: string
    question_english: string | null
    required: boolean
  }
  'funding.repaid': {
    id: Generated<string>
    grant_id: string
    amount_ore: number
    came_on: string
    noted_by: string
    noted_at: ColumnType<Date, Date | string, Date | string>
  }
  'funding.repayment': {
    grant_id: string
    amount_ore: number
    reason: string
    claimed_by: string
    claimed_at: ColumnType<Date, Date | string, Date | string>
    due_on: string
    repaid_on: string | null
    noted_by: string | null
    because: string | null
    remitted_ore: number | null
    remitted_on: string | null
    remitted_because: string | null
  }
  'funding.report': {
    id: Generated<string>
    grant_id: string
    state: Generated<string>
    done: Generated<string>
    outcome: Generated<string>
    not_reached: Generated<string>
    public_text: Generated<string>
    publish: Generated<boolean>
    return_reason: string | null
    saved_at: ColumnType<Date, Date | string, Date | string>
    submitted_by: string | null
    submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    decided_by: string | null
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
  }
  'funding.score': {
    application_id: string
    person_id: string
    criterion_id: string
    points: number
    reason: string
  }
  'funding.spent_line': {
    report_id: string
    budget_line_id: string
    spent_ore: number
    note: string | null
  }
  'funding.taken_back': {
    id: Generated<string>
    grant_id: string
    kind: string
    amount_ore: number
    noted_on: string
    because: string
    taken_back_by: string
    taken_back_at: ColumnType<Date, Date | string, Date | string>
  }
  'housing.areas_freed': {
    id: string
    case_id: string
    sealed_areas: Buffer
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    confirmed_by: string | null
    confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'housing.by_hand': {
    request_id: string
    case_id: string
    body_id: string
    asked_by: string
    asked_for: ColumnType<unknown, string, string>
    because: string
    alike: number
    alike_cases: number
    since: ColumnType<Date, Date | string, Date | string>
    answer_by: ColumnType<Date, Date | string, Date | string>
    decided_by: string | null
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    decision: string | null
    why: string | null
  }
  'housing.competence_answer': {
    id: Generated<string>
    round_id: string
    shelter_id: string
    setting: string
    answers: ColumnType<unknown, string, string>
  }
  'housing.competence_answered': {
    round_id: string
    person_alias: string
  }
  'housing.competence_proposal': {
    id: Generated<string>
    round_id: string
    body_id: string
    topic: string
    heading: string
    proposal: string
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'housing.competence_result': {
    round_id: string
    county: string
    setting: string
    topic: string
    kind: string
    gap: number | null
  }
  'housing.competence_round': {
    id: Generated<string>
    version: string
    opens_on: string
    closes_on: string
    body_id: string
    opened_by: string
    results_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'housing.court_matter': {
    id: string
    placement_id: string
    case_id: string
    kind: string
    sent_on: string
    decided_on: string | null
    outcome: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
    final_on: string | null
  }
  'housing.entry': {
    number: GeneratedAlways<number>
    shelter_id: string
    operator: string
    moved: boolean
    asked_by_alias: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    confirmed_by_alias: string | null
    confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    admitted_by_alias: string | null
    admitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    refused_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'housing.location': {
    shelter_id: string
    sealed_address: Buffer
    sealed_property: Buffer | null
    sealed_municipality: Buffer
    sealed_county: Buffer
    written_by_alias: string
    written_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'housing.match': {
    id: string
    request_id: string
    case_id: string
    shelter_id: string
    operator: string
    asked_for: ColumnType<unknown, string, string>
    matched_at: ColumnType<Date, Date | string, Date | string>
    state: Generated<string>
    decline_reason: string | null
    answered_by_alias: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    offer_id: string | null
    revision: Generated<number>
    answer_by: ColumnType<Date, Date | string, Date | string>
    shown_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'housing.occupancy': {
    id: string
    shelter_id: string
    place_id: string
    during: string
    kind: string
    placement_id: string | null
    person_number: number | null
    reason: string | null
    made_by_alias: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
    match_id: string | null
    follows_id: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    alone_in: string | null
    household: string | null
  }
  'housing.offer': {
    id: string
    request_id: string
    case_id: string
    released_at: ColumnType<Date, Date | string, Date | string>
    held_until: ColumnType<Date, Date | string, Date | string>
    meets: ColumnType<unknown, string, string>
    state: Generated<string>
    decline_reason: string | null
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'housing.place': {
    id: string
    shelter_id: string
    room_id: string
    number: number
    fits: string
    turnaround_hours: Generated<number>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
  }
  'housing.placement': {
    id: string
    number: string
    case_id: string
    body_id: string
    shelter_id: string
    operator: string
    request_id: string | null
    ground: string
    decided_on: string
    decided_by: string
    planned_from: string
    planned_until: string
    known_until: string
    state: Generated<string>
    started_on: string | null
    review_on: string | null
    ended_on: string | null
    end_reason: string | null
    followed_by: string | null
    moved_to: string | null
    revision: Generated<number>
    offer_id: string | null
    phase: string | null
    moves_from: string | null
    granted_at: ColumnType<Date, Date | string | undefined, Date | string>
    court_ceased_on: string | null
  }
  'housing.placement_child': {
    id: string
    placement_id: string
    case_id: string
    number: number
    guardians: string
    sealed_birth: Buffer
  }
  'housing.placement_decision': {
    id: string
    placement_id: string
    case_id: string
    kind: string
    ground: string
    phase: string | null
    decided_on: string
    from_day: string
    until_day: string
    sealed_reasons: Buffer
    decided_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'housing.placement_look': {
    id: string
    placement_id: string
    case_id: string
    person_id: string
    looked_at: ColumnType<Date, Date | string, Date | string>
  }
  'housing.placement_person': {
    id: string
    placement_id: string
    case_id: string
    number: number
    kind: string
    left_on: string | null
  }
  'housing.placement_review': {
    id: string
    placement_id: string
    case_id: string
    held_on: string
    due_on: string | null
    outcome: string
    person_took_part: boolean
    next_on: string | null
    sealed_note: Buffer | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'housing.pool_note': {
    request_id: string
    case_id: string
    closest: string | null
    ever_fitted: Generated<boolean>
    noted_at: ColumnType<Date, Date | string, Date | string>
    nothing_because: string | null
    ended_on: string | null
  }
  'housing.request': {
    id: string
    number: string
    case_id: string
    body_id: string
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    urgency: string
    from_day: string
    until_day: string | null
    receives: string
    adults: Generated<number>
    child_ages: Generated<string[]>
    needs: Generated<string[]>
    languages: Generated<string[]>
    security: Generated<string>
    sealed_exclusions: Buffer | null
    state: Generated<string>
    next_release_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
    sealed_near_whom: Buffer | null
    in_pool_until: ColumnType<Date, Date | string, Date | string>
    end_reason: string | null
  }
  'housing.resident_case': {
    placement_id: string
    case_alias: string
    made_by_alias: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'housing.room': {
    id: string
    shelter_id: string
    sealed_name: Buffer
    accessible: Generated<boolean>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    shared: Generated<boolean>
    made_at: ColumnType<Date, Date | string | undefined, Date | string>
    revision: Generated<number>
  }
  'housing.shelter': {
    id: string
    operator: string
    key_id: string
    kind: string
    sealed_name: Buffer
    receives: Generated<string[]>
    accepts: Generated<string[]>
    languages: Generated<string[]>
    security: Generated<string>
    takes_requests: Generated<boolean>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    made_by_alias: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
    certified_until: string | null
  }
  'housing.where_leave': {
    id: string
    placement_id: string
    case_id: string
    person_id: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    confirmed_by: string | null
    confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
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
    level: number
    last_at: ColumnType<Date, Date | string, Date | string>
  }
  'identity.body_change': {
    id: Generated<string>
    body_id: string
    what: string
    person_id: string | null
    role: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
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
  'identity.device_store': {
    id: string
    person_id: string
    session_id: string
    salt: Buffer
    made_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
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
  'identity.kept_form': {
    id: string
    person_id: string
    membership_id: string
    key_id: string
    sealed: Buffer
    kept_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
  }
  'identity.known_device': {
    id: Generated<string>
    person_id: string
    secret_hash: Buffer
    browser: string | null
    first_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    password_failures: Generated<number>
    code_failures: Generated<number>
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
    failures: Generated<number>
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
    failures: Generated<number>
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
  'identity.proposal': {
    id: Generated<string>
    kind: string
    person_id: string
    body_id: string
    role: string | null
    asked_by: string
    asked_as: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    lapses_at: ColumnType<Date, Date | string, Date | string>
    confirmed_by: string | null
    confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    alone: Generated<boolean>
    refused_by: string | null
    refused_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    membership_id: string | null
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    first_half: Buffer | null
    second_half: Buffer | null
  }
  'identity.recovery_code': {
    id: Generated<string>
    person_id: string
    code_hash: Buffer
    created_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.registration': {
    id: Generated<string>
    secret_hash: Buffer
    email: string
    language: Generated<string>
    created_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.service_account': {
    id: Generated<string>
    body_id: string
    name: string
    purpose: string
    address: string
    answered_by: string
    scopes: string[]
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    ended_by: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.service_token': {
    id: Generated<string>
    service_id: string
    secret_hash: Buffer
    created_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    used_on: string | null
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    mac: Buffer
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
    proved_at: ColumnType<Date, Date | string, Date | string>
    let_in_id: string | null
    mac: Buffer | null
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
    mac: Buffer | null
  }
  'identity.token_without_mac': {
    token_id: string
  }
  'incidents.concerned': {
    id: string
    incident_id: string
    case_id: string
    way: string | null
    done_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
  }
  'incidents.incident': {
    id: string
    body_id: string
    name: string
    law: string
    kinds: string[]
    known_on: string
    known_time: string
    happened: string
    people: number | null
    data: string
    consequences: Generated<string>
    measures: Generated<string>
    contact: string
    risk: string
    risk_reason: Generated<string>
    reported_on: string | null
    report_reference: Generated<string>
    late_reason: Generated<string>
    told: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'incidents.incident_before': {
    id: string
    body_id: string
    name: string
    law: string
    kinds: string[]
    known_on: string
    known_time: string
    happened: string
    people: number | null
    data: string
    consequences: string
    measures: string
    contact: string
    risk: string
    risk_reason: string
    reported_on: string | null
    report_reference: string
    late_reason: string
    told: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'jobs.task': {
    name: string
    takes: string[]
    about: string | null
    written: Generated<string[]>
    open_because: string | null
  }
  'knowledge.found': {
    search_id: string
    study_id: string
  }
  'knowledge.imported': {
    id: string
    search_id: string
    identified: number
    unreadable: number
    duplicates: number
    read_on: string
  }
  'knowledge.screening': {
    search_id: string
    study_id: string
    person_id: string
    decision: string
    reason: string | null
    said_at: ColumnType<Date, Date | string, Date | string>
  }
  'knowledge.search': {
    id: string
    body_id: string
    title: string
    question: string
    sources: string
    strategy: string
    included_when: string
    searched_on: string
    due_on: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'knowledge.search_before': {
    id: string
    body_id: string
    title: string
    question: string
    sources: string
    strategy: string
    included_when: string
    searched_on: string
    due_on: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'knowledge.settled': {
    search_id: string
    study_id: string
    decision: string
    reason: string | null
    because: string
    settled_by: string
    settled_at: ColumnType<Date, Date | string, Date | string>
  }
  'knowledge.study': {
    id: string
    body_id: string
    report_of: string | null
    title: string
    authors: Generated<string>
    year: number
    kind: string
    container: Generated<string>
    volume: Generated<string>
    pages: Generated<string>
    publisher: Generated<string>
    doi: Generated<string>
    isbn: Generated<string>
    link: Generated<string>
    language: string | null
    abstract: Generated<string>
    design: string | null
    topics: Generated<string[]>
    groups: Generated<string[]>
    quality: ColumnType<unknown, string | undefined, string>
    mark: string | null
    because: Generated<string>
    retracted_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'knowledge.study_before': {
    id: string
    body_id: string
    report_of: string | null
    title: string
    authors: string
    year: number
    kind: string
    container: string
    volume: string
    pages: string
    publisher: string
    doi: string
    isbn: string
    link: string
    language: string | null
    abstract: string
    design: string | null
    topics: string[]
    groups: string[]
    quality: ColumnType<unknown, string, string>
    mark: string | null
    because: string
    retracted_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'law.amendment': {
    id: Generated<string>
    sfs: string
    from_day: string
    about: string
    about_en: string | null
    transition: string | null
    source: string
    entered_by: string
    entered_body: string
    entered_at: ColumnType<Date, Date | string, Date | string>
    confirmed_by: string | null
    confirmed_body: string | null
    confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    weighed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    applied_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
    asked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_by: string | null
    withdrawn_body: string | null
    withdrawn_reason: string | null
    corrects: string | null
    correction_reason: string | null
    corrected_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'law.change': {
    id: Generated<string>
    amendment_id: string
    kind: string
    subject: string
    value: ColumnType<unknown, string, string>
    applies: string | null
    entered_at: ColumnType<Date, Date | string, Date | string>
  }
  'law.checking': {
    id: Generated<string>
    section: string
    checked_on: string
    read_by: string
    body_id: string
    against: string
    digest: string | null
    agrees: boolean
    confidence: string
    note: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'law.effect': {
    amendment_id: string
    kind: string
    subject_id: string
    case_id: string
    body_id: string
  }
  'law.figure': {
    id: Generated<string>
    kind: string
    year: number
    ore: number
    source: string
    entered_by: string
    entered_at: ColumnType<Date, Date | string, Date | string>
  }
  'learning.booking': {
    id: string
    occasion_id: string
    person_id: string | null
    body_id: string
    booked_by: string
    setting: string
    function: string
    level: string | null
    county: string | null
    count: number
    state: string
    booked_at: ColumnType<Date, Date | string, Date | string>
    line: GeneratedAlways<number>
    news: string | null
    attended_count: number | null
    attended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'learning.check_answer': {
    id: Generated<string>
    version_id: string
    moment: string
    week: string
    answers: ColumnType<unknown, string, string>
  }
  'learning.check_instrument': {
    version_id: string
    asked: ColumnType<unknown, string, string>
    revision: Generated<number>
  }
  'learning.check_result': {
    version_id: string
    moment: string
    question: string
    option: string
    answered: number
    chosen: number | null
  }
  'learning.completion': {
    id: string
    subject: string
    person_id: string | null
    material_id: string | null
    version_id: string | null
    course_name: string
    completed_on: string
    hours: number | null
    mode: string
    body_id: string
    setting: string
    function: string
    level: string | null
    county: string | null
    municipality: string | null
    count: Generated<number>
    known_apart: boolean
    origin: string
    statement_id: string | null
    booking_id: string | null
    issuer_id: string | null
    shown_to_body: Generated<boolean>
    revoked_on: string | null
    revoked_why: string | null
    is_news: Generated<boolean>
    at: ColumnType<Date, Date | string, Date | string>
  }
  'learning.exchange': {
    id: string
    member_id: string | null
    country: string
    function: string
    answers_to: string | null
    topic: string
    title: Generated<string>
    words: string | null
    written_on: string
    withdrawn_on: string | null
  }
  'learning.feedback': {
    id: Generated<string>
    version_id: string
    said: string | null
    week: string
    state: Generated<string>
  }
  'learning.local_plan': {
    id: string
    body_id: string
    municipality: string
    name: string
    agreed_on: string
    review_on: string | null
    functions: string[]
    cooperation: string
    methods: Generated<string>
    link: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'learning.local_plan_before': {
    id: string
    body_id: string
    municipality: string
    name: string
    agreed_on: string
    review_on: string | null
    functions: string[]
    cooperation: string
    methods: string
    link: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'learning.material': {
    id: Generated<string>
    kind: string
    body_id: string | null
    setting: string | null
    ended_on: string | null
    created_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'learning.material_page': {
    id: Generated<string>
    version_id: string
    position: number
    title: string
    body: string
    easy_body: Generated<string>
    sections: Generated<string[]>
    as_read: Generated<string[]>
    sources: Generated<string>
    revision: Generated<number>
  }
  'learning.material_version': {
    id: Generated<string>
    material_id: string
    number: number
    title: string
    summary: string
    language: string
    hours: number | null
    is_open: Generated<boolean>
    change_note: Generated<string>
    made_by: string | null
    published_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    published_by: string | null
    withdrawn_on: string | null
    revision: Generated<number>
  }
  'learning.member': {
    id: string
    person_id: string
    country: string
    function: string
    address: Generated<string>
    languages: Generated<string[]>
    topics: Generated<string[]>
    shows: Generated<string[]>
    joined_on: string
    lapses_on: string
    reminded_on: string | null
    revision: Generated<number>
  }
  'learning.need': {
    id: string
    body_id: string
    topic: string
    setting: string
    function: string | null
    counties: Generated<string[]>
    found_on: string
    source: string
    description: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'learning.need_before': {
    id: string
    body_id: string
    topic: string
    setting: string
    function: string | null
    counties: string[]
    found_on: string
    source: string
    description: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'learning.occasion': {
    id: string
    material_id: string
    body_id: string
    trainer_id: string
    starts_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    place: string
    is_remote: Generated<boolean>
    language: string
    accessibility: Generated<string>
    places: number
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'learning.occasion_invited': {
    occasion_id: string
    body_id: string
  }
  'learning.participation_kept': {
    occasion_id: string
    body_id: string | null
    booked: number
    attended: number
  }
  'learning.reach_report': {
    as_of: string
    told: ColumnType<unknown, string, string>
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'learning.staffing': {
    id: string
    body_id: string
    setting: string
    level: string | null
    function: string
    county: string | null
    year: number
    staff: number
    planned: number | null
    as_of: string
    source: string
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'learning.support': {
    id: string
    body_id: string
    receiver: string
    receiver_kind: string
    county: string
    form: string
    setting: string
    given_on: string
    kronor: number | null
    staff: number | null
    description: Generated<string>
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'learning.support_before': {
    id: string
    body_id: string
    receiver: string
    receiver_kind: string
    county: string
    form: string
    setting: string
    given_on: string
    kronor: number | null
    staff: number | null
    description: string
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'legislation.answer': {
    respondent_id: string
    proposal_id: string
    stance: string
    quote: Generated<string>
    page: Generated<string>
  }
  'legislation.assessment': {
    id: string
    body_id: string
    name: string
    purpose: string
    basis_then: Generated<string>
    basis_now: Generated<string>
    necessity: Generated<string>
    without_search: Generated<string>
    as_proposed: Generated<string>
    on_suspicion: Generated<string>
    aggregate: Generated<string>
    other_means: Generated<string>
    proportionality: Generated<string>
    secrecy: Generated<string>
    effect: Generated<string>
    safeguards: Generated<string>
    heard: Generated<string>
    decision: string | null
    decision_grounds: Generated<string>
    decided_by: string | null
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'legislation.assessment_before': {
    id: string
    body_id: string
    name: string
    purpose: string
    basis_then: string
    basis_now: string
    necessity: string
    without_search: string
    as_proposed: string
    on_suspicion: string
    aggregate: string
    other_means: string
    proportionality: string
    secrecy: string
    effect: string
    safeguards: string
    heard: string
    decision: string | null
    decision_grounds: string
    decided_by: string | null
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'legislation.judgement': {
    id: string
    matter_id: string
    article: string
    state: string
    section: string | null
    measure: Generated<string>
    authority: Generated<string>
    grounds: string
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'legislation.law_text': {
    id: string
    matter_id: string
    stage: string
    sfs: Generated<string>
    name: string
    dated: string
    content: string
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'legislation.matter': {
    id: string
    body_id: string | null
    name: string
    about: string
    instrument: string | null
    closed_on: string | null
    changed_by: string | null
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'legislation.matter_before': {
    id: string
    body_id: string | null
    name: string
    about: string
    instrument: string | null
    closed_on: string | null
    changed_by: string | null
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'legislation.proposal': {
    id: string
    matter_id: string
    number: string
    title: string
    place: string
    treatment: string | null
    why: Generated<string>
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'legislation.respondent': {
    id: string
    matter_id: string
    kind: string
    name: Generated<string>
    name_chosen: Generated<boolean>
    asked: boolean
    answered_on: string | null
    document: Generated<string>
    released_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    released_by: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'legislation.step': {
    id: string
    matter_id: string
    kind: string
    state: string
    document: Generated<string>
    title: Generated<string>
    link: Generated<string>
    decider: Generated<string>
    decided_on: string | null
    due_on: string | null
    after: Generated<string[]>
    source: string
    changed_by: string | null
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'migration.applied': {
    name: string
    digest: string
    applied_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'money.account': {
    id: Generated<string>
    plan_id: string
    key: string
    stage: string
    assignment_id: string | null
    body_id: string | null
    steward_id: string | null
    recipient: string | null
    item: string | null
  }
  'money.account_measure': {
    account_id: string
    measure_id: string
  }
  'money.line': {
    posting_id: string
    position: number
    account_id: string
    side: string
    amount_ore: number
    currency: Generated<string>
    from_year: number | null
    to_year: number | null
  }
  'money.posting': {
    id: Generated<string>
    plan_id: string
    kind: string
    day: string
    decision_number: string | null
    reference: string | null
    digest: string
    words: string
    source: string
    page: number | null
    passage: string | null
    line_count: number
    reverses: string | null
    body_id: string | null
    posted_by: string | null
    posted_at: ColumnType<Date, Date | string, Date | string>
  }
  'money.set_aside': {
    id: Generated<string>
    plan_id: string
    year: number
    appropriation: string | null
    body: string
    amount_ore: number
    reason: string
    source: string
    noted_by: string | null
    noted_at: ColumnType<Date, Date | string, Date | string>
  }
  'monitoring.asking': {
    id: string
    part_id: string
    owner_id: string
    body_id: string
    note: Generated<string>
    until_on: string
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    answer: Generated<string>
    source: Generated<string>
    as_of: string | null
    answered_by: string | null
    answered_on: string | null
    accepted_by: string | null
    accepted_on: string | null
  }
  'monitoring.draw': {
    id: string
    part_id: string
    source: string
    piece: ColumnType<unknown, string | null, string | null>
    added_by: string
    added_at: ColumnType<Date, Date | string, Date | string>
  }
  'monitoring.part': {
    id: string
    round_id: string
    position: number
    number: string
    topic: string
    article: Generated<string>
    kind: string
    wording: Generated<string>
    responsible: Generated<string>
    answer: Generated<string>
    approved_on: string | null
    approved_by: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'monitoring.reply': {
    round_id: string
    content: ColumnType<unknown, string, string>
    sha256: string
    replied_on: string
    sent_by: string
    sent_at: ColumnType<Date, Date | string, Date | string>
  }
  'monitoring.round': {
    id: string
    body_id: string
    mechanism: string
    name: string
    reference: Generated<string>
    sent_on: string
    due_on: string
    not_before: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'monitoring.round_before': {
    id: string
    body_id: string
    mechanism: string
    name: string
    reference: string
    sent_on: string
    due_on: string
    not_before: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'on_call.absence': {
    id: Generated<string>
    body_id: string
    membership_id: string
    stand_in_id: string | null
    from_day: string
    to_day: string
    starts_at: ColumnType<Date, Date | string | undefined, Date | string>
    ends_at: ColumnType<Date, Date | string | undefined, Date | string>
    said_by: string
    said_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    ended_by: string | null
    revision: Generated<number>
  }
  'on_call.duty': {
    id: Generated<string>
    body_id: string
    membership_id: string
    starts_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    entered_by: string | null
    entered_at: ColumnType<Date, Date | string, Date | string>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'on_call.hours': {
    line_id: string
    position: number
    days: number[]
    opens: string
    closes: string
  }
  'on_call.line': {
    id: Generated<string>
    body_id: string
    function: string
    telephone: string
    kept_by: string | null
    kept_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
  }
  'outreach.adoption': {
    method_id: string
    body_id: string
    revision: number
    since: string
    ended_on: string | null
  }
  'outreach.answer': {
    group_id: string
    link: Buffer
    moment: string
    year: number
    asked: string
    answers: ColumnType<unknown, string, string>
  }
  'outreach.contact': {
    id: Generated<string>
    body_id: string
    on_day: string
    half: string
    place: string
    county: string
    kind: string
    language: string | null
    age: string | null
    sex: string | null
    offered: Generated<string[]>
    accepted: Generated<string[]>
    wished: Generated<string[]>
  }
  'outreach.flow': {
    body_id: string
    year: number
    men: number
    asked: number
    accepted: number
  }
  'outreach.followed_group': {
    id: string
    body_id: string
    opened_in: number
  }
  'outreach.method': {
    id: string
    body_id: string
    name: string
    audience: string[]
    what: string
    steps: string
    grade: string
    grounds: string
    cost: Generated<string>
    contact: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'outreach.method_before': {
    id: string
    body_id: string
    name: string
    audience: string[]
    what: string
    steps: string
    grade: string
    grounds: string
    cost: string
    contact: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'outreach.reader': {
    until_year: number
    body_id: string
  }
  'outreach.result': {
    until_year: number
    content: ColumnType<unknown, string, string>
    worked_out_on: string
  }
  'outreach.said_of_result': {
    id: string
    until_year: number
    body_id: string
    words: string
    said_by: string
    said_at: ColumnType<Date, Date | string, Date | string>
  }
  'outreach.slip': {
    body_id: string
    words: string
    printed_in: string
    used_in: string | null
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
    drafted_on: string | null
    letter: ColumnType<unknown, string | null, string | null>
  }
  'plan.account_left_out': {
    account_id: string
    draft_key: string
    sentence: string
    left_out_by: string | null
    left_out_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.account_proposal': {
    account_id: string
    revision: number
    proposed_by: string
    proposed_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'plan.account_section': {
    id: Generated<string>
    account_id: string
    position: number
    kind: string
    area_key: string | null
    measure_id: string | null
    heading: string
    answer: string | null
    answered_by: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
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
    draft_key: string | null
    draft_text: string | null
    draft_news: Generated<boolean>
    worked: ColumnType<unknown, string | undefined, string>
    read_by: string | null
    read_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'plan.account_source': {
    sentence_id: string
    kind: string
    subject_id: string
    label: string
    sha256: Buffer
    at: string
    passage: string | null
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
    own_words: Generated<boolean>
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
    body_id: string | null
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
    part: string | null
    asked_in: string | null
  }
  'plan.chase': {
    id: Generated<string>
    thread_id: string
    assignment_id: string
    deadline_id: string
    body_id: string
    reached: string
    contact_id: string | null
    address: string | null
    chased_by: string | null
    chased_at: ColumnType<Date, Date | string, Date | string>
  }
  'plan.chase_mail': {
    chase_id: string
    state: Generated<string>
    attempts: Generated<number>
    problem: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'plan.chase_setting': {
    id: Generated<boolean>
    goes_on_after: Generated<number | null>
    revision: Generated<number>
  }
  'plan.conflict': {
    id: Generated<string>
    plan_id: string
    registered_at: ColumnType<Date, Date | string, Date | string>
  }
  'plan.conflict_version': {
    conflict_id: string
    version: number
    title: ColumnType<unknown, string, string>
    explanation: ColumnType<unknown, string, string>
    measure_id: string | null
    indicator_id: string | null
    sources: ColumnType<unknown, string, string>
    reason: string | null
    made_by: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'plan.contact': {
    id: Generated<string>
    body_id: string
    position: number
    called: string
    address: string
    added_by: string | null
    added_at: ColumnType<Date, Date | string, Date | string>
    ended_by: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
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
  'plan.evaluation': {
    id: Generated<string>
    measure_id: string
    body_id: string
    begun_at: ColumnType<Date, Date | string, Date | string>
  }
  'plan.evaluation_source': {
    evaluation_id: string
    version: number
    report_back_id: string
  }
  'plan.evaluation_version': {
    evaluation_id: string
    version: number
    published: boolean
    carried_out: string | null
    carried_out_because: string | null
    came_of_it: string | null
    came_of_it_because: string | null
    other_sources: string | null
    made_by: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
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
  'plan.evidence_use': {
    evidence_id: string
    key: string
    used_at: ColumnType<Date, Date | string, Date | string>
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
    checked: Generated<string>
  }
  'plan.followed': {
    plan_id: string
    said_by: string | null
    said_at: ColumnType<Date, Date | string, Date | string>
  }
  'plan.indicator': {
    id: Generated<string>
    plan_id: string
    measure_id: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'plan.indicator_version': {
    indicator_id: string
    version: number
    title: ColumnType<unknown, string, string>
    unit: ColumnType<unknown, string, string>
    meaning: ColumnType<unknown, string, string>
    evidence: string
    direction: string
    tolerance: Generated<number>
    series: string | null
    breakdown: Generated<string>
    baseline_kind: string
    baseline_value: number | null
    baseline_day: string | null
    baseline_source: string | null
    baseline_fact_id: string | null
    target_kind: string | null
    target_value: number | null
    target_day: string | null
    ended: Generated<boolean>
    reason: string | null
    made_by: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
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
    own_words: Generated<boolean>
  }
  'plan.money_line': {
    id: Generated<string>
    version_id: string
    measure_id: string | null
    amount_ore: number
    currency: Generated<string>
    from_year: number | null
    to_year: number | null
    passage: string | null
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
    carried_out: string | null
  }
  'plan.progress_note': {
    id: Generated<string>
    assignment_id: string
    body_id: string
    words: string
    noted_by: string | null
    noted_at: ColumnType<Date, Date | string, Date | string>
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
    proposed_by: string | null
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
    deviation: string | null
    spent_ore: number | null
    repaid_ore: number | null
    money_source: string | null
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
  'plan.review_choice': {
    id: GeneratedAlways<number>
    reading_id: string
    measure_id: string | null
    fact_id: string | null
    keeps: boolean
    decided_by: string | null
    decided_at: ColumnType<Date, Date | string | undefined, Date | string>
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
  'plan.risk': {
    id: Generated<string>
    measure_id: string
    words: string
    raised_by: string | null
    raised_at: ColumnType<Date, Date | string, Date | string>
  }
  'plan.risk_look': {
    id: GeneratedAlways<number>
    risk_id: string
    owner_id: string
    next_look: string | null
    words: string | null
    looked_by: string | null
    looked_at: ColumnType<Date, Date | string, Date | string>
  }
  'plan.snapshot': {
    id: Generated<string>
    plan_id: string
    indicator_id: string | null
    measure_id: string | null
    series: string
    content: ColumnType<unknown, string, string>
    sha256: string
    taken_by: string | null
    taken_at: ColumnType<Date, Date | string, Date | string>
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
  'plan.version_fact': {
    version_id: string
    fact_id: string
    position: number
    at: number | null
  }
  'recommendations.acted_on': {
    id: string
    recommendation_id: string
    measure_id: string | null
    assignment_id: string | null
    linked_by: string
    linked_on: string
    indicator_id: string | null
    step_id: string | null
  }
  'recommendations.recommendation': {
    id: string
    body_id: string
    summary: string
    mechanism: string
    report: string
    number: string
    article: Generated<string>
    strength: string
    given_on: string
    responsible: Generated<string>
    response: string
    state: string
    evidence: Generated<string>
    next_report_on: string | null
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'recommendations.recommendation_before': {
    id: string
    body_id: string
    summary: string
    mechanism: string
    report: string
    number: string
    article: string
    strength: string
    given_on: string
    responsible: string
    response: string
    state: string
    evidence: string
    next_report_on: string | null
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'redress.claim': {
    id: string
    case_id: string
    state: Generated<string>
    proceedings: string
    crime_on: string | null
    ended_on: string | null
    limit_basis: string | null
    limit_on: string | null
    limit_of_child: Generated<boolean>
    damages_claimed_on: string | null
    damages_claimed_ore: number | null
    damages_through: string | null
    judgment_on: string | null
    awarded_ore: number | null
    applied_on: string | null
    applied_ore: number | null
    applied_late: Generated<boolean>
    sealed_reference: Buffer | null
    decided_on: string | null
    outcome: string | null
    granted_ore: number | null
    sealed_reasons: Buffer | null
    review_asked_on: string | null
    reviewed_on: string | null
    representative: Generated<string>
    sealed_representative: Buffer | null
    translation_language: string | null
    translation_ordered_on: string | null
    translation_given_on: string | null
    explained_on: string | null
    explained_through: string | null
    closed_on: string | null
    closing_reason: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
    reported: string | null
    contributed: string | null
  }
  'redress.claim_event': {
    id: GeneratedAlways<number>
    case_id: string
    claim_id: string
    at: ColumnType<Date, Date | string, Date | string>
    kind: string
    on_day: string | null
    ore: number | null
    person_id: string | null
  }
  'redress.late_question': {
    id: string
    case_id: string
    claim_id: string
    body_id: string
    key_id: string
    limit_on: string
    sealed_question: Buffer
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    verdict: string | null
    sealed_answer: Buffer | null
    answered_by: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'redress.obstacle': {
    id: string
    case_id: string
    payment_id: string
    code: string
    seen_on: string
    sealed: Buffer | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'redress.payment': {
    id: string
    case_id: string
    claim_id: string
    route_id: string
    source: string
    ore: number
    state: Generated<string>
    decided_on: string
    sent_on: string | null
    arrived_on: string | null
    told_on: string | null
    told_by: string | null
    received_minor: number | null
    received_currency: string | null
    next_look: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'redress.payment_event': {
    id: GeneratedAlways<number>
    case_id: string
    payment_id: string
    at: ColumnType<Date, Date | string, Date | string>
    kind: string
    on_day: string
    person_id: string | null
  }
  'redress.proposal': {
    id: string
    body_id: string
    title: string
    text: string
    grounds: Generated<string[]>
    addressed_to: Generated<string>
    state: Generated<string>
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'redress.receipt_code': {
    id: string
    case_id: string
    payment_id: string
    hash: Buffer
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'redress.recovery': {
    id: string
    case_id: string
    claim_id: string
    source: string
    ore: number
    on_day: string
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'redress.route': {
    id: string
    case_id: string
    claim_id: string
    country: string
    channel: string
    holder: string
    risks: string[]
    sealed_risk: Buffer | null
    sealed_account: Buffer | null
    sealed_trusted: Buffer | null
    identity_check: string
    identity_checked_on: string | null
    confirms_by: string
    sealed_word: Buffer | null
    word_failures: Generated<number>
    decided_with_person: boolean
    retired_on: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'redress.study_text': {
    body_id: string
    place: string
    topic: string
    version: number
    text: string
    source: string
    source_address: Generated<string>
    source_day: string
    confidence: string
    written_by: string
    written_at: ColumnType<Date, Date | string, Date | string>
  }
  'reminders.feed': {
    id: Generated<string>
    secret_hash: Buffer
    person_id: string
    membership_id: string
    made_at: ColumnType<Date, Date | string, Date | string>
    fetched_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'reminders.mail': {
    id: Generated<string>
    person_id: string | null
    body_id: string | null
    is_digest: boolean
    state: Generated<string>
    attempts: Generated<number>
    problem: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
    waits_since: ColumnType<Date, Date | string, Date | string>
    tried_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'reminders.preference': {
    person_id: string
    manner: string
    weekday: Generated<number>
  }
  'reminders.reminder': {
    id: Generated<string>
    person_id: string | null
    body_id: string | null
    source: string
    key: string
    day: string | null
    step: number | null
    count: Generated<number>
    decided_at: ColumnType<Date, Date | string, Date | string>
    mail_id: string | null
    read_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'reminders.setting': {
    id: Generated<boolean>
    steps: Generated<number[]>
    mail_may_rest: Generated<boolean>
    revision: Generated<number>
  }
  'return.activity': {
    id: string
    body_id: string
    partner_id: string | null
    kind: string
    subject: string
    country: string
    held_on: string
    hours: number
    participants: number
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'return.agreement': {
    id: string
    partner_id: string
    body_id: string
    from_day: string
    until_day: string
    covers: string[]
    safeguards: string
    ended_on: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'return.allowance': {
    id: string
    case_id: string
    plan_id: string
    purpose: string
    source: string
    amount: number
    currency: string
    decided_on: string
    decided_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    taken_back_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    taken_back_by: string | null
  }
  'return.assessment': {
    id: string
    position: GeneratedAlways<number>
    case_id: string
    plan_id: string
    side: string
    assessed_on: string
    open_topics: string[]
    sealed_answers: Buffer
    assessed_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    reviewed_on: string | null
    reviewed_by: string | null
  }
  'return.best_interest': {
    id: string
    position: GeneratedAlways<number>
    case_id: string
    plan_id: string
    side: string
    assessed_on: string
    finding: string
    sealed_authority: Buffer
    sealed_reasons: Buffer
    recorded_by: string
    recorded_at: ColumnType<Date, Date | string, Date | string>
  }
  'return.confirmation': {
    id: string
    position: GeneratedAlways<number>
    case_id: string
    plan_id: string
    part: string
    edition: number
    answer: string
    reasons: Generated<string[]>
    sealed_reasons: Buffer | null
    question_id: string | null
    body_id: string
    person_id: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  'return.decision': {
    id: string
    position: GeneratedAlways<number>
    case_id: string
    plan_id: string
    said_on: string
    wants: string
    sealed_words: Buffer | null
    interpreter: string
    recorded_by: string
    recorded_at: ColumnType<Date, Date | string, Date | string>
  }
  'return.follow_up': {
    id: string
    case_id: string
    plan_id: string
    moment: string
    due_on: string
    result: string | null
    safe: Generated<string>
    housed: Generated<string>
    supported: Generated<string>
    occupied: Generated<string>
    re_exploited: Generated<string>
    sealed_note: Buffer | null
    source: string | null
    access_id: string | null
    done_on: string | null
    done_by: string | null
    reminded_on: string | null
  }
  'return.follow_up_choice': {
    id: string
    position: GeneratedAlways<number>
    case_id: string
    plan_id: string
    wants: boolean
    by_name: Generated<boolean>
    said_on: string
    sealed_words: Buffer | null
    recorded_by: string | null
    recorded_at: ColumnType<Date, Date | string, Date | string>
  }
  'return.partner': {
    id: string
    name: string
    kind: string
    countries: string[]
    languages: Generated<string[]>
    competence: string[]
    address: string
    protection: string
    description: Generated<string>
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'return.partner_access': {
    id: string
    case_id: string
    plan_id: string
    key_id: string
    reception_id: string
    secret_hash: Buffer
    language: string
    sealed_name: Buffer | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    last_used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'return.partner_before': {
    id: string
    name: string
    kind: string
    countries: string[]
    languages: string[]
    competence: string[]
    address: string
    protection: string
    description: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: number
  }
  'return.payout': {
    id: string
    case_id: string
    allowance_id: string
    amount: number
    paid_on: string
    document_id: string
    sealed_how: Buffer
    paid_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    taken_back_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    taken_back_by: string | null
  }
  'return.plan': {
    id: string
    case_id: string
    number: string
    ground: string
    state: Generated<string>
    on_own: Generated<boolean>
    informed_on: string
    informed_how: string
    language: string
    interpreter: string
    content_version: string
    separated: Generated<boolean>
    sealed_country: Buffer | null
    document_kind: string | null
    document_state: Generated<string>
    document_until: string | null
    departs_on: string | null
    arrives_on: string | null
    companion: Generated<string>
    sealed_texts: Buffer | null
    contact_agreed: Generated<boolean>
    organiser_body: string | null
    edition: Generated<number>
    confirmed_on: string | null
    travelled_on: string | null
    ended_on: string | null
    end_reason: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'return.question': {
    id: string
    case_id: string
    plan_id: string
    key_id: string
    body_id: string
    to_body: string
    disclosure_id: string
    edition: number
    sealed_summary: Buffer
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'return.reception': {
    id: string
    case_id: string
    plan_id: string
    partner_id: string
    disclosure_id: string
    transfer: string
    asked_on: string
    asked_by: string
    answer: string | null
    answered_on: string | null
    receives_on: string | null
    sealed_note: Buffer | null
  }
  'series.definition': {
    name: string
    sha256: string
    content: ColumnType<unknown, string, string>
    known_at: ColumnType<Date, Date | string, Date | string>
  }
  'series.held': {
    id: Generated<string>
    name: string
    definition: string
    content: ColumnType<unknown, string, string>
    reason: string | null
    for_body_id: string
    reported_by: string
    reported_at: ColumnType<Date, Date | string, Date | string>
    went_on_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    settled_by: string | null
    settled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    outcome: string | null
    service_id: string | null
  }
  'series.period': {
    name: string
    from_day: string
    version: number
    to_day: string
    definition: string
    counted_at: ColumnType<Date, Date | string, Date | string>
  }
  'series.report': {
    name: string
    from_day: string
    version: number
    body_id: string
    reason: string | null
  }
  'series.reported': {
    name: string
    body_id: string
    registered_at: ColumnType<Date, Date | string, Date | string>
  }
  'series.reported_version': {
    name: string
    version: number
    definition: string
    reason: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'series.value': {
    name: string
    from_day: string
    version: number
    breakdown: string
    category: string
    kind: string
    figure: number | null
  }
  'statistics.agreement': {
    estimate_id: string
    agreed_by: string
    agreed_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.answer': {
    id: string
    question_id: string
    words: string
    answered_by: string | null
    answered_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.collection': {
    id: string
    body_id: string
    title: ColumnType<unknown, string, string>
    period_from: string
    period_to: string
    due_on: string
    opened_by: string | null
    opened_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.collection_door': {
    collection_id: string
    code: string
  }
  'statistics.count_table': {
    id: string
    body_id: string
    collection_id: string
    title: ColumnType<unknown, string, string>
    definition: ColumnType<unknown, string, string>
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.count_table_basis': {
    table_id: string
    content: ColumnType<unknown, string, string>
    made_by: string | null
  }
  'statistics.estimate': {
    id: string
    body_id: string
    title: ColumnType<unknown, string, string>
    subject: ColumnType<unknown, string, string>
    period_from: string
    period_to: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.estimate_basis': {
    estimate_id: string
    histories: Buffer | null
    sha256: string | null
    analysis: ColumnType<unknown, string, string>
    made_by: string | null
  }
  'statistics.evidence': {
    id: string
    version: number
    body_id: string
    content: ColumnType<unknown, string, string>
    sha256: string
    written_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.evidence_contrast': {
    one: string
    other: string
    number: number
    reasons: ColumnType<unknown, string | null, string | null>
    body_id: string
    written_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.linkage_body': {
    run_id: string
    body_id: string
  }
  'statistics.linkage_entry': {
    run_id: string
    number: number
    entry: ColumnType<unknown, string, string>
    done_by: string | null
  }
  'statistics.linkage_keys': {
    id: string
    run_id: string
    body_id: string
    number: number
    sha256: string
    records: number
    bits: number
    sealed: Buffer | null
    handed_in_by: string | null
    handed_in_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.linkage_run': {
    id: string
    body_id: string
    unit_id: string
    collection_id: string | null
    title: ColumnType<unknown, string, string>
    subject: ColumnType<unknown, string, string>
    period_from: string
    period_to: string
    least_count: number
    key_id: string
    planned_by: string | null
    planned_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.linkage_work': {
    id: string
    run_id: string
    kind: string
    parameters: ColumnType<unknown, string, string>
    asked_by: string | null
    asked_at: ColumnType<Date, Date | string, Date | string>
    percent: Generated<number>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    failure: string | null
    sealed: Buffer | null
  }
  'statistics.linked_estimate': {
    estimate_id: string
    run_id: string
    histories: ColumnType<unknown, string, string>
    provenance: ColumnType<unknown, string, string>
  }
  'statistics.outside_figure': {
    id: string
    collection_id: string
    population: string
    cell: ColumnType<unknown, string, string>
    least: number
    most: number
    source: string
    noted_by: string | null
    noted_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.publication': {
    estimate_id: string
    content: ColumnType<unknown, string, string>
    sha256: string
    published_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.publishing_decision': {
    estimate_id: string
    kind: string
    warnings: string[]
    reason: string | null
    decided_by: string | null
    decided_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.question': {
    id: string
    submission_id: string
    kind: string
    about: ColumnType<unknown, string | null, string | null>
    words: string | null
    asked_by: string | null
    asked_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.release': {
    id: string
    table_id: string
    content: ColumnType<unknown, string, string>
    sha256: string
    released_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.release_decision': {
    release_id: string
    kind: string
    decided_by: string | null
    decided_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.release_withdrawal': {
    release_id: string
    title: ColumnType<unknown, string, string>
    reason: string
    withdrawn_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.reporter': {
    collection_id: string
    body_id: string
    kind: string
    ways: string[]
    tables: string[]
    asked_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.sent_export': {
    id: string
    collection_id: string
    standard: string
    content: ColumnType<unknown, string, string>
    sha256: string
    sent_by: string | null
    sent_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.situation_decision': {
    id: string
    report_id: string
    kind: string
    version: number
    reason: string | null
    decided_by: string | null
    decided_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.situation_draft': {
    report_id: string
    revision: number
    content: ColumnType<unknown, string, string>
    written_by: string | null
    written_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.situation_reading': {
    report_id: string
    revision: number
    read_by: string | null
    remark: string | null
    read_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.situation_report': {
    id: string
    body_id: string
    year: number
    language: string
    begun_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.situation_version': {
    id: string
    report_id: string
    version: number
    content: ColumnType<unknown, string, string>
    sha256: string
    published_at: ColumnType<Date, Date | string, Date | string>
  }
  'statistics.submission': {
    id: string
    collection_id: string
    body_id: string
    way: string
    number: number
    counted_on: string
    content: ColumnType<unknown, string, string>
    handed_in_by: string | null
    handed_in_at: ColumnType<Date, Date | string, Date | string>
    taken: ColumnType<unknown, string | null, string | null>
    service_id: string | null
  }
  'statistics.withdrawal': {
    estimate_id: string
    reason: string
    withdrawn_at: ColumnType<Date, Date | string, Date | string>
  }
  'support.appointment': {
    id: string
    case_id: string
    kind: string
    starts_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    attendees: string[]
    sealed_place: Buffer | null
    sealed_about: Buffer | null
    outcome: string | null
    sealed_word: Buffer | null
    interpreter: Generated<string>
    language: string | null
    means: string | null
    interpreter_sex: string | null
    not_from: Generated<string[]>
    sealed_not_interpreter: Buffer | null
    sealed_meet_at: Buffer | null
    sealed_reference: Buffer | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'support.archive_package': {
    disposal_id: string
    body_id: string
    key_id: string
    sealed: Buffer
    fetched_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'support.assessment': {
    id: string
    case_id: string
    checklist: string
    version: string
    sealed_answers: Buffer
    judgement: string | null
    sealed_reasons: Buffer | null
    started_by: string
    started_at: ColumnType<Date, Date | string, Date | string>
    judged_by: string | null
    judged_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
    parts: ColumnType<unknown, string | undefined, string>
    sealed_situation: Buffer | null
  }
  'support.assignment': {
    id: Generated<string>
    case_id: string
    body_id: string
    person_id: string
    part: string
    since: ColumnType<Date, Date | string, Date | string>
    given_by: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    ended_by: string | null
    joining_id: string | null
    absence_id: string | null
    in_place_of: string | null
    until_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'support.body_setting': {
    body_id: string
    file_kind: string
    secrecy: string
    retention: string
    archive_first: Generated<boolean>
    research_sample: Generated<boolean>
    opens_at: Generated<string>
    closes_at: Generated<string>
    always_on_duty: Generated<boolean>
    changed_by: string | null
    changed_at: ColumnType<Date, Date | string | undefined, Date | string>
    sign_off: Generated<string>
  }
  'support.case_file': {
    id: string
    number: string
    body_id: string
    key_id: string
    file_kind: string
    sealed_external_number: Buffer | null
    age_group: string
    county: string | null
    language: string | null
    state: Generated<string>
    step: Generated<string>
    placed_or_sheltered: Generated<boolean>
    child_investigation: Generated<string>
    opened_at: ColumnType<Date, Date | string, Date | string>
    opened_by: string
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    closing_reason: string | null
    last_note_on: string | null
    next_review: string | null
    restricted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    keep_until: string | null
    dispose_by: string | null
    retention_reason: string | null
    from_copy: string | null
    last_activity_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
    retention_computed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    guardian_suspected_since: string | null
  }
  'support.clock': {
    id: string
    case_id: string
    kind: string
    starts_on: string
    last_day: string | null
    at_once: Generated<boolean>
    responsible_person: string | null
    responsible_body: string
    state: Generated<string>
    ended_on: string | null
    ended_by: string | null
    sealed_reason: Buffer | null
    extended_from: string | null
    warned: Generated<number>
    escalated_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    subject_id: string | null
    made_by: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
    next_warning: string | null
    escalates_on: string | null
    applicant: string | null
    outcome: string | null
    longer_asked_on: string | null
    moved_on: string | null
  }
  'support.co_reading': {
    id: string
    case_id: string
    body_id: string
    person_id: string
    because: string
    sealed_reason: Buffer
    since: ColumnType<Date, Date | string, Date | string>
    until_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'support.consultation': {
    id: Generated<string>
    number: string
    body_id: string
    month: string
    about: string
    asker: string
    topics: string[]
    signposted: Generated<string[]>
    contacts: Generated<number>
    revision: Generated<number>
  }
  'support.disposal': {
    id: Generated<string>
    case_id: string
    body_id: string
    route: string
    retention_reason: string
    statement: string
    signature: string
    disposed_at: ColumnType<Date, Date | string, Date | string>
    package_sha256: Buffer | null
  }
  'support.disposal_begun': {
    case_id: string
    body_id: string
    key_id: string
    begun_at: ColumnType<Date, Date | string, Date | string>
    contents: ColumnType<unknown, string, string>
    fault: string | null
    package_key_id: string | null
    package_sha256: Buffer | null
    sealed_package: Buffer | null
  }
  'support.document': {
    id: string
    case_id: string
    sealed_name: Buffer
    sealed_content: Buffer
    media_type: string
    size: number
    added_by: string
    added_body: string
    added_at: ColumnType<Date, Date | string, Date | string>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'support.draft': {
    person_id: string
    case_id: string
    form: string
    sealed: Buffer
    written_at: ColumnType<Date, Date | string, Date | string>
  }
  'support.event': {
    id: GeneratedAlways<number>
    case_id: string
    at: ColumnType<Date, Date | string, Date | string>
    section: string
    kind: string
    subject_id: string | null
    person_id: string | null
    body_id: string | null
  }
  'support.field': {
    id: string
    case_id: string
    section: string
    field: string
    occurrence: Generated<number>
    sealed: Buffer
    revision: number
    written_by: string
    written_body: string
    written_at: ColumnType<Date, Date | string, Date | string>
    superseded_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'support.follow_up': {
    id: string
    case_id: string
    stay_id: string
    months: number
    due_on: string
    result: string | null
    sealed_answers: Buffer | null
    housed: boolean | null
    occupied: boolean | null
    relapsed: boolean | null
    done_on: string | null
    done_by: string | null
  }
  'support.goal': {
    id: string
    case_id: string
    position: number
    sealed: Buffer
    own_words: Generated<boolean>
    need: string | null
    state: Generated<string>
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'support.hold': {
    id: string
    case_id: string
    kind: string
    sealed_reason: Buffer
    placed_by: string
    placed_at: ColumnType<Date, Date | string, Date | string>
    lifted_by: string | null
    lifted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    sealed_lift_reason: Buffer | null
  }
  'support.joining': {
    id: string
    case_id: string
    into_case: string
    body_id: string
    because: string
    state: Generated<string>
    proposed_by: string
    proposed_at: ColumnType<Date, Date | string, Date | string>
    answered_by: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    parted_by: string | null
    parted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    copies: number | null
    views: number | null
  }
  'support.letter': {
    id: string
    case_id: string
    kind: string
    language: string
    text_version: number
    state: Generated<string>
    sealed_recipient: Buffer | null
    sealed_address: Buffer | null
    sealed_subject: Buffer
    sealed_body: Buffer
    sealed_reasons: Buffer | null
    sealed_provisions: Buffer | null
    sealed_delegation: Buffer | null
    appeal: string | null
    sealed_appeal_note: Buffer | null
    written_by: string
    written_at: ColumnType<Date, Date | string, Date | string>
    asked_by: string | null
    asked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    sealed_returned: Buffer | null
    returned_by: string | null
    returned_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    finished_by: string | null
    finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    pages: number | null
    sealed_sheet: Buffer | null
    told_on: string | null
    told_by: string | null
    revision: Generated<number>
  }
  'support.letter_text': {
    id: string
    body_id: string
    kind: string
    language: string
    subject: string
    body: string
    version: number
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'support.lookup': {
    case_id: string
    body_id: string
    kind: string
    token: Buffer
  }
  'support.note': {
    id: string
    case_id: string
    kind: string
    about_id: string | null
    happened_on: string
    sealed: Buffer
    signed_by: string
    signed_body: string
    signed_at: ColumnType<Date, Date | string, Date | string>
  }
  'support.outcome': {
    id: Generated<string>
    case_id: string
    asked_on: string
    question: string
    version: string
    answer: number | null
    asked_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'support.phase': {
    id: string
    case_id: string
    kind: string
    sealed_name: Buffer | null
    from_day: string
    to_day: string
    ended_on: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'support.plan': {
    id: string
    case_id: string
    sealed_wishes: Buffer | null
    wishes_language: string | null
    stays: string | null
    next_review: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'support.programme': {
    id: Generated<string>
    body_id: string
    name: string
    setting: string
    description: Generated<string>
    meets: string[]
    serves: string[]
    languages: Generated<string[]>
    counties: Generated<string[]>
    capacity: Generated<string>
    capacity_on: string
    closed_on: string | null
    changed_by: string | null
    revision: Generated<number>
  }
  'support.review': {
    id: string
    case_id: string
    held_on: string
    sealed: Buffer
    person_took_part: boolean
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'support.rights_request': {
    id: string
    case_id: string
    kind: string
    asked_on: string
    due_on: string
    sealed_wish: Buffer | null
    decision: string | null
    sealed_decision: Buffer | null
    decided_on: string | null
    decided_by: string | null
    corrected_section: string | null
    note_id: string | null
  }
  'support.screening': {
    id: string
    case_id: string
    setting: string
    version: string
    said_yes: boolean
    sealed_answers: Buffer | null
    asked_by: string
    asked_on: string
  }
  'support.stay': {
    id: string
    case_id: string
    programme_id: string
    from_day: string
    to_day: string | null
    end_reason: string | null
    sealed_discharge: Buffer | null
    discharge_on: string | null
    apart_from_harmed: Generated<boolean>
    to_be_expelled: Generated<boolean>
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'support.step': {
    id: string
    case_id: string
    goal_id: string
    sealed: Buffer
    sealed_plain: Buffer | null
    responsible_body: string | null
    day: string | null
    state: Generated<string>
    ended_on: string | null
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'support.task': {
    id: string
    case_id: string
    sealed_what: Buffer
    for_person: string
    by_day: string | null
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    state: Generated<string>
    sealed_answer: Buffer | null
    ended_by: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revision: Generated<number>
  }
  'support.translation': {
    id: string
    case_id: string
    goal_id: string | null
    step_id: string | null
    language: string
    translated_by: string
    sealed_original: Buffer
    sealed_words: Buffer
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
  }
  'surveys.answer': {
    id: Generated<string>
    round_id: string
    site_id: string | null
    week: string | null
    answers: ColumnType<unknown, string, string>
  }
  'surveys.halfway': {
    hash: Buffer
    sealed: Buffer
    until: string
  }
  'surveys.intake': {
    id: Generated<string>
    round_id: string
    site_id: string | null
    week: string | null
    answers: ColumnType<unknown, string, string>
  }
  'surveys.point': {
    id: string
    body_id: string
    study: string
    item: string
    year: number
    percent: number
    counted: number | null
    asked: number | null
    wording: string
    mode: string
    frame: string
    ages: string
    authors: Generated<string>
    source: string
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'surveys.result': {
    round_id: string
    by_items: Generated<string[]>
    margins: ColumnType<unknown, string | undefined, string>
    content: ColumnType<unknown, string | null, string | null>
    released_on: string | null
    sha256: string | null
    changed_by: string
  }
  'surveys.round': {
    id: string
    body_id: string
    title: string
    study: string
    purpose: string
    population: string
    frame: string
    mode: string
    design: string
    ordered_from: number
    age_from: number
    age_to: number
    anonymity: string
    sensitive: boolean
    ethics: string | null
    ethics_reference: Generated<string>
    ethics_reason: Generated<string>
    measure: number | null
    opens_on: string
    closes_on: string
    kept_until: string
    asked: ColumnType<unknown, string | undefined, string>
    opened_on: string | null
    closed_on: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
    revision: Generated<number>
  }
  'surveys.site': {
    id: Generated<string>
    round_id: string
    name: string
    stratum: Generated<string>
    cluster: string
    stratum_size: number | null
    people: number
    weight: Generated<number>
    issued: Generated<number>
    used: Generated<number>
    answered: Generated<number>
  }
  'surveys.slip': {
    hash: Buffer
    site_id: string
  }
  'surveys.spent': {
    nonce: Buffer
    until: string
  }
  'tables.taken_before': {
    body_id: string
    kind: string
    said: ColumnType<unknown, string, string>
    taken_on: string
  }
  'webhooks.delivery': {
    id: Generated<string>
    endpoint_id: string
    event_id: string
    state: string
    attempts: Generated<number>
    status: number | null
    problem: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
    next_at: ColumnType<Date, Date | string, Date | string>
    tried_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'webhooks.endpoint': {
    id: Generated<string>
    url: string
    name: string
    types: string[]
    state: Generated<string>
    paused_by: string | null
    made_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'webhooks.event': {
    id: Generated<string>
    type: string
    place: string
    happened_at: ColumnType<Date, Date | string, Date | string>
  }
  'webhooks.secret': {
    id: Generated<string>
    endpoint_id: string
    sealed: Buffer
    made_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
}
