/** What a person writes for themselves and how they feel, sealed before it is stored. Uses interviews and the platform. */
package dev.rebound.reflection;
