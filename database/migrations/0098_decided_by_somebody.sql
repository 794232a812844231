-- No judgement, decision or answer about a person stands without the person who made it (domain rule 15).

alter table support.assessment add constraint judged_by_somebody check ((judgement is null) = (judged_by is null));
alter table support.rights_request add constraint decided_by_somebody check ((decision is null) = (decided_by is null));
alter table disclosure.legal_question add constraint answered_by_somebody check ((verdict is null) = (answered_by is null));
alter table disclosure.document_request add constraint decided_by_somebody check ((state = 'decided') = (decided_by is not null));
