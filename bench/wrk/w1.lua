-- Reads one interview of anybody.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local anybody = common.anybody("readers.tsv")

function request()
  local reader = anybody()
  return common.get("/v1/interviews/" .. reader[math.random(2, 11)], reader[1])
end
