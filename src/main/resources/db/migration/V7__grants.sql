-- What a person lets a mentor read, and what was read. The rules of V1 hold.

-- The row is the candidate's. The mentor, once there is one, may see it and no more; whoever presents the code of an
-- open invitation may see it too. All that changes it is done as the candidate.
create table access_grant (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    site_id uuid not null,
    label text not null,
    from_name text,
    scopes text[] not null,
    ends_at timestamptz not null,
    code_digest bytea,
    invitation_expires_at timestamptz not null,
    mentor_id uuid,
    accepted_at timestamptz,
    revoked_at timestamptz,
    constraint access_grant_pkey primary key (owner_id, id),
    constraint access_grant_mentor_check check (mentor_id <> owner_id),
    constraint access_grant_accepted_check check ((mentor_id is null) = (accepted_at is null)),
    -- A code opens one invitation once: it is forgotten when the grant is accepted or revoked.
    constraint access_grant_code_check check (code_digest is null or (accepted_at is null and revoked_at is null))
);
create index access_grant_created_at_idx on access_grant (owner_id, created_at, id);
-- The two ways in that start with somebody who is not the owner.
create index access_grant_mentor_idx on access_grant (mentor_id, accepted_at, id) where mentor_id is not null;
create index access_grant_code_idx on access_grant (code_digest) where code_digest is not null;

select protect('access_grant');
select open_to_secret('access_grant', 'code_digest');
create policy mentor_reads on access_grant for select
    using (mentor_id = (select nullif(current_setting('app.owner', true), '')::uuid));

-- One row for each read; append-only: the application's role may not update it (afterMigrate.sql).
create table grant_read (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    grant_id uuid not null,
    read_at timestamptz not null,
    operation text not null,
    scope text not null,
    record_id uuid,
    constraint grant_read_pkey primary key (owner_id, id),
    constraint grant_read__grant_id_fk foreign key (owner_id, grant_id)
        references access_grant (owner_id, id) on delete cascade
);
create index grant_read_grant_idx on grant_read (owner_id, grant_id, read_at, id);
create index grant_read_read_at_idx on grant_read (read_at);

select protect('grant_read');
-- Old reads are swept by their age.
select open_to_job('grant_read', 'sweep', 'select');
select open_to_job('grant_read', 'sweep', 'delete');
