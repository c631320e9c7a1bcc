-- Creates interviews.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local anybody = common.anybody("writers.tsv")
local body = common.body("interview.json")

function request()
  return common.send("POST", "/v1/interviews", anybody()[1], common.json, body)
end
