-- Asks what a text hints at.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local readers, body

function init()
  readers = common.rows("readers.tsv", number, threads)
  body = common.body("story.json")
  common.shuffle()
end

function request()
  return common.send("POST", "/v1/weakness-suggestions", readers[math.random(#readers)][1], common.json, body)
end
