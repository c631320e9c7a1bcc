/** What every room does alike when a person takes their records along or brings them back. */
package dev.rebound.platform.portable;
