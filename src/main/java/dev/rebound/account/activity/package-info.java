/** What happened to a person's account, for the person to see: kept 90 days, without a word of theirs. */
package dev.rebound.account.activity;
