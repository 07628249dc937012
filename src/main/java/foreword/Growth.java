package foreword;

import foreword.adapter.sql.SqlHousekeeping;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** How much is kept, for metrics; counted anew every few minutes, because counting reads whole tables. */
final class Growth {
    private static final Duration COUNTED_EVERY = Duration.ofMinutes(5);

    private final Supplier<SqlHousekeeping> kept;
    private Figures figures = new Figures(0, Map.of());
    private long counted = System.nanoTime() - COUNTED_EVERY.toNanos();

    private Growth(Supplier<SqlHousekeeping> kept) {
        this.kept = kept;
    }

    private record Figures(long bytes, Map<String, Long> rows) {}

    static void register(Supplier<SqlHousekeeping> kept, PrometheusRegistry registry) {
        Growth growth = new Growth(kept);
        GaugeWithCallback.builder()
                .name("foreword_database_bytes")
                .help("What the database takes on its disk")
                .callback(gauge -> gauge.call((double) growth.figures().bytes()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("foreword_rows")
                .help("Rows in the tables that grow with what happens")
                .labelNames("table")
                .callback(gauge -> growth.figures().rows().forEach((table, rows) -> gauge.call((double) rows, table)))
                .register(registry);
    }

    private synchronized Figures figures() {
        if (System.nanoTime() - counted >= COUNTED_EVERY.toNanos()) {
            figures = new Figures(kept.get().bytes(), kept.get().rows());
            counted = System.nanoTime();
        }
        return figures;
    }
}
