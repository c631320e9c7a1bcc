-- An import brings interviews in the order of their ids, and a previous one may come after the one that names it; so the key
-- can wait for the end of the transaction. Nobody else asks it to.
alter table interview alter constraint interview__previous_interview_id_fk deferrable initially immediate;
