package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.activity.LeaseLost;
import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.outbox.Parcel;
import foreword.outbox.TeamChat;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@OnEachDatabase
class SqlOutboxTest {
    private static final Instant NOW = Given.NOW;
    private static final Card CARD = new Card(Card.Kind.MOMENT, "m_81");
    private static final Parcel POST = new Parcel.Post("W1", CARD);
    private static final Parcel REWRITE = new Parcel.Rewrite("W1", CARD);
    private static final Parcel HOME = new Parcel.Home("W1");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlOutbox outbox;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        outbox = new SqlOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Stream<Parcel> parcels() {
        return Stream.of(new Parcel.Mail("d_204", Given.mail()), POST, REWRITE, HOME);
    }

    @ParameterizedTest
    @MethodSource("parcels")
    void gives_back_what_was_put(Parcel parcel) {
        outbox.put("key", parcel, NOW);

        Delivery delivery = outbox.withKey("key").orElseThrow();

        assertThat(delivery)
                .usingRecursiveComparison()
                .isEqualTo(new Delivery(
                        delivery.id(), "key", parcel, Delivery.State.QUEUED, NOW, 0, "", null, 0, null, null));
    }

    @Test
    void takes_a_key_once() {
        assertThat(outbox.put("key", HOME, NOW)).isTrue();

        assertThat(outbox.put("key", POST, NOW)).isFalse();
        assertThat(outbox.withKey("key").orElseThrow().parcel()).isEqualTo(HOME);
    }

    @Test
    void claims_what_is_due_oldest_first() {
        outbox.put("late", HOME, NOW.plusMillis(1));
        outbox.put("first", POST, NOW);
        outbox.put("second", HOME, NOW.minusSeconds(60));

        assertThat(keys(outbox.claimDue(NOW, 9))).containsExactly("first", "second");
        assertThat(outbox.claimDue(NOW, 9)).isEmpty();
        assertThat(outbox.withKey("first").orElseThrow().state()).isEqualTo(Delivery.State.SENDING);
        assertThat(outbox.withKey("first").orElseThrow().attempt()).isEqualTo(1);
    }

    @Test
    void claims_no_more_than_asked_for() {
        outbox.put("first", HOME, NOW);
        outbox.put("second", HOME, NOW);

        assertThat(keys(outbox.claimDue(NOW, 1))).containsExactly("first");
    }

    @Test
    void rewrites_a_card_only_after_it_was_posted() {
        outbox.put("post", POST, NOW);
        outbox.put("rewrite", REWRITE, NOW);
        Delivery post = outbox.claimDue(NOW, 9).get(0);
        assertThat(post.key()).isEqualTo("post");
        assertThat(outbox.claimDue(NOW, 9)).isEmpty();
        outbox.retry(post, NOW.plusSeconds(30), "slow down");
        assertThat(outbox.claimDue(NOW, 9)).isEmpty();

        outbox.sent(post, NOW, "D1/1.2");

        assertThat(keys(outbox.claimDue(NOW, 9))).containsExactly("rewrite");
    }

    @Test
    void does_not_hold_back_the_card_of_another_viewer() {
        outbox.put("post", POST, NOW);
        outbox.put("other", new Parcel.Rewrite("W2", CARD), NOW);

        assertThat(keys(outbox.claimDue(NOW, 9))).containsExactly("post", "other");
    }

    @Test
    void gives_no_delivery_to_two_of_eight_dispatchers() throws Exception {
        for (int i = 0; i < 100; i++) {
            outbox.put("key " + i, HOME, NOW);
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<List<Delivery>>> claims = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            claims.add(pool.submit(() -> outbox.claimDue(NOW, 3)));
        }

        List<String> all = new ArrayList<>();
        for (Future<List<Delivery>> claim : claims) {
            all.addAll(keys(claim.get()));
        }
        pool.shutdown();

        assertThat(all).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void tries_again_when_told_and_counts() {
        outbox.put("key", HOME, NOW);
        outbox.retry(outbox.claimDue(NOW, 1).get(0), NOW.plusSeconds(5), "later");

        assertThat(outbox.claimDue(NOW, 1)).isEmpty();
        Delivery again = outbox.claimDue(NOW.plusSeconds(5), 1).get(0);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.words()).isEqualTo("later");
    }

    @Test
    void knows_what_was_interrupted_and_what_nobody_knows() {
        outbox.put("one", HOME, NOW);
        outbox.put("two", new Parcel.Mail("d_1", Given.mail()), NOW);
        outbox.claimDue(NOW, 9);
        List<Delivery> claimed = outbox.interrupted(base == Base.SQLITE ? NOW : NOW.plusSeconds(120));
        assertThat(keys(claimed)).containsExactly("one", "two");

        outbox.failed(claimed.get(0), NOW, "refused");
        outbox.unknown(claimed.get(1), NOW, "lost");

        assertThat(outbox.interrupted(NOW.plusSeconds(999))).isEmpty();
        assertThat(keys(outbox.unknown())).containsExactly("two");
        assertThat(outbox.withKey("one").orElseThrow().words()).isEqualTo("refused");
    }

