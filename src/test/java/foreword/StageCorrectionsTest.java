package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.deal.Deal;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.people.Company;
import foreword.people.Segment;
import foreword.sandbox.Ack;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import foreword.sandbox.View;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a stage means was said wrongly first: the deals go along when it is corrected, and nothing happens silently. */
class StageCorrectionsTest extends Played {
    @Test
    void moves_the_deals_on_those_that_came_later_too_and_says_so() throws Exception {
        told("generic", "d1", "Kiln doors", "Handshake given");
        press(visitor.card(DemoRows.ALICE, "stage.won"), Press.of("stage.won"));
        told("generic", "d2", "Kiln roof", "Handshake given");
        assertThat(stages()).containsEntry("Kiln doors", Stage.WON).containsEntry("Kiln roof", Stage.WON);

        String said = correct("won:lost");

        assertThat(stages()).containsEntry("Kiln doors", Stage.LOST).containsEntry("Kiln roof", Stage.LOST);
        assertThat(history("Kiln doors")).containsExactly(Stage.OPEN, Stage.WON, Stage.LOST);
        assertThat(history("Kiln roof")).containsExactly(Stage.WON, Stage.LOST);
        assertThat(deal("Kiln roof").amount()).isEqualTo(new Amount(new BigDecimal("1500"), "EUR"));
        assertThat(said)
                .contains(
                        "means lost", "Moved: Kiln doors with Acme Kilns is lost, Kiln roof with Acme Kilns is lost.");
        assertThat(notes("stage.corrected")).singleElement().asString().contains("Kiln doors with Acme Kilns is lost");
    }

    @Test
    void leaves_and_names_what_other_news_moved_or_confirmed_since() throws Exception {
        told("generic", "d1", "Kiln doors", "Handshake given");
        told("generic", "d2", "Kiln roof", "Handshake given");
        told("generic", "d3", "Kiln floor", "Handshake given");
        press(visitor.card(DemoRows.ALICE, "stage.won"), Press.of("stage.won"));
        told("generic", "d2", "Kiln roof", "negotiation");
        told("generic", "d3", "Kiln floor", "Closed won");

        String said = correct("won:lost");

        assertThat(stages())
                .containsEntry("Kiln doors", Stage.LOST)
                .containsEntry("Kiln roof", Stage.OPEN)
                .containsEntry("Kiln floor", Stage.WON);
        assertThat(said)
                .contains("Moved: Kiln doors with Acme Kilns is lost.")
                .contains(
                        "Left where other news has put them since: Kiln roof with Acme Kilns (open), Kiln floor with Acme Kilns (won).");
        assertThat(visitor.card(DemoRows.ALICE, "stage.correct").blocks().toString())
                .contains("In it: Kiln doors with Acme Kilns.")
                .contains("by other news since: Kiln roof with Acme Kilns, Kiln floor with Acme Kilns.");
    }

    @Test
    void leaves_what_a_teammate_said_besides() throws Exception {
        told("generic", "d1", "Kiln doors", "Handshake given");
        press(visitor.card(DemoRows.ALICE, "stage.won"), Press.of("stage.won"));
        assertThat(typed("deal Acme Kilns won")).contains("is won");

        assertThat(correct("won:lost"))
                .contains("Left where other news has put them since: Kiln doors with Acme Kilns");
        assertThat(stages()).containsEntry("Kiln doors", Stage.WON);
    }

    @Test
    void takes_an_answer_back_and_asks_again() throws Exception {
        told("generic", "d1", "Kiln doors", "negotiation");
        told("generic", "d1", "Kiln doors", "Handshake given");
        Message card = visitor.card(DemoRows.ALICE, "stage.won");
        press(card, Press.of("stage.won"));
        told("generic", "d2", "Kiln roof", "Handshake given");
        assertThat(company().segment()).isEqualTo(Segment.CLIENT);
        assertThat(stages()).containsEntry("Kiln roof", Stage.WON);

        assertThat(correct("won:")).contains("is asked about again", "Kiln doors with Acme Kilns is open");
        assertThat(deal("Kiln doors").position().phase()).hasToString("NEGOTIATION");
        assertThat(stages()).containsEntry("Kiln roof", Stage.OPEN);
        assertThat(company().segment()).isEqualTo(Segment.PROSPECT);
        press(visitor.card(DemoRows.ALICE, "stage.won"), Press.of("stage.lost"));

        assertThat(history("Kiln doors")).containsExactly(Stage.OPEN, Stage.WON, Stage.OPEN, Stage.LOST);
    }

