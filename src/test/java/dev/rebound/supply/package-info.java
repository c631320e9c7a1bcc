/** What the build is made of, and what it ships: pinned, listed, and under licences that allow it (docs/supply-chain.md). */
package dev.rebound.supply;
