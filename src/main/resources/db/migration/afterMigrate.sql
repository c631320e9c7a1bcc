-- The application's role reads and writes rows and nothing else; a table added later is covered by the next start.
grant usage on schema public to "${application_role}";
grant select, insert, update, delete on all tables in schema public to "${application_role}";
revoke update on assessment from "${application_role}";
revoke update, delete on erasure_receipt from "${application_role}";
revoke update on grant_read from "${application_role}";
revoke update on site_template_version from "${application_role}";
-- What a career site was shown once stays as it was.
revoke update, delete on site_week from "${application_role}";
