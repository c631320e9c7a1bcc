/** What every room needs and no room owns: errors, paging, identity, encryption, limits. It says no word of interviews. */
package dev.rebound.platform;
