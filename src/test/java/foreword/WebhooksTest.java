package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.adapter.hook.EventJson;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlHooks;
import foreword.calendar.BusinessDays;
import foreword.calendar.Term;
import foreword.deal.Certainty;
import foreword.deal.DealUpdate;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.outbox.hook.Endpoint;
import foreword.outbox.hook.HookDelivery;
import foreword.outbox.hook.HookDispatcher;
import foreword.outbox.hook.HookSender;
import foreword.outbox.hook.HookType;
import foreword.outbox.hook.Hooks;
import foreword.workflow.Cards;
import foreword.workflow.HookFeed;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.WhenDealsImported;
import foreword.workflow.WhenHooksFail;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest extends FromFiles {
    private final Endpoint all =
            new Endpoint("", URI.create("https://one.example/k3y"), List.of(), EnumSet.allOf(HookType.class));
    private final Endpoint won =
            new Endpoint("", URI.create("https://two.example/k3y"), List.of(), Set.of(HookType.DEAL_WON));
    private final List<Endpoint> endpoints = List.of(all, won);
    private final Deque<HookSender.Answer> answers = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private final List<HookDelivery> tried = new ArrayList<>();
    private final Turned clock = new Turned();
    private Database database;
    private Rows rows;
    private Steps steps;
    private Hooks hooks;
    private Runnable answering = () -> {};

    /** A clock that the test turns. */
    private static final class Turned extends Clock {
        private Instant now = CLOCK.instant();
        /** By how much it goes on at each of the next looks at it. */
        private final Deque<Duration> leaps = new ArrayDeque<>();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(leaps.isEmpty() ? Duration.ZERO : leaps.poll());
            return now;
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(settings().database().url());
        rows = Stores.of(database);
        steps = new Steps(database, rows.log(), clock);
        hooks = new SqlHooks(database, clock);
        feed().read();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tells_each_endpoint_what_it_wants_to_hear_once() {
        move("Mill refit", Stage.WON);
        move("Yard", Stage.LOST);
        round();
        round();

        assertThat(sent)
                .containsExactlyInAnyOrder("one.example deal.won", "one.example deal.lost", "two.example deal.won");
        assertThat(tried.get(0).body())
                .contains(
                        "\"type\":\"deal.won\"",
                        "\"amount\":\"40000.00\"",
                        "\"currency\":\"EUR\"",
                        "\"company\":\"Harbour Mills\"");
    }

    @Test
    void tells_nothing_of_what_happened_before_anybody_listened() {
        move("Mill refit", Stage.WON);
        database.close();
        ask(rows -> {
            rows.log().append(new Activity(clock.now, Activity.FOREWORD, "noted", "x/1", ""));
            return true;
        });
        database = Database.open(settings().database().url());
        hooks = new SqlHooks(database, clock);

        assertThat(hooks.news(500)).extracting(Activity::what).contains("deal.won", "noted");
        assertThat(hooks.news(500)).isEmpty();
    }

    @Test
    void tries_ten_times_over_three_days_with_the_same_id_and_body() {
        move("Yard", Stage.LOST);
        for (int i = 0; i < 400; i++) {
            answers.add(new HookSender.Answer(500, "HTTP 500", null));
            round();
            clock.now = clock.now.plus(Duration.ofMinutes(15));
        }

        assertThat(tried).hasSize(10);
        assertThat(tried)
                .extracting(HookDelivery::event)
                .containsOnly(tried.get(0).event());
        assertThat(tried)
                .extracting(HookDelivery::body)
                .containsOnly(tried.get(0).body());
        assertThat(told()).containsExactly("webhook.failing one.example", "webhook.failing one.example");
    }

    @Test
    void switches_an_endpoint_off_after_twenty_failures_in_a_row_and_says_so() {
        for (int i = 0; i < 30; i++) {
            answers.add(new HookSender.Answer(0, "ConnectException", null));
            move("Deal " + i, Stage.LOST);
            round();
        }

        assertThat(tried).hasSize(20);
        assertThat(hooks.standing(all.id())).isEqualTo(new Hooks.Standing(20, true));
        assertThat(told()).hasSize(4).last().isEqualTo("webhook.disabled one.example");

        answers.clear();
        hooks.standing(all.id(), Hooks.Standing.WELL);
        clock.now = clock.now.plus(Duration.ofDays(1));
        round();

        assertThat(sent).hasSize(20).allMatch(line -> line.equals("one.example deal.lost"));
    }

    @Test
    void switches_an_endpoint_off_at_once_that_says_it_is_gone() {
        answers.add(new HookSender.Answer(410, "HTTP 410", null));
        move("Yard", Stage.LOST);
        round();

        assertThat(hooks.standing(all.id()).disabled()).isTrue();
    }

    @Test
    void waits_as_long_as_it_is_asked_to_and_counts_from_the_beginning_after_a_success() {
        answers.add(new HookSender.Answer(429, "HTTP 429", Duration.ofMinutes(30)));
        move("Yard", Stage.LOST);
        move("Door", Stage.LOST);
        round();
        clock.now = clock.now.plus(Duration.ofMinutes(29));
        round();
        assertThat(tried).hasSize(1);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        round();

        assertThat(sent).hasSize(2);
        assertThat(hooks.standing(all.id())).isEqualTo(Hooks.Standing.WELL);
    }

    @Test
    void whoever_was_held_up_between_claim_and_call_leaves_it_to_the_one_who_took_over() {
        move("Yard", Stage.LOST);
        feed().read();
        clock.leaps.add(Duration.ZERO);
        clock.leaps.add(Duration.ofMinutes(2));

        sendDue();
        assertThat(tried).isEmpty();

        sendDue();
        assertThat(sent).containsExactly("one.example deal.lost");
    }

    @Test
    void an_answer_that_comes_after_another_took_over_counts_once() {
        move("Yard", Stage.LOST);
        feed().read();
        answering = () -> {
            answering = () -> {};
            clock.now = clock.now.plus(Duration.ofMinutes(2));
            answers.add(new HookSender.Answer(500, "HTTP 500", null));
            sendDue();
        };

        sendDue();

        assertThat(tried)
                .extracting(HookDelivery::event)
                .containsOnly(tried.get(0).event())
                .hasSize(2);
        assertThat(hooks.standing(all.id()).failures()).isEqualTo(1);
    }

    private void round() {
        feed().read();
        sendDue();
    }

    private void sendDue() {
        endpoints.forEach(dispatcher()::sendDue);
    }

    private HookFeed feed() {
        return new HookFeed(rows, steps, hooks, endpoints, EventJson::of);
    }

    private HookDispatcher dispatcher() {
        return new HookDispatcher(
                hooks,
                (endpoint, delivery, now) -> {
                    tried.add(delivery);
                    answering.run();
                    HookSender.Answer answer =
                            answers.isEmpty() ? new HookSender.Answer(204, "HTTP 204", null) : answers.poll();
                    if (answer.status() == 204) {
                        sent.add(endpoint.shown() + " " + delivery.type().word());
                    }
                    return answer;
                },
                database,
                clock,
                new WhenHooksFail(rows, steps, new Cards(rows, clock))::trouble);
    }

    private void move(String deal, Stage stage) {
        DealUpdate news = new DealUpdate(
                "Harbour Mills",
                deal,
                deal,
                stage,
                null,
                new Amount(new BigDecimal("40000"), "EUR"),
                null,
                Certainty.STATED,
                null);
        new WhenDealsImported(rows, steps, new Cards(rows, clock), Term.parse("365d"), new BusinessDays(Set.of()))
                .row(news, WhenDealsImported.Besides.NOTHING);
        String ref = rows.deals().from("file", deal).orElseThrow().id().ref();
        steps.note("deal." + stage.word(), ref, "");
    }

    /** What the admins were told. */
    private List<String> told() {
        return rows.log().latest(500).stream()
                .filter(activity -> activity.what().startsWith("webhook."))
                .sorted(Comparator.comparing(Activity::what).reversed())
                .map(activity -> activity.what() + " " + activity.why())
                .toList();
    }
}
