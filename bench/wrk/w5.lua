-- Reads progress at a glance.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local anybody = common.anybody("readers.tsv")

function request()
  return common.get("/v1/progress", anybody()[1])
end
