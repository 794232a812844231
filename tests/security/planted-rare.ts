import type pg from 'pg'

/**
 * A row in each table that the stories of the demonstration leave empty, beside what they tell, past every wall and with
 * content that nothing opens.
 */
export const plantRare = async (owner: pg.Client): Promise<void> => {
  await owner.query(`
    insert into conduct.asking (id, body_id, until_on, asked_on, asked_by, asked_at)
      select gen_random_uuid(), body_id, current_date, current_date, person_id, now() from identity.membership where role = 'body_officer' limit 1;
    insert into conduct.answer (id, body_id, question, answer, document, by_body, answered_on, answered_by, answered_at)
      select gen_random_uuid(), body_id, 'has_text', 'yes', 'påhittat', body_id, current_date, person_id, now()
      from identity.membership where role = 'body_officer' limit 1;
    insert into conduct.headcount (id, body_id, staff, as_of, source, made_by, made_at)
      select gen_random_uuid(), body_id, 20, current_date, 'påhittat', person_id, now() from identity.membership where role = 'body_officer' limit 1;
    insert into conduct.attestation (id, body_id, unit, year, staff, attested, procedure_exists, changed_by, changed_at)
      select gen_random_uuid(), body_id, 'påhittat', 2026, 20, 3, 'yes', person_id, now()
      from identity.membership where role = 'body_officer' limit 1;
    update conduct.attestation set attested = 4, revision = 2;
    insert into conduct.text (id, body_id, title, topic, language, wording, licence, source, changed_by, changed_at)
      select gen_random_uuid(), body_id, 'påhittat', 'purchase', 'sv', 'påhittat', 'free', 'påhittat', person_id, now()
      from identity.membership where role = 'body_officer' limit 1;
    update conduct.text set wording = 'påhittat igen', revision = 2;
    insert into conduct.clause (id, body_id, title, kind, language, wording, changed_by, changed_at)
      select gen_random_uuid(), body_id, 'påhittat', 'procurement', 'sv', 'påhittat', person_id, now()
      from identity.membership where role = 'body_officer' limit 1;
    update conduct.clause set wording = 'påhittat igen', revision = 2;
    insert into conduct.agreement (id, body_id, number, partner, hidden, country, kind, value_band, starts_on, ends_on, changed_by, changed_at)
      select gen_random_uuid(), body_id, 'påhittat', 'påhittat', true, 'KE', 'procurement', 'to_10', '2026-01-01', '2027-01-01', person_id, now()
      from identity.membership where role = 'body_officer' limit 1;
    update conduct.agreement set number = 'påhittat igen', revision = 2;
    insert into conduct.check_of (id, agreement_id, result, checked_on, made_by, made_at)
      select gen_random_uuid(), id, 'absent', current_date, changed_by, now() from conduct.agreement limit 1;
    insert into surveys.round (id, body_id, title, study, purpose, population, frame, mode, design, ordered_from, age_from, age_to, anonymity, sensitive,
        opens_on, closes_on, kept_until, changed_by, changed_at)
      select '00000000-0000-4000-8000-000000000680', m.body_id, 'påhittat', 'påhittat', 'påhittat', 'påhittat', 'påhittat', 'in_class', 'clusters', 13, 15, 25,
        'by_site', false, '2009-10-01', '2009-10-31', '2019-10-31', m.person_id, now() from identity.membership m where m.role = 'body_officer' limit 1;
    insert into surveys.site (id, round_id, name, cluster, people)
      values ('00000000-0000-4000-8000-000000000681', '00000000-0000-4000-8000-000000000680', 'påhittat', 'påhittat', 20);
    insert into surveys.slip values ('made-up', '00000000-0000-4000-8000-000000000681');
    insert into surveys.spent values ('made-up', current_date);
    insert into surveys.halfway values ('made-up', 'x', current_date);
    insert into surveys.intake (round_id, site_id, week, answers)
      values ('00000000-0000-4000-8000-000000000680', '00000000-0000-4000-8000-000000000681', '2009-10-05', '{"sold": "no"}');
    insert into surveys.answer (round_id, site_id, week, answers)
      values ('00000000-0000-4000-8000-000000000680', '00000000-0000-4000-8000-000000000681', '2009-10-05', '{"sold": "no"}');
    insert into surveys.result (round_id, by_items, changed_by)
      select id, '{sold}', changed_by from surveys.round where id = '00000000-0000-4000-8000-000000000680';
    insert into surveys.point (id, body_id, study, item, year, percent, wording, mode, frame, ages, source, changed_by, changed_at)
      select gen_random_uuid(), body_id, 'påhittat', 'sold', 2009, 1.5, 'påhittat', 'påhittat', 'påhittat', '18', 'påhittat', changed_by, now()
      from surveys.round where id = '00000000-0000-4000-8000-000000000680';
    insert into tables.taken_before select id, 'statistics.own_sheet', '{"x": ""}', current_date from directory.body limit 1 on conflict do nothing;
    insert into accessibility.message (id, received_at, page, problem) values (gen_random_uuid(), now(), '/plans', 'påhittat');
    insert into audit.hourly values ('contact.note', 'done', date_trunc('hour', now()), 1);
    insert into arrivals.telling (arrival_id, person_id, step, decided_at)
      select a.id, m.person_id, 0, now() from arrivals.arrival a join identity.membership m on m.body_id = a.body_id limit 1;
    insert into children.concern_report (id, case_id, body_id, duty, learned_at, to_body, sealed_words, made_by, made_at)
      select gen_random_uuid(), c.id, c.body_id, 'must', now(), k.body_id, 'x', c.opened_by, now()
      from support.case_file c cross join directory.body_kind k where k.kind = 'social_services' and k.body_id <> c.body_id limit 1;
    insert into children.suspected_guardian (id, case_id, relation, ground, since, sealed_grounds, made_by, made_at)
      select gen_random_uuid(), id, 'father', 'suspected', current_date, 'x', opened_by, now() from support.case_file limit 1;
    insert into funding.taken_back (grant_id, kind, amount_ore, noted_on, because, taken_back_by, taken_back_at)
      select g.id, 'payment', 1, current_date, 'påhittat', m.person_id, now() from funding.grant g join identity.membership m on m.body_id = g.giver_id limit 1;
    insert into children.protection (id, case_id, concern_id, protection, assessed_at, during, sealed_reasons, made_by, made_at)
      select gen_random_uuid(), case_id, id, 'immediate', now(), 'investigating', 'x', made_by, now() from children.concern limit 1;
    insert into children.evaluated_year values (2020, now());
    insert into children.house_figure select id, 2020, 'requests', 'zero', 0, null from children.house limit 1;
    insert into support.translation (id, case_id, goal_id, language, translated_by, sealed_original, sealed_words, made_by, made_at)
      select gen_random_uuid(), case_id, id, 'ro', 'interpreter', 'x', 'x', made_by, made_at from support.goal limit 1;
    insert into support.joining (id, case_id, into_case, body_id, because, proposed_by, proposed_at)
      select gen_random_uuid(), c.id, o.id, c.body_id, 'opened_twice', c.opened_by, now()
      from support.case_file c join support.case_file o on o.body_id = c.body_id and o.id <> c.id limit 1;
    insert into support.letter (id, case_id, kind, language, text_version, sealed_subject, sealed_body, written_by, written_at)
      select gen_random_uuid(), id, 'letter', 'sv', 0, 'x', 'x', opened_by, now() from support.case_file limit 1;
    insert into support.co_reading (id, case_id, body_id, person_id, because, sealed_reason, since, until_at)
      select gen_random_uuid(), id, body_id, opened_by, 'quality', 'x', now(), now() + interval '1 day' from support.case_file limit 1;
    insert into support.letter_text select gen_random_uuid(), body_id, 'letter', 'sv', 'påhittat', 'påhittat', 1, opened_by, now()
      from support.case_file limit 1;
    insert into housing.court_matter (id, placement_id, case_id, kind, sent_on, made_by, made_at)
      select gen_random_uuid(), id, case_id, 'application', decided_on, decided_by, now() from housing.placement limit 1;
    insert into housing.by_hand (request_id, case_id, body_id, asked_by, asked_for, because, alike, alike_cases, since, answer_by)
      select id, case_id, body_id, made_by, '{}', 'few', 1, 1, now(), now() from housing.request limit 1;
    insert into housing.areas_freed (id, case_id, sealed_areas, asked_by, asked_at)
      select gen_random_uuid(), case_id, 'x', made_by, now() from housing.request limit 1;
    insert into housing.where_leave (id, placement_id, case_id, person_id, asked_at)
      select gen_random_uuid(), id, case_id, decided_by, now() from housing.placement limit 1;
    insert into housing.placement_look select gen_random_uuid(), id, case_id, decided_by, now() from housing.placement limit 1;
    insert into housing.resident_case select p.id, access.alias('resident', c.id), access.alias('shelter_staff', p.decided_by), now()
      from housing.placement p join support.case_file c on c.body_id = access.behind('operator', p.operator) limit 1;
    insert into identity.device_store select gen_random_uuid(), m.person_id, s.id, decode(repeat('00', 32), 'hex'), now(), now() + interval '1 hour'
      from identity.session s join identity.membership m on m.id = s.membership_id limit 1;
    insert into identity.proposal (kind, person_id, body_id, role, asked_by, asked_as, asked_at, lapses_at)
      select 'membership', m.person_id, m.body_id, 'auditor', o.person_id, 'administrator', now(), now() + interval '1 day'
      from identity.membership m join identity.membership o on o.person_id <> m.person_id limit 1;
    insert into on_call.absence (body_id, membership_id, from_day, to_day, said_by, said_at)
      select body_id, id, '2098-01-01', '2098-01-07', person_id, now() from identity.membership m
      where role = 'body_officer' and ended_at is null
      order by exists (select from identity.passkey k where k.person_id = m.person_id) desc, id limit 1;
    insert into law.checking (section, checked_on, read_by, body_id, against, agrees, confidence, made_at)
      select 'osl-10-28', current_date, person_id, body_id, '2099:1', true, 'statute', now() from identity.membership limit 1;
    insert into law.figure (kind, year, ore, source, entered_by, entered_at)
      select 'price_base_amount', 2099, 100, 'påhittat', person_id, now() from identity.membership limit 1;
    insert into learning.material (id, kind, created_at) values ('00000000-0000-4000-8000-00000000052a', 'pack', now());
    insert into learning.material_version (id, material_id, number, title, summary, language)
      values ('00000000-0000-4000-8000-00000000052b', '00000000-0000-4000-8000-00000000052a', 1, 'Påhittat', 'Påhittat', 'sv');
    insert into learning.material_page (version_id, position, title, body)
      values ('00000000-0000-4000-8000-00000000052b', 1, 'Påhittat', 'Påhittat');
    insert into learning.feedback (version_id, said, week) values ('00000000-0000-4000-8000-00000000052b', 'påhittat', '2026-11-23');
    insert into learning.occasion (id, material_id, body_id, trainer_id, starts_at, ends_at, place, language, places, changed_by, changed_at)
      select '00000000-0000-4000-8000-00000000052c', '00000000-0000-4000-8000-00000000052a', body_id, person_id, '2099-01-01T09:00Z',
        '2099-01-01T12:00Z', 'påhittat', 'sv', 9, person_id, now() from identity.membership limit 1;
    insert into learning.occasion_invited select '00000000-0000-4000-8000-00000000052c', body_id from identity.membership limit 1;
    alter table learning.booking disable trigger take_place;
    insert into learning.booking (id, occasion_id, person_id, body_id, booked_by, setting, function, count, state, booked_at)
      select gen_random_uuid(), '00000000-0000-4000-8000-00000000052c', person_id, body_id, person_id, 'health', 'leader', 1, 'booked', now()
      from identity.membership limit 1;
    alter table learning.booking enable trigger take_place;
    insert into learning.participation_kept select '00000000-0000-4000-8000-00000000052c', body_id, 2, 1 from identity.membership limit 1;
    insert into learning.completion (id, subject, person_id, material_id, version_id, course_name, completed_on, mode, body_id, setting,
        function, known_apart, origin, at)
      select gen_random_uuid(), gen_random_uuid(), person_id, '00000000-0000-4000-8000-00000000052a',
        '00000000-0000-4000-8000-00000000052b', 'påhittat', '2026-11-23', 'web', body_id, 'health', 'leader', true, 'house', now()
      from identity.membership limit 1;
    insert into learning.check_instrument (version_id, asked) values ('00000000-0000-4000-8000-00000000052b', '{"items": []}');
    insert into learning.check_answer (version_id, moment, week, answers)
      values ('00000000-0000-4000-8000-00000000052b', 'after', '2026-11-23', '{}');
    insert into learning.check_result values ('00000000-0000-4000-8000-00000000052b', 'after', 'q1', '', 5, 5);
    insert into legislation.law_text (id, matter_id, stage, name, dated, content, changed_by, changed_at)
      select gen_random_uuid(), (select id from legislation.matter limit 1), 'bill', 'påhittad', current_date, '1 § Påhittat.', person_id, now() from identity.membership limit 1;
    insert into legislation.judgement (id, matter_id, article, state, grounds, changed_by, changed_at)
      select gen_random_uuid(), (select id from legislation.matter limit 1), '5', 'met', 'påhittat', person_id, now() from identity.membership limit 1;
    insert into legislation.assessment (id, body_id, name, purpose, changed_by, changed_at)
      select gen_random_uuid(), body_id, 'påhittad', 'påhittat', person_id, now() from identity.membership limit 1;
    update legislation.assessment set purpose = 'påhittat två' where name = 'påhittad';
    insert into legislation.proposal (id, matter_id, number, title, place, changed_by, changed_at)
      select '00000000-0000-4000-8000-000000072101', (select id from legislation.matter limit 1), '1', 'påhittat', 'påhittat', person_id, now() from identity.membership limit 1;
    insert into legislation.respondent (id, matter_id, kind, asked, answered_on, changed_by, changed_at)
      select '00000000-0000-4000-8000-000000072102', (select id from legislation.matter limit 1), 'private_person', true, current_date, person_id, now() from identity.membership limit 1;
    insert into legislation.answer values ('00000000-0000-4000-8000-000000072102', '00000000-0000-4000-8000-000000072101', 'no_view');
    update legislation.matter set about = 'påhittat' where id = (select id from legislation.matter limit 1);
    update recommendations.recommendation set article = '5' where id = (select id from recommendations.recommendation limit 1);
    update knowledge.search set title = 'påhittat' where id = (select id from knowledge.search limit 1);
    update outreach.method set cost = 'påhittat' where id = (select id from outreach.method limit 1);
    insert into learning.staffing select gen_random_uuid(), m.body_id, 'police', null, 'leader', '01', 2026, 10, 5, '2026-01-01', 'påhittat', m.person_id, now()
      from identity.membership m where m.role = 'body_officer' limit 1;
    insert into learning.reach_report values ('2020-03-31',
      '{"places": [], "helplines": [], "municipalities": {"counties": [], "functions": []}}', now());
    insert into learning.local_plan (id, body_id, municipality, name, agreed_on, functions, cooperation, changed_by, changed_at)
      select gen_random_uuid(), body_id, '1480', 'påhittad', current_date, '{school}', 'påhittat', person_id, now() from identity.membership limit 1;
    insert into learning.need (id, body_id, topic, setting, found_on, source, changed_by, changed_at)
      select gen_random_uuid(), body_id, 'påhittat', 'school', current_date, 'påhittad', person_id, now() from identity.membership limit 1;
    insert into learning.support (id, body_id, receiver, receiver_kind, county, form, setting, given_on, changed_by, changed_at)
      select gen_random_uuid(), body_id, 'påhittad', 'region', '14', 'advice', 'school', current_date, person_id, now() from identity.membership limit 1;
    insert into learning.member (id, person_id, country, function, joined_on, lapses_on)
      select gen_random_uuid(), person_id, 'SE', 'researcher', current_date, '2999-01-01' from identity.membership limit 1;
    insert into learning.exchange (id, member_id, country, function, topic, title, words, written_on)
      select gen_random_uuid(), id, country, function, 'trauma', 'påhittat', 'påhittat', current_date from learning.member limit 1;
    insert into plan.account_left_out (account_id, draft_key, sentence, left_out_by, left_out_at)
      select a.id, 'made-up', 'En påhittad mening.', (select person_id from identity.membership limit 1), now() from plan.account a limit 1;
    insert into redress.late_question (id, case_id, claim_id, body_id, key_id, limit_on, sealed_question, asked_by, asked_at)
      select gen_random_uuid(), l.case_id, l.id, c.body_id, c.key_id, current_date, 'x', c.opened_by, now()
      from redress.claim l join support.case_file c on c.id = l.case_id limit 1;
    insert into redress.recovery select gen_random_uuid(), l.case_id, l.id, 'offender', 100, current_date, c.opened_by, now()
      from redress.claim l join support.case_file c on c.id = l.case_id limit 1;
    insert into redress.obstacle select gen_random_uuid(), p.case_id, p.id, 'other', current_date, null, c.opened_by, now()
      from redress.payment p join support.case_file c on c.id = p.case_id limit 1;
    insert into redress.receipt_code (id, case_id, payment_id, hash, made_by, made_at, ends_at)
      select gen_random_uuid(), p.case_id, p.id, 'made-up', c.opened_by, now(), now() + interval '1 day'
      from redress.payment p join support.case_file c on c.id = p.case_id limit 1;
    insert into "return".allowance select gen_random_uuid(), p.case_id, p.id, 'travel', 'programme', 100, 'SEK', current_date, c.opened_by, now()
      from "return".plan p join support.case_file c on c.id = p.case_id limit 1;
    insert into support.document (id, case_id, sealed_name, sealed_content, media_type, size, added_by, added_body, added_at)
      select gen_random_uuid(), a.case_id, 'x', 'x', 'text/plain', 1, a.decided_by, c.body_id, now()
      from "return".allowance a join support.case_file c on c.id = a.case_id limit 1;
    insert into "return".payout select gen_random_uuid(), a.case_id, a.id, 50, current_date, d.id, 'x', a.decided_by, now()
      from "return".allowance a join support.document d on d.case_id = a.case_id limit 1;
    insert into "return".best_interest (id, case_id, plan_id, side, assessed_on, finding, sealed_authority, sealed_reasons, recorded_by, recorded_at)
      select gen_random_uuid(), p.case_id, p.id, 'sweden', current_date, 'unclear', 'x', 'x', c.opened_by, now()
      from "return".plan p join support.case_file c on c.id = p.case_id limit 1;
    insert into "return".partner_access (id, case_id, plan_id, key_id, reception_id, secret_hash, language, made_by, made_at, ends_at)
      select gen_random_uuid(), r.case_id, r.plan_id, c.key_id, r.id, 'made-up', 'en', c.opened_by, now(), now() + interval '1 day'
      from "return".reception r join support.case_file c on c.id = r.case_id limit 1;
    with f as (insert into files.file (name, media_type, size, sha256, content) values ('utlysning.txt', 'text/plain', 1, 'x', 'x') returning id)
      insert into funding.call_document (call_id, file_id, title)
      select c.id, f.id, 'påhittat' from funding.call c, f where c.state <> 'draft' limit 1;
    with f as (insert into files.file (name, media_type, size, sha256, content) values ('bilaga.txt', 'text/plain', 1, 'x', 'x') returning id)
      insert into funding.attachment (application_id, file_id, title)
      select a.id, f.id, 'påhittat' from funding.application a, f where a.state = 'submitted' limit 1;
    insert into funding.earlier_decision
      select gen_random_uuid(), application_id, 1, body_id, 'påhittat', outcome, granted_ore, reasons, decided_on, decided_by, decided_at, null, decided_at
      from funding.decision limit 1;
    with e as (insert into statistics.estimate select gen_random_uuid(), body_id, '{"sv": "påhittat"}', '{"sv": "påhittat"}', '2009-01-01', '2009-12-31', now()
        from statistics.estimate limit 1 returning id),
      p as (insert into statistics.publication select id, '{}', 'x', now() from e returning estimate_id)
      insert into statistics.withdrawal select estimate_id, 'påhittat', now() from p;
    insert into statistics.situation_reading
      select report_id, revision, written_by, 'påhittat', now() from statistics.situation_draft limit 1;
    insert into directory.kind_change (set_id, body_id, what, kind, source, asked_by, asked_at, lapses_at)
      select gen_random_uuid(), m.body_id, 'say', 'court', 'påhittat', m.person_id, now(), now() + interval '7 days'
      from identity.membership m limit 1;
    insert into identity.registration (secret_hash, email, created_at, ends_at)
      values ('made-up', 'nykomling@exempel.invalid', now(), now() + interval '1 hour');
  `)
  // What records were before: written by the database when one changes.
  const { rows } = await owner.query<{ changed: string }>(`
    select format('update %s set revision = revision + 1', tgrelid::regclass) as changed from pg_trigger where tgname = 'keep_before'`)
  for (const { changed } of rows) await owner.query(changed)
}
