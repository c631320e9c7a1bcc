insert into interview (owner_id, id, version, created_at, updated_at, company, role_title, kind, round, format, held_at, time_zone,
  interviewers, outcome, notes, overall, anxiety, tried_my_best, search_text, company_folded)
values ($1, $2, 0, $3, $3, $4, $5, $6, $7, $8, $9, $10, '{}', 'PENDING', $11, $12, $13, $14, $15, $16)
