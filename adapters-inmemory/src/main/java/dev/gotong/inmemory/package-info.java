/**
 * Storage in maps: keeps every promise of the port but that of outliving the process.
 *
 * <pre>
 *   InMemoryStorage storage = new InMemoryStorage();
 *   storage.transact(tx -&gt; tx.find(key));
 * </pre>
 *
 * <p>Start with {@link dev.gotong.inmemory.InMemoryStorage}.
 *
 * <p>Depends on: {@code core}.
 */
@NullMarked
package dev.gotong.inmemory;

import org.jspecify.annotations.NullMarked;
