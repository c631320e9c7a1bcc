/** What a person takes along as one document or as tables, and brings back. It may use every room, through their records. */
package dev.rebound.account.export;
