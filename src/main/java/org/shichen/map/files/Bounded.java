package org.shichen.map.files;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was read lately, as much as fits a number of bytes: files of a stranger may hold tiles of any size. The newest
 * is always kept. One thread.
 */
final class Bounded<K, V> {

    private final long most;
    private final ToLongFunction<V> bytes;
    private final Map<K, V> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    Bounded(long most, ToLongFunction<V> bytes) {
        this.most = most;
        this.bytes = bytes;
    }

    @Nullable
    V get(K key) {
        return kept.get(key);
    }

    void put(K key, V value) {
        V before = kept.put(key, value);
        held += bytes.applyAsLong(value) - (before == null ? 0 : bytes.applyAsLong(before));
        Iterator<V> eldest = kept.values().iterator();
        while (held > most && kept.size() > 1) {
            held -= bytes.applyAsLong(eldest.next());
            eldest.remove();
        }
    }

    long held() {
        return held;
    }

    void clear() {
        kept.clear();
        held = 0;
    }
}
