select * from interview where owner_id = $1 and outcome = $2 order by held_at desc, id desc limit $3
