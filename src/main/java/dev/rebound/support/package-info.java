/** What holds a person up: worth entries, contacts and help requests, weeks. Uses interviews, weaknesses and the platform. */
package dev.rebound.support;
