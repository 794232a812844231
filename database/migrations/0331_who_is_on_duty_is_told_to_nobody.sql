-- Who is on duty at a body, and who is kept from a case, is asked by the functions that make something wait and go on to the
-- next, which run as their owner. Since 0294 a new function is the application's unless that is taken back: whoever could write
-- SQL as the application could ask both of every body and every case (domain rules 8 and 9).
revoke execute on function on_call.on_duty, arrivals.kept_from from samlad_application;
