-- Lists the newest interviews with one outcome.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local readers

function init()
  readers = common.rows("readers.tsv", number, threads)
  common.shuffle()
end

function request()
  return common.get("/v1/interviews?outcome=rejected&limit=20", readers[math.random(#readers)][1])
end
