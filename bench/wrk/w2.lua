-- Lists the newest interviews with one outcome.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local anybody = common.anybody("readers.tsv")

function request()
  return common.get("/v1/interviews?outcome=rejected&limit=20", anybody()[1])
end
