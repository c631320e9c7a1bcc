-- Creates interviews, each under a key of its own.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local anybody = common.anybody("writers.tsv")
local body = common.body("interview.json")
local run
local sent = 0

function request()
  local writer = anybody()
  run = run or string.format("%d-%d-%d", os.time(), number, math.random(1e9))
  sent = sent + 1
  local headers = common.json .. "Idempotency-Key: " .. run .. "-" .. sent .. "\r\n"
  return common.send("POST", "/v1/interviews", writer[1], headers, body)
end
