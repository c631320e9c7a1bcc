-- Plays the recorded way of a person for everybody in turn, request by request: nobody asks before they were answered.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local travellers, steps, run
-- Those who are on their way, the one answered last on top; and those who may begin, in turn.
local underway = {}
local rested = {}
local first, last = 1, 0

function init()
  travellers = common.rows("travellers.tsv", number, threads)
  steps = dofile(os.getenv("BENCH_HOME") .. "/journey.lua")
  run = string.format("%d-%d", os.time(), number)
  last = #travellers
  -- Somebody by chance is first, or the same few would travel in every run.
  math.randomseed(os.time() * 10 + number)
  local ahead = math.random(last)
  for place, traveller in ipairs(travellers) do
    traveller.step = 0
    traveller.ids = {}
    rested[1 + (place + ahead) % last] = place
  end
end

-- {3.0} is the first id of the fourth reply; {new} is a key that nobody had.
local function filled(text, traveller, place)
  text = text:gsub("{(%d+%.%d+)}", traveller.ids)
  return (text:gsub("{new}", run .. "-" .. place .. "-" .. traveller.turn .. "-" .. traveller.step))
end

function request()
  local place = table.remove(underway)
  if not place then
    place = rested[first]
    rested[first] = nil
    first = first + 1
  end
  local traveller = travellers[place]
  if traveller.step == 0 then
    traveller.turn = (traveller.turn or 0) + 1
  end
  local step = steps[traveller.step + 1]
  local headers = "X-Request-Id: " .. place .. "\r\n" .. filled(step.headers, traveller, place)
  return common.send(step.method, filled(step.path, traveller, place), traveller[1], headers,
    step.body and filled(step.body, traveller, place) or "")
end

function response(status, headers, body)
  local place = tonumber(headers["X-Request-Id"] or headers["x-request-id"])
  local traveller = travellers[place]
  local step = steps[traveller.step + 1]
  if #step.keeps > 0 then
    local found = {}
    for id in body:gmatch('"id":"([^"]+)"') do
      found[#found + 1] = id
    end
    for _, kept in ipairs(step.keeps) do
      traveller.ids[traveller.step .. "." .. (kept - 1)] = found[kept]
    end
  end
  traveller.step = (traveller.step + 1) % #steps
  if traveller.step == 0 then
    last = last + 1
    rested[last] = place
  else
    underway[#underway + 1] = place
  end
end
