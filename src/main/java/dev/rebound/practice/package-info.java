/** If-then plans and practice sessions. Uses interviews, weaknesses and the platform. */
package dev.rebound.practice;
