-- Creates interviews, each under a key of its own.
local common = dofile(os.getenv("BENCH_WRK") .. "/common.lua")
local writers, body, run
local sent = 0

function init()
  writers = common.rows("writers.tsv", number, threads)
  body = common.body("interview.json")
  common.shuffle()
  run = string.format("%d-%d-%d", os.time(), number, math.random(1e9))
end

function request()
  sent = sent + 1
  local headers = common.json .. "Idempotency-Key: " .. run .. "-" .. sent .. "\r\n"
  return common.send("POST", "/v1/interviews", writers[math.random(#writers)][1], headers, body)
end
