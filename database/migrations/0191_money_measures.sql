-- A body that says what it has spent opens the account where that lies, for the measures of the one that the money comes from.
drop policy add on money.account_measure;
create policy add on money.account_measure for insert to samlad_application
  with check (money.may_move(account_id, 'spending'));
