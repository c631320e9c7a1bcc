-- Reads progress at a glance.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local readers

function init()
  readers = common.rows("readers.tsv", number, threads)
  common.shuffle()
end

function request()
  return common.get("/v1/progress", readers[math.random(#readers)][1])
end
