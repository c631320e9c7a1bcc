/** What an operator sees: health, build and traces. */
package dev.rebound.platform.operate;
