-- What people type without marks finds what is written with them: "stodprogram", "kriminalvarden". Every text is kept for search as
-- written and without marks; a word that is asked for with its marks finds that word alone. `unaccent` is not used: it may change with
-- its rules, which what is generated from a text must not, and its text has another length than what it was made from.
create schema words;
comment on schema words is 'How texts are searched';
grant usage on schema words to samlad_application;

-- In small letters, each without its mark: as many letters as before (the small İ would be two). The Swedish letters are replaced one by
-- one, and the others where there are any, as that takes an eighth of the time.
create function words.plain(written text) returns text language plpgsql immutable parallel safe as $$
declare
  here text := lower(replace(case when written is nfc normalized then written else normalize(written, nfc) end, 'İ', 'I'));
  marked constant text := 'éèêëáàâãāăąæíìîïīįıóòôõōøőúùûüūůűųýÿñńňņçćčšśşșžźżğģłļķřťţțďđěēėę';
  unmarked constant text := 'eeeeaaaaaaaaiiiiiiiooooooouuuuuuuuyynnnncccsssszzzggllkrtttddeeee';
begin
  here := replace(replace(replace(here, 'å', 'a'), 'ä', 'a'), 'ö', 'o');
  return case when here ~ ('[' || marked || ']') then translate(here, marked, unmarked) else here end;
end $$;

-- What a text is found by. Both forms of all words, also of those without marks: so no text ranks higher for the marks of others. A
-- text that would come near to the greatest size PostgreSQL allows is kept as written alone.
create function words.kept(written text) returns tsvector language sql immutable parallel safe as $$
  select pg_catalog.to_tsvector('pg_catalog.swedish', case when written is nfc normalized then written else pg_catalog.normalize(written, 'NFC') end)
    operator(pg_catalog.||) case when pg_catalog.octet_length(written) operator(pg_catalog.<=) 200000
      then pg_catalog.to_tsvector('pg_catalog.swedish', words.plain(written)) else ''::pg_catalog.tsvector end
$$;