    @Test
    void moves_on_what_was_passed_over_and_back_what_was_moved_by_typing() throws Exception {
        told("generic", "d1", "Kiln doors", "Handshake given");
        press(visitor.card(DemoRows.ALICE, "stage.ignore"), Press.of("stage.ignore"));
        assertThat(stages()).containsEntry("Kiln doors", Stage.OPEN);

        assertThat(typed("settings stage generic handshake given won"))
                .contains("Moved: Kiln doors with Acme Kilns is won.");
        assertThat(stages()).containsEntry("Kiln doors", Stage.WON);
        assertThat(typed("settings stage generic handshake given ignore"))
                .contains("Moved: Kiln doors with Acme Kilns is open.");
        assertThat(stages()).containsEntry("Kiln doors", Stage.OPEN);
        assertThat(typed("settings stage generic handshake given unknown")).contains("asked about again");
        assertThat(playground.bot().rows().stageQuestions().open()).hasSize(1);
    }

    @Test
    void only_an_admin_corrects_and_of_two_corrections_the_first_counts() throws Exception {
        told("generic", "d1", "Kiln doors", "Handshake given");
        press(visitor.card(DemoRows.ALICE, "stage.won"), Press.of("stage.won"));
        Message card = visitor.card(DemoRows.ALICE, "stage.correct");

        Ack stranger = playground
                .slack()
                .asPerson(DemoRows.TOM)
                .press(card, correcting(card, "won:lost"))
                .ack();
        playground.bot().settle();
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stages()).containsEntry("Kiln doors", Stage.WON);

        var one = playground.slack().asPerson(DemoRows.ALICE).press(card, correcting(card, "won:lost"));
        var other = playground.slack().asPerson(DemoRows.ALICE).press(card, correcting(card, "won:on-hold"));
        one.ack();
        other.ack();
        playground.bot().settle();

