/** Text as such: which can be stored, and how it is compared without case and accents. */
package dev.rebound.platform.text;
