-- The application's role reads and writes rows and nothing else; a table added later is covered by the next start.
grant usage on schema public to "${application_role}";
grant select, insert, update, delete on all tables in schema public to "${application_role}";
revoke update on assessment from "${application_role}";
revoke update, delete on erasure_receipt from "${application_role}";
revoke update on grant_read from "${application_role}";