        assertThat(notes("stage.corrected")).hasSize(1);
        assertThat(stages().get("Kiln doors")).isIn(Stage.LOST, Stage.ON_HOLD);
    }

    @Test
    void is_answered_and_corrected_on_app_home_with_the_outcome_in_a_window() throws Exception {
        told("generic", "d1", "Kiln doors", "Handshake given");
        playground.slack().asPerson(DemoRows.ALICE).openHome();
        pressAtHome("stage.finer", "won");
        assertThat(stages()).containsEntry("Kiln doors", Stage.WON);

        pressAtHome("stage.correct", "won:lost");

        assertThat(stages()).containsEntry("Kiln doors", Stage.LOST);
        assertThat(Visitor.await(
                                "the window", () -> playground.slack().screens().modal(DemoRows.ALICE))
                        .blocks()
                        .toString())
                .contains("Kiln doors with Acme Kilns is lost");
    }

    @Test
    void rewords_the_question_about_what_a_source_says_that_does_not_act() throws Exception {
        told("generic", "d1", "Weir repair", "open");
        monday("Handshake given");
        press(visitor.card(DemoRows.ALICE, "stage.won"), Press.of("stage.won"));
        monday("Handshake given");
        assertThat(visitor.card(DemoRows.ALICE, "deal.confirm").text()).contains("Weir repair", "is won");

        correct("won:lost");
        playground.bot().settle();
        assertThat(visitor.card(DemoRows.ALICE, "deal.confirm").text()).contains("is lost");

        correct("lost:ignore");
        playground.bot().settle();
        assertThat(visitor.cards(DemoRows.ALICE, "deal.confirm")).isEmpty();
    }

    @Test
    void asks_nothing_anew_about_what_went_on_since_where_the_source_does_not_act() throws Exception {
        told("generic", "d1", "Weir repair", "open");
        monday("Handshake given");
        press(visitor.card(DemoRows.ALICE, "stage.won"), Press.of("stage.won"));
        monday("Handshake given");
        press(visitor.card(DemoRows.ALICE, "deal.confirm"), Press.of("deal.confirm"));
        assertThat(stages()).containsEntry("Weir repair", Stage.WON);
        typed("deal Weir repair lost price");
        assertThat(stages()).containsEntry("Weir repair", Stage.LOST);
        int before = proposals();

        correct("won:on-hold");

        assertThat(proposals()).isEqualTo(before);
        assertThat(stages()).containsEntry("Weir repair", Stage.LOST);
    }

    private int proposals() {
        return (int) playground.bot().rows().log().latest(1_000).stream()
                .filter(it -> it.what().startsWith("proposal.") || it.about().startsWith("proposal/"))
                .count();
    }

    private void pressAtHome(String action, String choice) {
        View home = Visitor.await(
                "a menu " + action,
                () -> playground
                        .slack()
                        .screens()
                        .home(DemoRows.ALICE)
                        .filter(view -> view.blocks().toString().contains(action)));
        String option = Stream.of(home.blocks().toString().split("\"", -1))
                .filter(part -> part.startsWith("sq_") && part.endsWith(":" + choice))
                .findFirst()
                .orElseThrow();
        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .press(home, Press.of(action).choosing(option))
                .ack();
        playground.bot().settle();
    }

    private String correct(String choice) {
        Message card = visitor.card(DemoRows.ALICE, "stage.correct");
        int before = answers().size();
        press(card, correcting(card, choice));
        return Visitor.await(
                "what came of it", () -> answers().stream().skip(before).findFirst());
    }

    private List<String> answers() {
        return playground.slack().workspace().channels().stream()
                .flatMap(channel -> playground.slack().workspace().ephemerals(channel.id(), DemoRows.ALICE).stream())
                .map(Message::text)
                .toList();
    }

    private static Press correcting(Message card, String choice) {
        String option = Stream.of(card.blocks().toString().split("\"", -1))
                .filter(part -> part.startsWith("sq_") && part.endsWith(":" + choice))
                .findFirst()
                .orElseThrow();
        return Press.of("stage.correct").choosing(option);
    }

    private void press(Message card, Press press) {
        playground.slack().asPerson(DemoRows.ALICE).press(card, press).ack();
        playground.bot().settle();
    }

    private String typed(String words) {
        String said = playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .type("/foreword", words, DemoCast.INNER_CHANNEL)
                .ack()
                .body()
                .path("text")
                .asText();
        playground.bot().settle();
        return said;
    }

    private Company company() {
        return playground.bot().rows().people().companyNamed("Acme Kilns").orElseThrow();
    }

    private Deal deal(String name) {
        return playground.bot().rows().deals().all().stream()
                .filter(deal -> deal.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Stage> stages() {
        return playground.bot().rows().deals().all().stream()
                .collect(Collectors.toMap(Deal::title, deal -> deal.position().stage()));
    }

    private List<Stage> history(String name) {
        return playground.bot().rows().deals().history(deal(name).id()).stream()
                .map(turn -> turn.became().stage())
                .toList();
    }

    private List<Activity> notes(String what) {
        return playground.bot().rows().log().latest(200).stream()
                .filter(it -> it.what().equals(what))
                .toList();
    }

    private void monday(String stage) throws Exception {
        post(
                "monday/" + word(),
                "{\"event\":{\"type\":\"change_status_column_value\",\"pulseId\":55,\"pulseName\":\"Weir repair\",\"columnId\":\"s\","
                        + "\"columnType\":\"status\",\"value\":{\"label\":{\"text\":\"" + stage
                        + "\"}},\"triggerUuid\":\"u" + System.nanoTime() + "\"}}",
                "application/json");
    }

    private void told(String source, String id, String name, String stage) throws Exception {
        post(
                source + "/" + word(),
                Stream.of(
                                "deal_id",
                                id,
                                "deal_name",
                                name,
                                "company",
                                name.startsWith("Kiln") ? "Acme Kilns" : name,
                                "stage",
                                stage,
                                "amount",
                                "1500 EUR")
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(" "))
                        .replaceAll("(\\S+) (\\S+) ?", "$1=$2&"),
                "application/x-www-form-urlencoded");
    }

    private void post(String path, String body, String type) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + playground.port().port() + "/hooks/" + path))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        playground.bot().settle();
    }

    private String word() {
        return playground.slack().setting().signingSecret();
    }
}
