-- What the scripts share: who the people are, and how the result is told. The environment names the folders.
local home = os.getenv("BENCH_HOME")

local common = {}

-- The rows of a file; each thread of the load takes its own, so that no two work for the same person.
function common.rows(file, thread, threads)
  local rows = {}
  local number = 0
  for line in io.lines(home .. "/" .. file) do
    if number % threads == thread then
      local row = {}
      for value in line:gmatch("[^\t]+") do
        row[#row + 1] = value
      end
      rows[#rows + 1] = row
    end
    number = number + 1
  end
  return rows
end

function common.get(path, token)
  return "GET " .. path .. " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " .. token .. "\r\n\r\n"
end

function common.send(method, path, token, headers, body)
  return method .. " " .. path .. " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " .. token .. "\r\n" .. headers
    .. "Content-Length: " .. #body .. "\r\n\r\n" .. body
end

-- The body of a request, as the bench wrote it down.
function common.body(file)
  local handle = assert(io.open(home .. "/" .. file, "rb"))
  local content = handle:read("*a")
  handle:close()
  return content
end

common.json = "Content-Type: application/json\r\n"

-- A steady rate, where one is asked for: whichever connection is free takes the thread's next turn.
local rate = tonumber(os.getenv("BENCH_RATE"))
if rate then
  local ffi = require("ffi")
  ffi.cdef("typedef struct { long seconds, nanoseconds; } instant; int clock_gettime(int clock, instant *now);")
  local monotonic = 1
  local now = ffi.new("instant")
  local turn

  -- wrk's hook: milliseconds to wait before the next request.
  function delay()
    ffi.C.clock_gettime(monotonic, now)
    local time = tonumber(now.seconds) * 1000 + tonumber(now.nanoseconds) / 1e6
    turn = (turn or time) + 1000 * threads / rate
    return math.max(0, math.floor(turn - time))
  end
end

local begun = 0

-- wrk's hooks.
function setup(thread)
  thread:set("number", begun)
  begun = begun + 1
  thread:set("threads", tonumber(os.getenv("BENCH_THREADS")))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests": %d, "duration_us": %d, "p50_us": %d, "p99_us": %d, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end

-- Gives one by chance of those whom the thread took from a file; chance differs from thread to thread and from run to run.
function common.anybody(file)
  local people
  function init()
    people = common.rows(file, number, threads)
    math.randomseed(os.time() * 10 + number)
  end
  return function()
    return people[math.random(#people)]
  end
end

return common
