package foreword.adapter.sql;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many rows there are, and a sum of their SHA-256 that does not depend on their order. */
final class RowSum {
    private static final byte[] NULL = {-1, -1, -1, -1};

    private long rows;
    private long sum;

    void add(List<Value> row) {
        MessageDigest digest = SqlActivityLog.sha256();
        for (Value value : row) {
            byte[] written = value.written();
            digest.update(
                    written == null
                            ? NULL
                            : ByteBuffer.allocate(Integer.BYTES)
                                    .putInt(written.length)
                                    .array());
            if (written != null) {
                digest.update(written);
            }
        }
        rows++;
        sum += ByteBuffer.wrap(digest.digest()).getLong();
    }

    long rows() {
        return rows;
    }

    String sum() {
        return String.format("%016x", sum);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowSum that && that.rows == rows && that.sum == sum;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sum);
    }

    @Override
    public String toString() {
        return rows + " rows with the sum " + sum();
    }
}
