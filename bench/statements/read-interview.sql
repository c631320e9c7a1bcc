select * from interview where owner_id = $1 and id = $2
