-- What an account says of itself as a communication to Parliament: its number, where and when it is decided, who signs it.
alter table plan.account add column letter jsonb;
comment on column plan.account.letter is 'Number, place, day and signatures of the communication, and whether it is signed on paper; empty while nobody has said any of it | personal | plan';
