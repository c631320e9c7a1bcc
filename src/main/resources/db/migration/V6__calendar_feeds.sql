-- Calendars that a person opens to a calendar program, by an address that is a secret. The rules of V1 hold.

create table calendar_feed (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    label text not null,
    parts text[] not null,
    language text not null,
    time_zone text not null,
    details text not null,
    -- SHA-256 of the secret in the address; the secret itself is stored nowhere.
    secret_digest bytea not null,
    last_read_at timestamptz,
    constraint calendar_feed_pkey primary key (owner_id, id),
    -- Whoever reads a calendar is not known, so this one look-up can't begin with the owner.
    constraint calendar_feed_secret_key unique (secret_digest)
);
create index calendar_feed_created_at_idx on calendar_feed (owner_id, created_at, id);

-- What is to do on a day, over all checklists of a person.
create index checklist_item_due_on_idx on checklist_item (owner_id, due_on, id)
    where due_on is not null and status = 'TO_DO';

select protect('calendar_feed');
select open_to_secret('calendar_feed', 'secret_digest');
