-- Creates interviews.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local writers, body

function init()
  writers = common.rows("writers.tsv", number, threads)
  body = common.body("interview.json")
  common.shuffle()
end

function request()
  return common.send("POST", "/v1/interviews", writers[math.random(#writers)][1], common.json, body)
end
