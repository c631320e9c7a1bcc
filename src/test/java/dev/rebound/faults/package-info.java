/** What faults and disasters leave of what was acknowledged. {@code mvn -Pfaults verify} runs these tests alone. */
package dev.rebound.faults;
