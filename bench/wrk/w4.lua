-- Ticks items and takes the ticks back, each time under the version that the last reply gave.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local headers = "Content-Type: application/merge-patch+json\r\nIf-Match: \"%d\"\r\n"
local next_status = { TO_DO = "done", DONE = "to_do", to_do = "done", done = "to_do" }
local items
local by_id = {}
local turn = 0

function init()
  items = common.rows("items.tsv", number, threads)
  for _, item in ipairs(items) do
    by_id[item[3]] = item
  end
end

-- One after the other: there are many more than requests at once, so no reply is awaited for one that is asked again.
function request()
  turn = turn % #items + 1
  local item = items[turn]
  return common.send("PATCH", "/v1/checklists/" .. item[2] .. "/items/" .. item[3], item[1],
    string.format(headers, item[4]), '{"status": "' .. next_status[item[5]] .. '"}')
end

function response(status, headers, body)
  if status == 200 then
    local item = by_id[body:match('"id":"([^"]+)"')]
    item[4] = body:match('"etag":"\\"(%d+)\\""')
    item[5] = body:match('"status":"([^"]+)"')
  end
end
