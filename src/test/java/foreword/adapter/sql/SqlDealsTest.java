package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Phase;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlDealsTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlDeals deals;
    private SqlLinks links;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        deals = new SqlDeals(database);
        links = new SqlLinks(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_a_deal_whole_and_lets_one_change_win() {
        Deal deal = deal();
        Deal.Turn first = turn(null, deal);
        deals.add(deal, first);
        Deal lost = at(deal, new Deal.Position(Stage.LOST, Phase.PROPOSAL, "Closed lost", LostReason.PRICE));
        Deal.Turn second = turn(Stage.OPEN, lost);

        assertThat(deals.find(deal.id())).contains(deal);
        assertThat(deals.change(deal, lost, second)).isTrue();
        assertThat(deals.change(deal, lost, second)).isFalse();

        assertThat(deals.find(deal.id()).orElseThrow().position()).isEqualTo(lost.position());
        assertThat(deals.history(deal.id())).containsExactly(first, second);
        assertThat(deals.all()).hasSize(1);
    }

    @Test
    void finds_a_deal_by_each_of_its_ids_and_by_its_company() {
        Deal deal = deal();
        deals.add(deal, turn(null, deal));
        deals.knownAs(deal.id(), "hubspot", "77");
        deals.knownAs(deal.id(), "hubspot", "78");

        assertThat(deals.from("hubspot", "77")).contains(deal);
        assertThat(deals.from("pipedrive", "77")).isEmpty();
        assertThat(deals.idsAt(deal.id(), "hubspot")).containsExactly("77", "78");
        assertThat(deals.with(new Company.Id("co_1"))).containsExactly(deal);
        assertThat(deals.withCompanyNamed("brimworth gmbh")).containsExactly(deal);

        deals.contact(deal.id(), new EmailAddress("ada@brimworth.example"));
        deals.contact(deal.id(), new EmailAddress("ada@brimworth.example"));
        assertThat(deals.contacts(deal.id())).containsExactly(new EmailAddress("ada@brimworth.example"));
    }

    @Test
    void keeps_a_link_with_every_decision_on_it() {
        Deal deal = deal();
        deals.add(deal, turn(null, deal));
        Link link = link(deal, "introduction/i_1", 70);
        assertThat(links.add(link, "same address")).isTrue();
        assertThat(links.add(link(deal, "introduction/i_1", 10), "again")).isFalse();

        Link disputed = link.decided(Link.State.DISPUTED, Link.Role.SOURCED, 70, "tm_2", Given.NOW);
        assertThat(links.change(link, disputed, "it was Nadia")).isTrue();
        assertThat(links.change(link, disputed, "it was Nadia")).isFalse();

        assertThat(links.find(link.id())).contains(disputed);
        assertThat(links.of(deal.id())).containsExactly(disputed);
        assertThat(links.of("introduction/i_1")).containsExactly(disputed);
        assertThat(links.waiting()).containsExactly(disputed);
        assertThat(links.history(link.id()))
                .extracting(Link.Turn::became, Link.Turn::why)
                .containsExactly(
                        tuple(Link.State.CONFIRMED, "same address"), tuple(Link.State.DISPUTED, "it was Nadia"));
    }

    @Test
    void gives_away_no_more_than_the_whole_credit() {
        Deal deal = deal();
        deals.add(deal, turn(null, deal));
        Link first = link(deal, "introduction/i_1", 60);
        Link second = link(deal, "introduction/i_2", 30);
        links.add(first, "");
        links.add(second, "");

        assertThat(links.add(link(deal, "introduction/i_3", 11), "")).isFalse();
        assertThat(links.change(
                        second, second.decided(Link.State.CONFIRMED, Link.Role.SOURCED, 41, "tm_1", Given.NOW), ""))
                .isFalse();
        assertThat(links.change(first, first.decided(Link.State.REFUSED, Link.Role.SOURCED, 0, "tm_1", Given.NOW), ""))
                .isTrue();
        assertThat(links.add(link(deal, "introduction/i_3", 70), "")).isTrue();
    }

    @Test
    void gives_away_no_more_than_the_whole_to_many_at_once() throws Exception {
        Deal deal = deal();
        deals.add(deal, turn(null, deal));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> claims = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i ->
                            () -> database.step(() -> links.add(link(deal, "introduction/i_" + i, 30), "")))
                    .toList();
            int won = 0;
            for (Future<Boolean> claim : pool.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(3);
        } finally {
            pool.shutdownNow();
        }
        assertThat(links.of(deal.id()).stream().mapToInt(Link::share).sum()).isEqualTo(90);
    }

    private static Deal deal() {
        return new Deal(
                Deal.Id.fresh(),
                1,
                new Deal.Whose(new Company.Id("co_1"), "Brimworth Ltd", new Teammate.Id("tm_1")),
                "Depot roll-out",
                new Deal.Position(Stage.OPEN, Phase.PROPOSAL, "Proposal", null),
                new Amount(new BigDecimal("40000.50"), "EUR"),
                new Deal.Times(Given.NOW, Given.NOW, null),
                false,
                Given.NOW,
                Given.NOW);
    }

    private static Deal at(Deal deal, Deal.Position position) {
        return new Deal(
                deal.id(),
                deal.version(),
                deal.whose(),
                deal.name(),
                position,
                null,
                deal.times(),
                true,
                deal.openedAt(),
                deal.movedAt());
    }

    private static Deal.Turn turn(@Nullable Stage was, Deal deal) {
        return new Deal.Turn(
                was, deal.position(), deal.amount(), new Source("hubspot", "e_1"), "foreword", "because", Given.NOW);
    }

    private static Link link(Deal deal, String introduction, int share) {
        return new Link(
                Link.Id.fresh(),
                deal.id(),
                introduction,
                Link.Role.SOURCED,
                share,
                Link.State.CONFIRMED,
                "the same address",
                "tm_1",
                Given.NOW);
    }
}