-- What a typed text asks for: its words in any form, or each of them as the beginning of a word, unless it says more than words ("…",
-- a word that must not be there, "or"). Small words narrow nothing, also without their marks, unless nothing else is asked for. No more
-- than anybody types is read: PostgreSQL refuses words of more than 2,046 bytes.
create function words.asked(typed text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  -- A dash between words is no sign that keeps a word out.
  here constant text := regexp_replace(lower(normalize(left(typed, 400), nfc)), '(^|\s)-+(?=\s|$)', ' ', 'g');
  asked constant tsquery := websearch_to_tsquery('pg_catalog.swedish', here);
  little constant text[] := '{pa,for,sa,ar,da,dar,nagot,fran,nar,over,an,nagon,sjalv,at,nagra,sadan,sadant,varfor,sadana}';
  begun tsquery := '';
  begun_little tsquery := '';
  beginning tsquery;
  form tsquery;
  root text;
  word text;
begin
  if here ~ '"|(^|\s)-|\sor\s' then return asked; end if;
  for word in select part from regexp_split_to_table(here, '[^[:alnum:]]+') part where length(part) > 1 loop
    form := to_tsquery('pg_catalog.swedish', word);
    beginning := to_tsquery('pg_catalog.simple', word || ':*');
    if numnode(form) = 0 or word = any (little) then begun_little := begun_little && beginning;
    else
      -- Endings that PostgreSQL's Swedish leaves: "häktet" is "häkte", "programmet" and "programmen" are "program".
      root := regexp_replace(regexp_replace(trim('''' from form::text), 'et$', ''), 'mm$', 'm');
      if numnode(form) = 1 and length(root) between 3 and length(trim('''' from form::text)) - 1 then
        form := form || to_tsquery('pg_catalog.simple', root || ':*');
      end if;
      begun := begun && (form || beginning);
    end if;
  end loop;
  return asked || case when numnode(begun) > 0 then begun else begun_little end;
end $$;

-- Words in a text as it is written, between the signs that were set around them in its plain form: only those that a text asks for as
-- they are written, where that is said. Nothing where the words are not there.
create function words.marked(written text, plain text, signed text, only_asked tsquery) returns text
  language plpgsql immutable parallel safe as $$
declare
  place integer := strpos(plain, translate(signed, U&'\E000\E001', ''));
  part text;
  here text;
  told text := '';
begin
  if place = 0 or length(plain) <> length(written) then return null; end if;
  for part in select m[1] from regexp_matches(signed, U&'(\E000[^\E001]*\E001|[^\E000]+)', 'g') m loop
    here := substr(written, place, length(translate(part, U&'\E000\E001', '')));
    place := place + length(here);
    told := told || case when not starts_with(part, U&'\E000') or only_asked is not null and not words.kept(here) @@ only_asked then here else U&'\E000' || here || U&'\E001' end;
  end loop;
  return told;
end $$;

-- The words around what was found, as they are written, with what was found between U+E000 and U+E001.
create function words.excerpt(written text, asked tsquery) returns text language plpgsql stable parallel safe as $$
declare
  options constant text := U&'StartSel="\E000", StopSel="\E001", MaxWords=28, MinWords=12, MaxFragments=1';
  here constant text := translate(left(case when written is nfc normalized then written else normalize(written, nfc) end, 20000), U&'\E000\E001', '');
  plain_asked constant tsquery := words.plain(asked::text)::tsquery;
  in_marks constant boolean := asked::text <> plain_asked::text;
  told text;
  plain text;
begin
  -- One word is mostly found as it is written. Of several, some may be found in one form and some in the other.
  if asked::text !~ '[&<]' then
    told := ts_headline('pg_catalog.swedish', here, asked, options);
    if told ~ U&'\E000' then return told; end if;
  end if;
  -- What looks like a tag is left out of an excerpt, whose place is then not found.
  plain := translate(words.plain(here), '<>&', '   ');
  told := words.marked(here, plain, ts_headline('pg_catalog.swedish', plain, asked || plain_asked, options),
    case when in_marks then regexp_replace(asked::text, ' (&|<->|<\d+>) ', ' | ', 'g')::tsquery end);
  if told ~ U&'\E000' then return told; end if;
  return ts_headline('pg_catalog.swedish', here, asked, options);
end $$;

-- A typed text as a regular expression (for ~*) in which a letter without a mark stands for that letter with any, and signs for
-- themselves: a part of a name is found by it.
create function words.part(typed text) returns text language sql immutable parallel safe as $$
  with marks as (select 'åäöéèêëáàâãāăąæíìîïīįıóòôõōøőúùûüūůűųýÿñńňņçćčšśşșžźżğģłļķřťţțďđěēėę' as marked),
  kin as (
    select unmarked, pg_catalog.string_agg(l.marked, '') as marked
    from marks, rows from (pg_catalog.string_to_table(marks.marked, null), pg_catalog.string_to_table(words.plain(marks.marked), null)) as l (marked, unmarked)
    group by unmarked)
  select coalesce(pg_catalog.string_agg(
    case when kin.marked is not null then '[' || letter || kin.marked || ']' when letter ~ '[[:alnum:]]' then letter else '\' || letter end,
    '' order by place), '')
  from pg_catalog.string_to_table(pg_catalog.lower(pg_catalog.normalize(pg_catalog.left(typed, 400), 'NFC')), null) with ordinality as t (letter, place)
  left join kin on kin.unmarked = letter
$$;

revoke execute on all functions in schema words from public;
grant execute on all functions in schema words to samlad_application;

-- PostgreSQL before 17 cannot change what a column is generated from: each is made anew.
alter table directory.body drop column search,
  add column search tsvector generated always as (words.kept(name) || to_tsvector('pg_catalog.english', coalesce(name_english, ''))) stored;
alter table plan.assignment drop column search,
  add column search tsvector generated always as (setweight(words.kept(title), 'A') || words.kept(task)) stored;
alter table plan.report_back drop column search,
  add column search tsvector generated always as (words.kept(coalesce(output, '') || ' ' || coalesce(outcome, '') || ' ' || coalesce(effect, ''))) stored;
alter table plan.activity drop column search,
  add column search tsvector generated always as (setweight(words.kept(title), 'A') || words.kept(description)) stored;
create index body_search on directory.body using gin (search);
create index assignment_search on plan.assignment using gin (search);
create index report_back_search on plan.report_back using gin (search);
create index activity_search on plan.activity using gin (search);
comment on column directory.body.search is 'Words for full-text search | public | permanent';
comment on column plan.assignment.search is 'Words for full-text search | public | permanent';
comment on column plan.report_back.search is 'Words for full-text search | internal | plan';
comment on column plan.activity.search is 'Words for full-text search | internal | plan';

create or replace function plan.fill_measure_search() returns trigger language plpgsql as $$
begin
  new.search := setweight(words.kept(new.heading), 'A')
    || words.kept(array_to_string(new.paragraphs, ' ') || ' ' || coalesce(new.summary, ''));
  return new;
end $$;
update plan.measure_version set search = setweight(words.kept(heading), 'A')
  || words.kept(array_to_string(paragraphs, ' ') || ' ' || coalesce(summary, ''));
