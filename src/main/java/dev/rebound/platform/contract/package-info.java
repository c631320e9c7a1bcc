/** What the contract says about every operation, added at build time. */
package dev.rebound.platform.contract;