    @Test
    void takes_over_only_what_was_let_lie_and_then_refuses_its_earlier_sender() {
        outbox.put("key", HOME, NOW);
        Delivery late = outbox.claimDue(NOW, 1).get(0);
        assertThat(outbox.takeOver(NOW.plusSeconds(119))).isEmpty();

        Delivery taken = outbox.takeOver(NOW.plusSeconds(120)).get(0);

        assertThat(outbox.takeOver(NOW.plusSeconds(120))).isEmpty();
        assertThatThrownBy(() -> outbox.sent(late, NOW, "250")).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> outbox.retry(late, NOW, "")).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> outbox.putBack(late, NOW, "")).isInstanceOf(LeaseLost.class);
        outbox.sent(taken, NOW, "250");
        assertThat(outbox.withKey("key").orElseThrow().state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void gives_a_chore_to_one_of_two() {
        outbox.put("mail", new Parcel.Mail("d_1", Given.mail()), NOW);
        Delivery sent = outbox.claimDue(NOW, 1).get(0);
        outbox.sent(sent, NOW, "250");
        outbox.chore(sent.id(), NOW);

        assertThat(keys(outbox.chores(NOW, 9))).containsExactly("mail");
        assertThat(outbox.chores(NOW.plusSeconds(119), 9)).isEmpty();
        assertThat(keys(outbox.chores(NOW.plusSeconds(120), 9))).containsExactly("mail");
    }

    @Test
    void takes_back_only_what_nobody_has_claimed() {
        outbox.put("one", HOME, NOW);
        assertThat(outbox.withdraw("one")).isTrue();
        assertThat(outbox.withdraw("one")).isFalse();

        outbox.put("two", HOME, NOW);
        outbox.claimDue(NOW, 1);

        assertThat(outbox.withdraw("two")).isFalse();
        assertThat(outbox.withKey("one").orElseThrow().state()).isEqualTo(Delivery.State.WITHDRAWN);
    }

    @Test
    void adds_nothing_while_an_equal_parcel_waits() {
        outbox.putUnlessWaiting("one", HOME, NOW);
        outbox.putUnlessWaiting("two", HOME, NOW);
        outbox.putUnlessWaiting("card", REWRITE, NOW);

        assertThat(outbox.withKey("two")).isEmpty();
        assertThat(outbox.withKey("card")).isPresent();
    }

    @Test
    void adds_an_equal_parcel_once_the_first_is_under_way_or_waits_for_later() {
        outbox.putUnlessWaiting("tomorrow", HOME, NOW.plusSeconds(86_400));
        outbox.putUnlessWaiting("now", HOME, NOW);
        outbox.claimDue(NOW, 1);
        outbox.putUnlessWaiting("again", HOME, NOW);

        assertThat(outbox.withKey("now")).isPresent();
        assertThat(outbox.withKey("again")).isPresent();
    }

    @Test
    void remembers_where_a_card_stands() {
        outbox.posted(CARD, "W1", new TeamChat.Posted("D1", "1.1"));
        outbox.posted(CARD, "W1", new TeamChat.Posted("D1", "2.2"));

        assertThat(outbox.whereIs(CARD, "W1")).contains(new TeamChat.Posted("D1", "2.2"));
        assertThat(outbox.whereIs(CARD, "W2")).isEmpty();
        assertThat(outbox.cardAt(new TeamChat.Posted("D1", "2.2"))).contains(CARD);
        assertThat(outbox.cardAt(new TeamChat.Posted("D1", "9.9"))).isEmpty();
    }

    @Test
    void names_every_viewer_of_a_card_once() {
        outbox.put("one", POST, NOW);
        outbox.put("two", POST, NOW);
        outbox.put("three", new Parcel.Post("W2", CARD), NOW);
        outbox.put("four", new Parcel.Post("W3", new Card(Card.Kind.MOMENT, "m_82")), NOW);

        assertThat(outbox.viewersOf(CARD)).containsExactlyInAnyOrder("W1", "W2");
    }

    @Test
    void knows_when_the_next_one_is_due() {
        assertThat(outbox.nextDue()).isEmpty();
        outbox.put("later", HOME, NOW.plusSeconds(60));
        outbox.put("sooner", HOME, NOW.plusSeconds(5));

        assertThat(outbox.nextDue()).contains(NOW.plusSeconds(5));
    }

    private static List<String> keys(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::key).toList();
    }
}
