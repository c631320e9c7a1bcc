package dev.rebound.faults;

/**
 * A moment in the life of a database, as the database and as this process know it.
 *
 * @param earliest {@link System#nanoTime()} before the database was asked
 * @param time the database's clock, as {@code recovery_target_time} takes it
 * @param segment the file of the write-ahead log that was written to
 * @param latest {@link System#nanoTime()} once it had answered
 */
record PointInTime(long earliest, String time, String segment, long latest) {}
