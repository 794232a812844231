-- The door to the job queue. The queue itself (schema graphile_worker) is made by its library; the application's
-- role can neither read nor change it, only hand in a job through this function, in its own transaction.

create schema jobs;
grant usage on schema jobs to samlad_application;

create function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key);
end $$;
revoke all on function jobs.enqueue from public;
grant execute on function jobs.enqueue to samlad_application;
