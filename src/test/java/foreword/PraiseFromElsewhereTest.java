package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.survey.SurveySignature;
import foreword.inbox.Utterance;
import foreword.praise.Praise;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Praise that comes over a survey, or that a teammate types. */
class PraiseFromElsewhereTest extends PlayedPraise {
    @Test
    void a_kind_comment_in_a_survey_is_praise_once() throws Exception {
        String answer = answer("r1", DANA, "Dana Ortiz", "Honestly, your crew did an outstanding job for us.");

        assertThat(survey(answer).statusCode()).isEqualTo(200);
        assertThat(survey(answer).statusCode()).isEqualTo(200);
        assertThat(survey(answer("r2", DANA, "Dana Ortiz", "The invoice came late."))
                        .statusCode())
                .isEqualTo(200);

        assertThat(visitor.card(DemoRows.ALICE, "moment.ask").text()).contains("Dana Ortiz", "in a survey");
        playground.bot().settle();
        Praise praise = only();
        assertThat(praise.channel()).isEqualTo(Utterance.Channel.SURVEY);
        assertThat(praise.quote()).contains("outstanding job");
        assertThat(praise.reason()).endsWith("and a score of 10");
        assertThat(playground.bot().rows().people().companyOfChannel("Acme")).isEmpty();
    }

    @Test
    void a_survey_and_a_mail_with_the_same_words_are_one_praise() throws Exception {
        forwards("Honestly, your crew did an outstanding job for us.");
        visitor.card(DemoRows.ALICE, "moment.ask");

        survey(answer("r1", DANA, "Dana Ortiz", "honestly: your crew did an OUTSTANDING job, for us"));
        playground.bot().settle();

        assertThat(only().channel()).isEqualTo(Utterance.Channel.EMAIL);
    }

    @Test
    void an_unknown_person_in_a_survey_is_asked_about() throws Exception {
        survey(answer("r1", "kim@acme.example", "Kim Vance", "Honestly, your crew did an outstanding job for us."));

        assertThat(visitor.card(DemoRows.ALICE, "stranger.yes").text()).contains("Kim Vance", "in a survey");
    }

    @Test
    void a_survey_without_our_signature_is_refused() throws Exception {
        String answer = answer("r1", DANA, "Dana Ortiz", "Honestly, your crew did an outstanding job for us.");

        assertThat(survey(answer, "another-secret").statusCode()).isEqualTo(401);
        assertThat(survey(answer.replace("Dana Ortiz\",", "Dana Ortiz\",\"email\":7,"))
                        .body())
                .startsWith("email: ");
        playground.bot().settle();
        assertThat(praises()).isEmpty();
    }

    private static String answer(String id, String email, String name, String comment) {
        return "{\"id\":\"" + id + "\",\"email\":\"" + email + "\",\"name\":\"" + name
                + "\",\"company\":\"Acme\",\"score\":10,\"comment\":\"" + comment + "\"}";
    }

    private HttpResponse<String> survey(String body) throws Exception {
        return survey(body, playground.slack().setting().signingSecret());
    }

    private HttpResponse<String> survey(String body, String secret) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + playground.port().port() + "/hooks/survey"))
                .header("X-Foreword-Signature", new SurveySignature(secret).of(bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "<@U0DANA000|dana> saved our quarter#saved our quarter",
                "<@U0DANA000> saved our quarter#saved our quarter",
                "@dana saved our quarter#saved our quarter",
                "Dana Ortiz saved our quarter#saved our quarter",
                "dana@acme.example saved our quarter#saved our quarter",
                "<mailto:dana@acme.example|dana@acme.example> saved our quarter#saved our quarter",
                "Dana: \u201cYou saved our quarter\u201d#You saved our quarter",
                "dana said \"You saved our quarter\"#You saved our quarter",
                "dana 'You saved our quarter'#You saved our quarter",
                "dana \u2018You saved our quarter\u2019#You saved our quarter",
            })
    void words_that_a_teammate_types_are_kept(String typed, String words) {
        String answer = typed("praise " + typed);

        assertThat(answer).contains("Kept as praise by Dana Ortiz: \u201c" + words + "\u201d");
        Praise praise = only();
        assertThat(praise.text()).isEqualTo(words);
        assertThat(praise.relayedBy()).isEqualTo("Alice Park");
        assertThat(visitor.card(DemoRows.ALICE, "moment.ask").text()).contains("Dana Ortiz", "to one of us");
        assertThat(typed("praise " + typed)).contains("kept already");
        assertThat(only()).isEqualTo(praise);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<@U0TOM0000|tom> saved our quarter#Tom Aske is one of us",
                "@tom saved our quarter#Tom Aske is one of us",
                "Alice Park saved our quarter#Alice Park is one of us",
                "tom@larkfield.example saved our quarter#Tom Aske is one of us",
                "<@U0LEO0000|leo> saved our quarter#/foreword contact",
                "somebody saved our quarter#I know these people",
                "dana#What did Dana say?",
            })
    void words_of_nobody_who_is_a_client_are_not_kept(String typed, String answer) {
        assertThat(typed("praise " + typed)).contains(answer);

        assertThat(praises()).isEmpty();
    }

    private String typed(String words) {
        return as(DemoRows.ALICE)
                .type("/foreword", words, DemoCast.INNER_CHANNEL)
                .ack()
                .body()
                .path("text")
                .asText();
    }
}
