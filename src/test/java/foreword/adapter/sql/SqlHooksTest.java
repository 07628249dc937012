package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.activity.LeaseLost;
import foreword.outbox.hook.HookDelivery;
import foreword.outbox.hook.HookType;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What is told to other programs is in one pair of hands at a time, and a late one is refused. */
@OnEachDatabase
class SqlHooksTest {
    private static final Instant NOW = Given.NOW;
    private static final Instant LEASE_OVER = NOW.plus(Duration.ofMinutes(1));

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlHooks hooks;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        hooks = new SqlHooks(database, Clock.fixed(NOW, ZoneOffset.UTC));
        hooks.add(event("evt_1"));
        hooks.add(event("evt_2"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothing_of_an_endpoint_is_claimed_while_another_holds_its_oldest() {
        HookDelivery first = hooks.claim("wh_1", NOW).orElseThrow();

        assertThat(first.event()).isEqualTo("evt_1");
        assertThat(hooks.claim("wh_1", NOW)).isEmpty();
        hooks.delivered(first, "HTTP 204");
        assertThat(hooks.claim("wh_1", NOW)).map(HookDelivery::event).contains("evt_2");
    }

    @Test
    void whoever_was_held_up_longer_than_its_lease_can_record_nothing() {
        HookDelivery late = hooks.claim("wh_1", NOW).orElseThrow();
        HookDelivery taken = hooks.claim("wh_1", LEASE_OVER).orElseThrow();

        assertThat(taken.event()).isEqualTo(late.event());
        assertThatThrownBy(() -> hooks.delivered(late, "HTTP 204")).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> hooks.later(late, NOW, "HTTP 500")).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> hooks.givenUp(late, "HTTP 500")).isInstanceOf(LeaseLost.class);
        hooks.later(taken, LEASE_OVER, "HTTP 500");
        assertThat(hooks.claim("wh_1", LEASE_OVER)).map(HookDelivery::attempts).contains(1);
    }

    private static HookDelivery event(String id) {
        return HookDelivery.fresh(id, "wh_1", HookType.DEAL_WON, "{}", NOW);
    }
}
