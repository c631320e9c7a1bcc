-- Reads one interview of anybody.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local readers

function init()
  readers = common.rows("readers.tsv", number, threads)
  common.shuffle()
end

function request()
  local reader = readers[math.random(#readers)]
  return common.get("/v1/interviews/" .. reader[math.random(2, 11)], reader[1])
end
