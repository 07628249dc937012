package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Deal;
import foreword.deal.Phase;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Systems that tell of deals, at the real doors and in real rows. */
class SourcesTellTest extends Played {
    private static final String OUTBOUND = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <soapenv:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>00D000000000009</OrganizationId>
            <Notification><Id>04l000000000009</Id><sObject xsi:type="sf:Opportunity" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
            <sf:Id>006000000000009</sf:Id><sf:Name>Quarry scales</sf:Name><sf:StageName>Closed Won</sf:StageName></sObject></Notification>
            </notifications></soapenv:Body></soapenv:Envelope>
            """;

    @Test
    void a_deal_moves_in_the_order_of_its_source_and_a_late_word_changes_nothing() throws Exception {
        pipedrive("e1", "create", "open", 900, "2026-11-24T08:00:00Z");
        pipedrive("e3", "change", "won", 1200, "2026-11-24T08:20:00Z");
        pipedrive("e2", "change", "open", 1000, "2026-11-24T08:10:00Z");
        pipedrive("e3", "change", "won", 1200, "2026-11-24T08:20:00Z");

        Deal deal = only();
        assertThat(deal.position().stage()).isEqualTo(Stage.WON);
        assertThat(deal.amount()).isEqualTo(new Amount(new BigDecimal(1200), "EUR"));
        assertThat(history(deal)).containsExactly(Stage.OPEN, Stage.WON);
    }

    @Test
    void what_was_deleted_there_is_hidden_and_does_not_come_back_by_a_late_word() throws Exception {
        pipedrive("e1", "create", "open", 900, "2026-11-24T08:00:00Z");
        pipedrive("e3", "delete", "open", 900, "2026-11-24T08:20:00Z");
        pipedrive("e2", "change", "won", 900, "2026-11-24T08:10:00Z");

        assertThat(only().hidden()).isTrue();
        assertThat(only().position().stage()).isEqualTo(Stage.OPEN);

        pipedrive("e4", "change", "won", 900, "2026-11-24T08:30:00Z");

        assertThat(only().hidden()).isFalse();
        assertThat(only().position().stage()).isEqualTo(Stage.WON);
    }

    @Test
    void an_outbound_message_is_acknowledged_to_the_letter_and_counts_once() throws Exception {
        HttpResponse<String> first = post("salesforce/" + word(), OUTBOUND, "Content-Type", "text/xml");
        HttpResponse<String> again = post("salesforce/" + word(), OUTBOUND, "Content-Type", "text/xml");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        assertThat(first.body().replaceAll("\\s*\\n\\s*", "\n")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
                <soapenv:Body>
                <notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound">
                <Ack>true</Ack>
                </notificationsResponse>
                </soapenv:Body>
                </soapenv:Envelope>
                """);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(history(only())).hasSize(1);
    }

    @Test
    void a_message_that_is_refused_is_not_acknowledged() throws Exception {
        String doctype =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + OUTBOUND.replace("Quarry", "&e;");

        assertThat(post("salesforce/" + word(), doctype).statusCode()).isEqualTo(400);
        assertThat(post("salesforce/" + word(), doctype).body()).doesNotContain("Ack");
        assertThat(post("salesforce/another-word", OUTBOUND).statusCode()).isEqualTo(401);
        assertThat(deals()).isEmpty();
    }

    @Test
    void a_stage_that_nobody_knows_is_asked_about_once_and_remembered() throws Exception {
        generic("d1", "Kiln doors", "Handshake given");
        generic("d2", "Kiln floor", "Handshake given");

        Message card = visitor.card(DemoRows.ALICE, "stage.won");
        assertThat(questions()).hasSize(1);
        assertThat(card.blocks().toString()).contains("Kiln doors");
        assertThat(deals()).allMatch(deal -> deal.position().stage() == Stage.OPEN);

        var first = playground.slack().asPerson(DemoRows.ALICE).press(card, Press.of("stage.lost"));
        press(card, Press.of("stage.lost"));
        first.ack();
        playground.bot().settle();
        generic("d3", "Kiln roof", "Handshake given");

        assertThat(deals()).hasSize(3).allMatch(deal -> deal.position().stage() == Stage.LOST);
        assertThat(questions()).singleElement().asString().contains("means lost");
    }

    @Test
    void only_an_admin_answers_and_the_first_answer_stays() throws Exception {
        generic("d1", "Kiln doors", "Handshake given");
        Message card = visitor.card(DemoRows.ALICE, "stage.won");

        playground
                .slack()
                .asPerson(DemoRows.TOM)
                .press(card, Press.of("stage.won"))
                .ack();
        playground.bot().settle();
        assertThat(only().position().stage()).isEqualTo(Stage.OPEN);

        var one = playground.slack().asPerson(DemoRows.ALICE).press(card, Press.of("stage.lost"));
        var other = playground.slack().asPerson(DemoRows.ALICE).press(card, Press.of("stage.won"));
        one.ack();
        other.ack();
        playground.bot().settle();

        String first = only().position().stage().name().toLowerCase(Locale.ROOT);
        assertThat(first).isIn("lost", "won");
        assertThat(questions()).singleElement().asString().contains("means " + first);
    }

    @Test
    void a_finer_step_is_chosen_from_the_menu_and_a_stage_can_be_ignored() throws Exception {
        generic("d1", "Kiln doors", "Handshake given");
        Message card = visitor.card(DemoRows.ALICE, "stage.won");
        press(card, Press.of("stage.finer").choosing(option(card, "negotiation")));
        assertThat(only().position().phase()).isEqualTo(Phase.NEGOTIATION);

        generic("d1", "Kiln doors", "Snoozing");
        press(visitor.card(DemoRows.ALICE, "stage.ignore"), Press.of("stage.ignore"));
        generic("d1", "Kiln doors", "snoozing");

        assertThat(only().position().phase()).isEqualTo(Phase.NEGOTIATION);
        assertThat(visitor.said(DemoRows.ALICE)).anyMatch(text -> text.contains("says nothing of how a deal stands"));
        assertThat(visitor.said(DemoRows.ALICE)).noneMatch(text -> text.startsWith("What does the stage"));
    }

    @Test
    void a_stage_can_be_explained_and_explained_anew_by_typing() throws Exception {
        generic("d1", "Kiln doors", "Handshake given");

        assertThat(typed("settings stage generic handshake given lost")).contains("Moved: Kiln doors is lost.");
        playground.bot().settle();
        assertThat(questions()).singleElement().asString().contains("means lost");
        assertThat(typed("settings stage generic handshake given won")).contains("means won");
        generic("d3", "Kiln roof", "Handshake given");

        assertThat(deals()).hasSize(2).allMatch(deal -> deal.position().stage() == Stage.WON);
        assertThat(typed("settings stage generic never-heard lost")).contains("Nobody asked");
        assertThat(typed("settings stage generic handshake given perhaps")).contains("Say what a stage means");
    }

    @Test
    void a_deal_that_was_deleted_meanwhile_does_not_come_back_by_the_answer() throws Exception {
        hubspot(changed(71, "dealname", "Canal lock", 1764000000000L));
        hubspot(changed(71, "dealstage", "8812345", 1764000001000L));
        Message card = visitor.card(DemoRows.ALICE, "stage.won");
        hubspot(
                "{\"subscriptionId\":1,\"subscriptionType\":\"deal.deletion\",\"objectId\":71,\"occurredAt\":1764000002000}");

        press(card, Press.of("stage.won"));

        assertThat(only().hidden()).isTrue();
        assertThat(only().position().stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void a_stage_that_is_only_a_number_is_asked_about_in_a_whole_sentence_until_its_name_is_known() throws Exception {
        hubspot(changed(71, "dealname", "Canal lock", 1764000000000L));
        hubspot(changed(71, "dealstage", "8812345", 1764000001000L));
        assertThat(visitor.card(DemoRows.ALICE, "stage.won").text())
                .isEqualTo("What does the stage with the number 8812345 mean in HubSpot?");

        hubspot(
                "{\"id\":\"72\",\"properties\":{\"dealname\":\"Canal gate\",\"dealstage\":\"8812345\",\"pipeline\":\"76221\"},"
                        + "\"foreword_stage_label\":\"Signed by both\",\"foreword_pipeline_label\":\"Enterprise\","
                        + "\"updatedAt\":\"2025-11-24T16:00:05Z\"}");
        Message card = visitor.card(DemoRows.ALICE, "stage.won");
        assertThat(card.text())
                .isEqualTo("What does the stage “Signed by both” of the pipeline “Enterprise” mean in HubSpot?");
        press(card, Press.of("stage.won"));
        labelled(73, "Canal bridge");

        assertThat(deals())
                .filteredOn(deal -> !deal.title().equals("Canal lock"))
                .hasSize(2)
                .allSatisfy(deal -> assertThat(deal.position().stage()).isEqualTo(Stage.WON))
                .allSatisfy(deal -> assertThat(deal.position().called()).isEqualTo("Signed by both"));
        assertThat(typed("settings stage hubspot Enterprise/Signed by both lost"))
                .contains("means lost");
    }

    private void labelled(int id, String name) throws Exception {
        hubspot("{\"id\":\"" + id + "\",\"properties\":{\"dealname\":\"" + name
                + "\",\"dealstage\":\"8812345\",\"pipeline\":\"76221\"},\"foreword_stage_label\":\"Signed by both\","
                + "\"foreword_pipeline_label\":\"Enterprise\",\"updatedAt\":\"2025-11-24T16:00:05Z\"}");
    }

    @Test
    void of_two_deals_that_were_merged_one_stays_and_every_id_leads_to_it() throws Exception {
        hubspot(changed(71, "dealname", "Canal lock", 1764000000000L));
        hubspot(changed(72, "dealname", "Canal gate", 1764000000000L));
        hubspot(
                "{\"subscriptionId\":1,\"subscriptionType\":\"deal.merge\",\"objectId\":71,\"primaryObjectId\":71,\"mergedObjectIds\":[72],"
                        + "\"newObjectId\":73,\"occurredAt\":1764000001000}");
        hubspot(changed(71, "dealstage", "closedwon", 1764000002000L));

        assertThat(deals()).hasSize(2);
        assertThat(deals())
                .filteredOn(deal -> !deal.hidden())
                .singleElement()
                .satisfies(deal -> assertThat(deal.position().stage()).isEqualTo(Stage.WON));
    }

    @Test
    void a_challenge_and_a_handshake_are_answered() throws Exception {
        String challenge = "{\"challenge\":\"q1w2e3\"}";

        assertThat(post("monday/" + word(), challenge).body()).isEqualTo(challenge);
        HttpResponse<String> hand = send(request("cloudevents/" + word())
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("WebHook-Request-Origin", "events.example"));
        assertThat(hand.statusCode()).isEqualTo(200);
        assertThat(hand.headers().firstValue("WebHook-Allowed-Origin")).contains("events.example");
        String event =
                "{\"specversion\":\"1.0\",\"type\":\"deal.won\",\"source\":\"/crm\",\"id\":\"1\",\"data\":{\"id\":\"c1\",\"name\":\"Sluice\"}}";
        assertThat(post("cloudevents/" + word(), event, "Content-Type", "application/cloudevents+json")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("cloudevents/" + word(), event, "Content-Type", "application/avro")
                        .statusCode())
                .isEqualTo(415);
        assertThat(only().position().stage()).isEqualTo(Stage.WON);
    }

    @Test
    void a_shape_that_nobody_knows_is_no_error_and_a_stranger_is_one() throws Exception {
        assertThat(post("generic/" + word(), "what is this").statusCode()).isEqualTo(200);
        assertThat(post("generic", "{\"deal\":\"x\",\"stage\":\"won\"}").statusCode())
                .isEqualTo(401);
        assertThat(post("nobody/" + word(), "{}").statusCode()).isEqualTo(404);
        assertThat(post("close", "{}").statusCode()).isEqualTo(404);
        assertThat(deals()).isEmpty();
        assertThat(playground.bot().inbox().count("DEAD")).isZero();
    }

    @Test
    void the_word_of_a_source_that_does_not_act_is_told_and_changes_nothing() throws Exception {
        String event =
                "{\"event\":{\"type\":\"change_status_column_value\",\"pulseId\":55,\"pulseName\":\"Weir <!channel> repair\",\"columnId\":\"s\","
                        + "\"columnType\":\"status\",\"value\":{\"label\":{\"text\":\"Won\"}},\"triggerUuid\":\"u1\"}}";

        assertThat(post("monday/" + word(), event).statusCode()).isEqualTo(200);

        String told = Visitor.await(
                "the news",
                () -> visitor.said(DemoRows.ALICE).stream()
                        .filter(text -> text.contains("Is this right: Weir"))
                        .findFirst());
        assertThat(told).contains("won").contains("&lt;!channel&gt;").doesNotContain("<!channel>");
        assertThat(deals()).isEmpty();
    }

    @Test
    void nobody_is_asked_whether_a_deal_without_a_name_is_right() throws Exception {
        String ids =
                "{\"type\":\"opportunity\",\"event\":\"update\",\"ids\":[4711],\"updated_attributes\":{\"status\":[\"Open\",\"Won\"]}}";

        assertThat(post("copper/" + word(), ids).statusCode()).isEqualTo(200);

        Visitor.await(
                "what is missing",
                () -> visitor.said(DemoRows.ALICE).stream()
                        .filter(text -> text.contains("Copper names its deals by numbers only, such as 4711"))
                        .findFirst());
        assertThat(visitor.said(DemoRows.ALICE)).noneMatch(text -> text.contains("Is this right"));
    }

    @Test
    void a_deal_without_a_company_is_found_by_its_words_and_makes_no_client() throws Exception {
        pipedrive("e1", "change", "won", 1200, "2026-11-24T08:20:00Z");

        assertThat(only().title()).isEqualTo("Harbour cranes");
        assertThat(playground.bot().rows().people().companyNamed("Harbour cranes"))
                .isEmpty();
        assertThat(typed("deal harbour")).startsWith("Harbour cranes is won.");
        assertThat(typed("deal harbour bridge")).contains("No deal with");
    }

    private List<String> questions() {
        return visitor.said(DemoRows.ALICE).stream()
                .filter(text -> text.contains("Handshake given") && !text.contains("`"))
                .filter(text -> text.contains("stage"))
                .toList();
    }

    private static String option(Message card, String word) {
        return Stream.of(card.blocks().toString().split("\"", -1))
                .filter(part -> part.endsWith(":" + word))
                .findFirst()
                .orElseThrow();
    }

    private void press(Message card, Press press) {
        playground.slack().asPerson(DemoRows.ALICE).press(card, press).ack();
        playground.bot().settle();
    }

    private void pipedrive(String id, String action, String status, int value, String at) throws Exception {
        String deal = "{\"id\":8,\"title\":\"Harbour cranes\",\"status\":\"" + status + "\",\"value\":" + value
                + ",\"currency\":\"EUR\"}";
        boolean gone = action.equals("delete");
        String body = "{\"data\":" + (gone ? "null" : deal) + ",\"previous\":" + (gone ? deal : "null")
                + ",\"meta\":{\"action\":\"" + action + "\",\"entity\":\"deal\",\"entity_id\":\"8\",\"id\":\"" + id
                + "\",\"timestamp\":\"" + at + "\",\"version\":\"2.0\"}}";
        String basic = Base64.getEncoder().encodeToString(("foreword:" + word()).getBytes(StandardCharsets.UTF_8));
        assertThat(post("pipedrive", body, "Authorization", "Basic " + basic).statusCode())
                .isEqualTo(200);
        playground.bot().settle();
    }

    private void generic(String id, String name, String stage) throws Exception {
        String body = "{\"deal_id\":\"" + id + "\",\"deal_name\":\"" + name + "\",\"company\":\"" + name
                + "\",\"stage\":\"" + stage + "\"}";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(word().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(post("generic", body, "X-Foreword-Signature", "sha256=" + signature)
                        .statusCode())
                .isEqualTo(200);
        playground.bot().settle();
    }

    private static String changed(int deal, String property, String value, long at) {
        return "{\"subscriptionId\":2,\"subscriptionType\":\"deal.propertyChange\",\"objectId\":" + deal
                + ",\"propertyName\":\"" + property + "\",\"propertyValue\":\"" + value + "\",\"occurredAt\":" + at
                + "}";
    }

    private void hubspot(String event) throws Exception {
        assertThat(post("hubspot/" + word(), "[" + event + "]").statusCode()).isEqualTo(200);
        playground.bot().settle();
    }

    private Deal only() {
        playground.bot().settle();
        assertThat(deals()).hasSize(1);
        return deals().get(0);
    }

    private List<Deal> deals() {
        playground.bot().settle();
        return playground.bot().rows().deals().all();
    }

    private List<Stage> history(Deal deal) {
        return playground.bot().rows().deals().history(deal.id()).stream()
                .map(turn -> turn.became().stage())
                .toList();
    }

    private String typed(String words) {
        return playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .type("/foreword", words, DemoCast.INNER_CHANNEL)
                .ack()
                .body()
                .path("text")
                .asText();
    }

    private String word() {
        return playground.slack().setting().signingSecret();
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + playground.port().port() + "/hooks/" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
