/**
 * Encrypts what people write, and keeps it under the newest key.
 *
 * <p>A keyset rotates in three steps, none of which needs a restart where it comes from a file: {@code keyset add}, then
 * {@code keyset promote} once every replica has read the first ({@link dev.rebound.platform.crypto.KeysetWatch} looks each
 * minute), then {@code keyset drop} once {@link dev.rebound.platform.crypto.Reencryption} has said that nothing needs the
 * old key. A keyset that lacks a key that is needed is refused, at the start and while running.
 */
package dev.rebound.platform.crypto;
