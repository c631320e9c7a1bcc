with kept as (
  insert into idempotency_key (owner_id, key_digest, request_digest, status, location, etag, language, body_sealed, created_at)
  values ($1, $17, $18, 201, $19, '"0"', 'en', $20, $3)
  on conflict (owner_id, key_digest) do nothing
  returning owner_id
)
insert into interview (owner_id, id, version, created_at, updated_at, company, role_title, kind, round, format, held_at, time_zone,
  interviewers, outcome, notes, overall, anxiety, tried_my_best, search_text, company_folded)
select owner_id, $2::uuid, 0, $3, $3, $4::text, $5::text, $6::text, $7::text, $8::text, $9::timestamptz, $10::text, '{}', 'PENDING', $11::text, $12::integer,
  $13::integer, $14::text, $15::text, $16::text
from kept
