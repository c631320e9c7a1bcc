-- Asks what a text hints at.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local anybody = common.anybody("readers.tsv")
local body = common.body("story.json")

function request()
  return common.send("POST", "/v1/weakness-suggestions", anybody()[1], common.json, body)
end
