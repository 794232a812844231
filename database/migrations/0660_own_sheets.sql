-- What a body's own spreadsheet was taken for, so that the next one needs no correcting.
alter table statistics.submission add column taken jsonb;
comment on column statistics.submission.taken is 'Keyed hash of each heading and word of the sheet, and what it was taken for; nothing of the sheet can be read from it | internal | permanent';
