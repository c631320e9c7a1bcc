update checklist_item i
set status = $4, status_changed_at = case when i.status = $4 then i.status_changed_at else $5 end, updated_at = $5, version = i.version + 1
from checklist c
where i.owner_id = $1 and i.id = $2 and i.checklist_id = $3 and i.version = $6 and c.owner_id = i.owner_id and c.id = i.checklist_id
returning i.*, c.language
